/**
 * The year as it is published: the table in its order with its sums proved, where the complaints went, and by what they
 * are told apart. Every figure opens the list that it counts. `asAt` freezes the figures: reopening later moves none.
 */
import { useEffect, useRef, useState } from "react";
import type { Among } from "../ipc/among";
import { useAsk } from "../ipc/useAsk";
import { remember, remembered } from "../kit/desk";
import { Failed } from "../kit/Failed";
import { keep, useKept } from "../kit/kept";
import { useKeys } from "../kit/keys";
import { Loading } from "../kit/Loading";
import { useActs } from "../kit/useActs";
import { useOnePane } from "../kit/useOnePane";
import { now as clockNow, type Instant } from "../words/time";
import { useWords } from "../words/Words";
import { Definitions } from "./Definitions";
import { Detail } from "./Detail";
import { Districts } from "./Districts";
import { Export } from "./Export";
import { Flow } from "./Flow";
import { Lists } from "./Lists";
import { Months } from "./Months";
import { presentYear } from "./ofYear";
import type { Asked } from "./parts";
import { Press } from "./Press";
import { Reports } from "./Reports";
import { Tools, type Beside } from "./Tools";
import { YearList } from "./YearList";
import { ReadOut, YearTable } from "./YearTable";

const YEAR = "statistics.year";
const FISCAL = "statistics.fiscal";

const isAsked = (found: unknown): found is Asked =>
  typeof found === "object" && found !== null && "figure" in found && "title" in found && "value" in found;

/** The screen's one pane. `onOpen` goes to a complaint or a case. */
export function Statistics({ onOpen }: { onOpen: (kind: string, number: string, among?: Among) => void }) {
  const { w } = useWords();
  const { data: desk } = useAsk("desk", {});
  const [fiscal, setFiscal] = useState(remembered(FISCAL) === "yes");
  const present = presentYear(desk?.now ?? clockNow(), fiscal);
  const [chosen, setChosen] = useState<number | undefined>(Number(remembered(YEAR)) || undefined);
  const [asAt, setAsAt] = useKept<Instant | undefined>("statistics.asAt", undefined, { fits: (found) => typeof found === "number" });
  const [asked, keepAsked] = useKept<Asked | undefined>("statistics.asked", undefined, { fits: isAsked });
  const [beside, setBeside] = useState<Beside>();
  const [exporting, setExporting] = useState(false);
  // Another list begins at its top.
  const setAsked = (next: Asked | undefined) => {
    keep("statistics.cursor", 0);
    keepAsked(next);
  };
  const shown = Math.min(chosen ?? present, present);
  const of = { year: shown, fiscal };
  const params = { ...of, as_at: asAt ?? null };
  const { data: year, error, isPending, isPlaceholderData } = useAsk("year", params);
  const { data: detail, error: detailError } = useAsk("year_detail", params);
  const take = (next: number, at: Instant | undefined, kind = fiscal) => {
    remember(YEAR, String(next));
    remember(FISCAL, kind ? "yes" : "no");
    setChosen(next);
    setFiscal(kind);
    setAsAt(at);
    setAsked(undefined);
  };
  const choose = (next: number) => {
    if (next <= present) take(next, undefined);
  };
  const toggle = (what: Exclude<Beside, undefined>) => setBeside(beside === what ? undefined : what);
  const back = asked ? () => setAsked(undefined) : beside ? () => setBeside(undefined) : undefined;
  useActs([
    { id: "statistics.earlier", run: () => choose(shown - 1) },
    { id: "statistics.later", run: () => choose(shown + 1), ...(shown < present ? {} : { refused: true as const }) },
    { id: "statistics.fiscal", run: () => take(shown, undefined, !fiscal) },
    { id: "statistics.definitions", run: () => toggle("definitions") },
    { id: "statistics.reports", run: () => toggle("reports") },
    { id: "statistics.press", run: () => toggle("press") },
    { id: "statistics.export", run: () => setExporting(true), ...(year ? {} : { refused: true as const }) },
  ]);
  useKeys(back ? { Escape: back } : {});
  // Where everything stands below one another, what was opened is brought before the officer.
  const flow = useRef<HTMLElement>(null);
  const one = useOnePane();
  useEffect(() => {
    if (beside && one) flow.current?.scrollIntoView({ block: "start" });
  }, [beside, one]);
  const part = year && { year, onAsk: setAsked };
  return (
    <section className="pane" style={{ flex: 1 }} aria-label={w("nav.statistics")} data-testid="statistics">
      <Tools
        of={of}
        present={present}
        asAt={asAt}
        now={desk?.now ?? clockNow()}
        entries={year?.entries}
        beside={beside}
        onYear={choose}
        onFiscal={(kind) => take(shown, undefined, kind)}
        onAsAt={setAsAt}
        onBeside={toggle}
        onExport={year && (() => setExporting(true))}
      />
      {error && <Failed failure={error} />}
      {isPending && !error && <Loading />}
      {exporting && year && (
        <Export year={year} detail={detail} asAt={asAt} onClose={() => setExporting(false)} />
      )}
      {asked && part ? (
        <YearList of={of} asAt={asAt} asked={asked} onBack={() => setAsked(undefined)} onOpen={onOpen} />
      ) : (
        part && (
          <div className="scroll statistics" aria-busy={isPlaceholderData}>
            <section className="of-table">
              <YearTable {...part} />
              <ReadOut {...part} />
            </section>
            <section className="of-flow" ref={flow}>
              {beside === "definitions" ? (
                <Definitions onClose={() => setBeside(undefined)} />
              ) : beside === "press" ? (
                <Press of={of} asAt={asAt} onClose={() => setBeside(undefined)} />
              ) : beside === "reports" ? (
                <Reports of={of} asAt={asAt} onShow={take} onClose={() => setBeside(undefined)} />
              ) : (
                <Flow {...part} />
              )}
            </section>
            <section className="of-months">
              <Months {...part} />
            </section>
            <section className="of-lists">
              <Lists {...part} />
            </section>
            <section className="of-districts">
              <Districts {...part} />
            </section>
            <section className="of-detail">
              {detailError && <Failed failure={detailError} />}
              {detail ? <Detail year={part.year} detail={detail} onAsk={setAsked} /> : !detailError && <Loading rows={4} />}
            </section>
          </div>
        )
      )}
    </section>
  );
}
