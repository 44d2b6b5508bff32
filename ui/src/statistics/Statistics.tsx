/**
 * The year as it is published: the table in its order with its sums proved, where the complaints went, and by what they
 * are told apart. Every figure opens the list that it counts. `asAt` freezes the figures: reopening later moves none.
 */
import { useState } from "react";
import type { Among } from "../ipc/among";
import { useAsk } from "../ipc/useAsk";
import { remember, remembered } from "../kit/desk";
import { Failed } from "../kit/Failed";
import { keep, useKept } from "../kit/kept";
import { useKeys } from "../kit/keys";
import { Loading } from "../kit/Loading";
import { useActs } from "../kit/useActs";
import { inHongKong, now as clockNow, type Instant } from "../words/time";
import { useWords } from "../words/Words";
import { Definitions } from "./Definitions";
import { Detail } from "./Detail";
import { Districts } from "./Districts";
import { Export } from "./Export";
import { Flow } from "./Flow";
import { Lists } from "./Lists";
import { Months } from "./Months";
import type { Asked } from "./parts";
import { Press } from "./Press";
import { Reports } from "./Reports";
import { Tools, type Beside } from "./Tools";
import { YearList } from "./YearList";
import { ReadOut, YearTable } from "./YearTable";

const YEAR = "statistics.year";

const isAsked = (found: unknown): found is Asked =>
  typeof found === "object" && found !== null && "figure" in found && "title" in found && "value" in found;

/** The screen's one pane. `onOpen` goes to a complaint or a case. */
export function Statistics({ onOpen }: { onOpen: (kind: string, number: string, among?: Among) => void }) {
  const { w } = useWords();
  const { data: desk } = useAsk("desk", {});
  const present = inHongKong(desk?.now ?? clockNow()).year;
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
  const shown = chosen ?? present;
  const params = { year: shown, as_at: asAt ?? null };
  const { data: year, error, isPending, isPlaceholderData } = useAsk("year", params);
  const { data: detail, error: detailError } = useAsk("year_detail", params);
  const take = (next: number, at: Instant | undefined) => {
    remember(YEAR, String(next));
    setChosen(next);
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
    { id: "statistics.definitions", run: () => toggle("definitions") },
    { id: "statistics.reports", run: () => toggle("reports") },
    { id: "statistics.press", run: () => toggle("press") },
    { id: "statistics.export", run: () => setExporting(true), ...(year ? {} : { refused: true as const }) },
  ]);
  useKeys(back ? { Escape: back } : {});
  const part = year && { year, onAsk: setAsked };
  return (
    <section className="pane" style={{ flex: 1 }} aria-label={w("nav.statistics")} data-testid="statistics">
      <Tools
        year={shown}
        present={present}
        asAt={asAt}
        now={desk?.now ?? clockNow()}
        entries={year?.entries}
        beside={beside}
        onYear={choose}
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
        <YearList year={shown} asAt={asAt} asked={asked} onBack={() => setAsked(undefined)} onOpen={onOpen} />
      ) : (
        part && (
          <div className="scroll statistics" aria-busy={isPlaceholderData}>
            <section className="of-table">
              <YearTable {...part} />
              <ReadOut {...part} />
            </section>
            <section className="of-flow">
              {beside === "definitions" ? (
                <Definitions onClose={() => setBeside(undefined)} />
              ) : beside === "press" ? (
                <Press year={shown} asAt={asAt} onClose={() => setBeside(undefined)} />
              ) : beside === "reports" ? (
                <Reports year={shown} asAt={asAt} onShow={take} onClose={() => setBeside(undefined)} />
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
