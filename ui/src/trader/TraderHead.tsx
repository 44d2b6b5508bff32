/**
 * The head of a trader's file: the name that most reports write, the figures, and how the reports came in. Each figure
 * narrows the list beneath to what it counts.
 */
import { Headline } from "../kit/Facts";
import { count, date, money } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { Figure } from "./Figure";
import { MonthCurve } from "./MonthCurve";
import type { FilePart, Which } from "./narrowed";

const ofCents = (cents: number): string => money(cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2));

/** The head. */
export function TraderHead(part: FilePart) {
  const { w, language } = useWords();
  const { file, onNarrow } = part;
  const tab = (which: Which, label: string, value: number) => (
    <Headline
      label={label}
      value={<Figure value={value} what={label} onPress={() => onNarrow({ which })} testId={`trader-${which}`} />}
      look="title"
    />
  );
  const quick = w("trader.quick");
  return (
    <header className="case-head">
      <div className="row t" style={{ gap: 24 }}>
        <div className="col g1" style={{ flex: 1, minWidth: 0 }}>
          <span className="small qq">
            {file.first !== null && file.last !== null && (
              <span className="trader-fact">
                {file.complaints > 1 ? `${date(file.first, language)} – ${date(file.last, language)}` : date(file.first, language)}
              </span>
            )}
            {file.names.total > 1 && (
              <span className="trader-fact">{w("trader.ways", { count: file.names.total })}</span>
            )}
          </span>
          <h2 className="head cut" title={file.name ?? undefined} data-testid="trader-name">
            {file.name === null ? <span className="qq">{w("trader.nameless")}</span> : <Said>{file.name}</Said>}
          </h2>
          <span className="small qq">
            {file.void > 0 && <span className="trader-fact">{w("trader.void", { count: file.void })}</span>}
            {file.probability !== null && (
              <span className="trader-fact">{w("trader.probability", { count: file.probability })}</span>
            )}
            {file.paid_otherwise > 0 && (
              <span className="trader-fact">{w("trader.otherwise", { count: file.paid_otherwise })}</span>
            )}
          </span>
        </div>
        <dl className="row t" style={{ gap: 24 }}>
          {tab("all", w("trader.complaints"), file.complaints)}
          {tab("live", w("trader.live"), file.live)}
          <Headline
            wide
            label={quick}
            value={
              <Figure
                value={file.quick_action}
                what={quick}
                onPress={() => onNarrow({ which: "all", figure: { words: quick, filter: { quick_action: true } } })}
                testId="trader-quick"
              />
            }
            look="title"
          />
          <Headline label={w("trader.cases")} value={count(file.cases.length)} look="title" />
          <Headline wide label={w("caseFile.paid")} value={ofCents(file.paid_cents)} look="title" />
        </dl>
      </div>
      <MonthCurve {...part} />
    </header>
  );
}
