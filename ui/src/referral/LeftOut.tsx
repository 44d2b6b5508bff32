/**
 * The complaints of these days that the list leaves out, each with why, and put back by key. Nothing of them leaves, and
 * they are not marked as sent with it.
 */
import type { Among } from "../ipc/among";
import type { referral_list } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Empty } from "../kit/Empty";
import { useKept } from "../kit/kept";
import { Table, type Column } from "../kit/Table";
import { useActs } from "../kit/useActs";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";

/** The table. */
export function LeftOut(props: {
  rows: readonly referral_list.Line[];
  columns: readonly referral_list.Head[];
  onPutBack: (referral: string) => void;
  onOpen: (kind: string, number: string, among?: Among) => void;
}) {
  const { w } = useWords();
  const { rows, onPutBack, onOpen } = props;
  const [kept, setCursor] = useKept("referrals.out.cursor", 0);
  const cursor = Math.min(kept, Math.max(0, rows.length - 1));
  const here = rows[cursor];
  const putBack = () => {
    if (here) onPutBack(here.referral);
  };
  useActs([{ id: "referrals.leaveOut", run: putBack, words: w("referral.putBack"), ...(here ? {} : { refused: true as const }) }]);
  const trader = props.columns.findIndex((one) => one.code === "trader_name");
  const columns: Column<referral_list.Line>[] = [
    { id: "number", head: w("referral.number"), width: "150px", cell: (row) => <span className="ref">{row.number}</span> },
    {
      id: "trader",
      head: w("field.trader"),
      width: "minmax(0,1fr)",
      cell: (row) => <Said>{row.cells[trader] ?? ""}</Said>,
    },
    {
      id: "why",
      head: w("referral.why"),
      width: "minmax(0,1.4fr)",
      cell: (row) => (
        <span className="cut">
          {w("referral.whyByYou")}
          {!row.consent && <span className="rust"> {w("referral.whyNoConsent")}</span>}
        </span>
      ),
    },
  ];
  return (
    <>
      <Table
        label={w("referral.leftOut")}
        columns={columns}
        count={rows.length}
        rowAt={(index) => rows[index]}
        keyOf={(row) => row.referral}
        cursor={cursor}
        onCursor={setCursor}
        onOpen={(index) => {
          const row = rows[index];
          if (row) onOpen("complaint", row.number);
        }}
        empty={<Empty icon="refer" title={w("referral.noneLeftOut")} />}
        keeps="referrals.out"
        testId="left-out"
      />
      <div className="pane-foot">
        <Button act="referrals.leaveOut" icon="undo" onPress={putBack} refused={here === undefined || undefined} testId="put-back">
          {w("referral.putBack")}
        </Button>
      </div>
    </>
  );
}
