/**
 * The departure board: visitors by the time they have left, and the one the cursor is on. Its frame is the screen's.
 */
import { useEffect, useState } from "react";
import { EvidenceDialog } from "../acts/EvidenceDialog";
import { Empty } from "../kit/Empty";
import { keep, useKept } from "../kit/kept";
import { useKeys } from "../kit/keys";
import { useActs } from "../kit/useActs";
import { SplitPanes } from "../kit/SplitPanes";
import { useOnePane } from "../kit/useOnePane";
import { useLate } from "../kit/useLate";
import { amongAll, type Among } from "../ipc/among";
import { useNames } from "../ipc/useNames";
import { HOUR, type Instant } from "../words/time";
import { useWords } from "../words/Words";
import { BoardList } from "./BoardList";
import { LeavingSoon } from "./LeavingSoon";
import { isHere, linesOf, passes, statementDue, type Filters, type Visitor } from "./rows";
import { QUICK_ACTS, quickOf } from "./quick";
import { useBoard } from "./useBoard";
import { useHeld } from "./useHeld";
import { isLogged, nextStatement, stepsOf, useSteps } from "./useSteps";
import { VisitorPane } from "./VisitorPane";

const FOLLOWS_MS = 120;

/** The one line beside the title. */
export function useBoardSummary(still?: Instant): string | undefined {
  const { w } = useWords();
  const { rows, now } = useBoard(false, still);
  if (rows.length === 0) return undefined;
  const here = rows.filter((row) => isHere(row, now));
  const due = here.filter((row) => {
    const at = statementDue(row);
    return at !== undefined && at - now <= HOUR;
  }).length;
  return due > 0 ? w("board.summaryDue", { count: here.length, due }) : w("board.summary", { count: here.length });
}

/** The panes. */
export function Board({
  officer,
  onOpen,
  onTrader,
  clock,
}: {
  officer: string;
  onOpen: (number: string, among: Among) => void;
  /** Opens what is known of the trader of a complaint. */
  onTrader: (number: string) => void;
  clock?: Instant;
}) {
  const { w } = useWords();
  const names = useNames();
  const { held, hold } = useHeld();
  const board = useBoard(held, clock);
  const [filters, setFilters] = useKept<Filters>("board.filters", {
    whose: "team",
    officer,
    exit: undefined,
    language: undefined,
  });
  const [chosen, setChosen] = useKept<string | undefined>("board.chosen", undefined);
  const [pane, setPane] = useState<"list" | "detail">("list");
  const one = useOnePane();
  const steps = useSteps(names);
  const [settingOut, setSettingOut] = useState<string | undefined>();
  const [adding, setAdding] = useState<string | undefined>();
  const shown = board.rows.filter((row) => passes(row, filters, board.placedAt));
  const first = linesOf(shown, board.placedAt).find((line) => line.head === undefined);
  const here = shown.find((row) => row.id === chosen) ?? (first?.head === undefined ? first?.visitor : undefined);
  const seenId = useLate(here?.id, FOLLOWS_MS);
  const seen = board.rows.find((row) => row.id === seenId) ?? here;
  const { forget } = steps;
  useEffect(() => forget(), [seen?.id, forget]);

  // A key acts on the visitor who is seen, never on one the pane has yet to follow to.
  const log = (step: string | undefined): false | void => {
    if (!seen || seen.id !== here?.id || step === undefined || isLogged(seen, step)) return;
    void steps.log(seen, step);
  };
  // The visitors in the order of the board, its heads left out.
  const open = (number: string) => {
    const order = linesOf(shown, board.placedAt).flatMap((line) => (line.head === undefined ? [line.visitor] : []));
    const at = order.findIndex((visitor) => visitor.number === number);
    const name = (visitor: Visitor) => ({ kind: "complaint", number: visitor.number });
    onOpen(number, amongAll(order, Math.max(0, at), name, (to) => keep("board.chosen", order[to]?.id)));
  };
  const nth = (n: number) => () => log(seen && stepsOf(seen, board.now)[n - 1]);
  const ticks = seen ? stepsOf(seen, board.now) : [];
  useActs([
    { id: "board.statement", run: () => log(seen && nextStatement(seen, board.now)), ...(seen ? {} : { refused: true as const }) },
    {
      id: "board.setOut",
      run: () => setSettingOut(seen?.id),
      ...(seen && seen.leaves_at !== null && isHere(seen, board.now) ? {} : { refused: true as const }),
    },
    { id: "board.evidence", run: () => setAdding(seen?.id), ...(seen ? {} : { refused: true as const }) },
    {
      id: "board.trader",
      run: () => seen && onTrader(seen.number),
      ...(seen && seen.trader_name !== null ? {} : { refused: true as const }),
    },
    ...(["board.step1", "board.step2", "board.step3", "board.step4"] as const).flatMap((id, k) => {
      const step = ticks[k];
      return step === undefined ? [] : [{ id, run: nth(k + 1), words: names.nameOf("steps", step) }];
    }),
  ]);
  const quick = seen ? quickOf(seen, board.now) : [];
  useActs(
    QUICK_ACTS.flatMap((id, k) => {
      const step = quick[k];
      return step === undefined || !seen
        ? []
        : [
            {
              id,
              // Like every key it acts on the visitor who is seen; what is done twice is logged twice.
              run: () => (seen.id === here?.id ? void steps.log(seen, step) : undefined),
              words: names.nameOf("steps", step),
            },
          ];
    }),
  );
  useKeys({ Escape: () => setPane("list") });
  const receiving = board.rows.find((row) => row.id === adding);
  return (
    <>
    <LeavingSoon rows={board.rows} now={board.now} />
    <SplitPanes
      name="board"
      open={pane}
      panes={[
        {
          id: "list",
          label: w("nav.board"),
          width: 716,
          narrow: 566,
          content: (
            <BoardList
              rows={board.rows}
              total={board.total}
              now={board.now}
              placedAt={board.placedAt}
              names={names}
              filters={filters}
              onFilters={setFilters}
              chosen={here?.id}
              onChoose={setChosen}
              onOpen={one ? () => setPane("detail") : open}
              onPress={one ? () => setPane("detail") : undefined}
              onHeld={hold}
              loading={board.isPending}
              error={board.error}
            />
          ),
        },
        {
          id: "detail",
          label: w("board.visitor"),
          content: seen ? (
            <VisitorPane
              visitor={seen}
              now={board.now}
              names={names}
              steps={steps}
              onOpen={open}
              onTrader={onTrader}
              onAdd={() => setAdding(seen.id)}
              settingOut={settingOut === seen.id}
              onSetOut={(open) => setSettingOut(open ? seen.id : undefined)}
              onBack={one ? () => setPane("list") : undefined}
            />
          ) : (
            <Empty icon="clock" title={w("board.empty")} />
          ),
        },
      ]}
    />
    {receiving && (
      <EvidenceDialog
        complaint={receiving.id}
        number={receiving.number}
        begin={[]}
        onClose={() => setAdding(undefined)}
      />
    )}
    </>
  );
}
