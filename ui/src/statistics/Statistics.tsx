/**
 * The year as it is published: the table in its order with its sums proved, where the complaints went, and by what they
 * are told apart. Every figure opens the list that it counts. `asAt` freezes the figures: reopening later moves none.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../kit/Button";
import { remember, remembered } from "../kit/desk";
import { Failed } from "../kit/Failed";
import { useKeys } from "../kit/keys";
import { useActs } from "../kit/useActs";
import { Loading } from "../kit/Loading";
import { Seg } from "../kit/Seg";
import { inHongKong, now as clockNow, type Instant } from "../words/time";
import { useWords } from "../words/Words";
import { AsAt } from "./AsAt";
import { Definitions } from "./Definitions";
import { Districts } from "./Districts";
import { Flow } from "./Flow";
import { Allegations, MedicineVisitors } from "./Lists";
import { Months } from "./Months";
import type { Asked } from "./parts";
import { YearList } from "./YearList";
import { ReadOut, YearTable } from "./YearTable";

const YEAR = "statistics.year";

/** The screen's one pane. `onOpen` goes to a complaint or a case. */
export function Statistics({ onOpen }: { onOpen: (kind: string, number: string) => void }) {
  const { w } = useWords();
  const { data: desk } = useAsk("desk", {});
  const present = inHongKong(desk?.now ?? clockNow()).year;
  const [chosen, setChosen] = useState<number | undefined>(Number(remembered(YEAR)) || undefined);
  const [asAt, setAsAt] = useState<Instant | undefined>();
  const [asked, setAsked] = useState<Asked | undefined>();
  const [definitions, setDefinitions] = useState(false);
  const shown = chosen ?? present;
  const { data: year, error, isPending, isPlaceholderData } = useAsk("year", { year: shown, as_at: asAt ?? null });
  const choose = (next: number) => {
    if (next > present) return;
    remember(YEAR, String(next));
    setChosen(next);
    setAsAt(undefined);
    setAsked(undefined);
  };
  useActs([
    { id: "statistics.earlier", run: () => choose(shown - 1) },
    { id: "statistics.later", run: () => choose(shown + 1), ...(shown >= present ? { refused: true as const } : {}) },
    { id: "statistics.definitions", run: () => setDefinitions(!definitions) },
  ]);
  useKeys({ Escape: () => setAsked(undefined) }, { off: asked === undefined });
  const middle = Math.min(shown, present - 1);
  const years = [middle - 1, middle, middle + 1].map(String);
  const part = year && { year, onAsk: setAsked };
  return (
    <section className="pane" style={{ flex: 1 }} aria-label={w("nav.statistics")} data-testid="statistics">
      <div className="tools" style={{ height: 46 }}>
        <Seg
          label={w("statistics.year")}
          parts={years.map((value) => ({ value, label: value }))}
          value={String(shown)}
          onChange={(value) => choose(Number(value))}
        />
        <AsAt year={shown} now={desk?.now ?? clockNow()} value={asAt} onChange={setAsAt} />
        {year && <span className="small qq nw cut">{w("statistics.entries", { count: year.entries })}</span>}
        <span className="sp" />
        <Button look="bare" small act="statistics.definitions" onPress={() => setDefinitions(!definitions)} testId="definitions">
          {w("statistics.definitions")}
        </Button>
      </div>
      {error && <Failed failure={error} />}
      {isPending && !error && <Loading />}
      {asked && part ? (
        <YearList
          year={shown}
          asAt={asAt}
          asked={asked}
          onBack={() => setAsked(undefined)}
          onOpen={onOpen}
        />
      ) : (
        part && (
          <div className="scroll statistics" aria-busy={isPlaceholderData}>
            <section className="of-table">
              <YearTable {...part} />
              <ReadOut {...part} />
            </section>
            <section className="of-flow">
              {definitions ? <Definitions onClose={() => setDefinitions(false)} /> : <Flow {...part} />}
            </section>
            <section className="of-months">
              <Months {...part} />
            </section>
            <section className="of-lists">
              <Allegations {...part} />
              <MedicineVisitors {...part} />
            </section>
            <section className="of-districts">
              <Districts {...part} />
            </section>
          </div>
        )
      )}
    </section>
  );
}
