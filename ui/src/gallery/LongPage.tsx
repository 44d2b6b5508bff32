/**
 * A hundred thousand made rows that come by pages, with selection: the list's own proof.
 */
import { useCallback, useState } from "react";
import { Chips } from "../kit/Chip";
import { Preview } from "../kit/Preview";
import { useSelection } from "../kit/selection";
import { SplitPanes } from "../kit/SplitPanes";
import { ComplaintStatus } from "../kit/Status";
import { Table, type Column } from "../kit/Table";
import { Frame } from "../screens/Frame";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { NOW, PANG, SEALED, WAITING } from "./common";

interface Line {
  id: string;
  no: string;
  trader: string;
  paid: string;
  off: boolean;
}
const TOTAL = 100_000;
const made = (k: number): Line => ({
  id: String(k),
  no: String(TOTAL - k).padStart(6, "0"),
  trader: k % 7 === 3 ? "獭宝母婴" : "獺寶母嬰",
  paid: ((k * 137) % 9000).toLocaleString("en"),
  off: k % 11 === 10,
});

/** The page. */
export function LongPage() {
  const { w } = useWords();
  const [cursor, setCursor] = useState(3);
  const [seen, setSeen] = useState({ from: 0, to: 0 });
  const selection = useSelection();
  const need = useCallback((span: { from: number; to: number }) => setSeen(span), []);
  const columns: Column<Line>[] = [
    { id: "no", head: "No.", width: "72px", cell: (l) => <span className="ref strike">{l.no}</span>, sortable: true },
    { id: "state", head: "", width: "40px", cell: () => <ComplaintStatus state="assessing" bare /> },
    { id: "paid", head: "Paid, $", width: "80px", num: true, cell: (l) => l.paid },
    {
      id: "trader",
      head: "Trader as written",
      width: "140px",
      cell: (l) => (
        <span className="cut">
          <Said>{l.trader}</Said>
        </span>
      ),
      differs: (l) => l.trader === "獭宝母婴",
    },
    {
      id: "why",
      head: "Why it is here",
      width: "minmax(0,1fr)",
      wide: true,
      cell: () => <Chips most={2} of={[{ text: "web address" }, { text: "company" }, { text: "name" }]} />,
    },
  ];
  return (
    <Frame
      at="complaints"
      session={PANG}
      title={w("nav.complaints")}
      waiting={WAITING}
      sealed={SEALED}
      onLock={() => undefined}
      clock={NOW}
    >
      <SplitPanes
        name="gallery-long"
        panes={[
          {
            id: "list",
            label: "Complaints",
            width: 700,
            content: (
              <>
                <Table
                  label="Complaints"
                  columns={columns}
                  count={TOTAL}
                  rowAt={(k) => (k >= seen.from - 40 && k <= seen.to + 40 ? made(k) : undefined)}
                  keyOf={(l) => l.id}
                  onNeed={need}
                  cursor={cursor}
                  onCursor={setCursor}
                  selection={selection}
                  isOff={(l) => l.off}
                  sort={{ column: "no", down: true }}
                  onSort={() => undefined}
                />
                <div className="pane-foot" style={{ background: "var(--brass-tint)" }}>
                  <span className="m nw" data-testid="selected">
                    {w("kit.selected", { count: selection.count(TOTAL), total: TOTAL })}
                  </span>
                </div>
              </>
            ),
          },
          {
            id: "side",
            label: "Preview",
            content: (
              <div className="sect">
                <Preview
                  total={733}
                  totalWords="in the group"
                  lines={[
                    { count: 698, words: "will be consolidated" },
                    { count: 14, words: "still Received, assess first", care: true },
                    { count: 17, words: "not selected" },
                    { count: 4, words: "excluded, stay as they are" },
                  ]}
                />
              </div>
            ),
          },
        ]}
      />
    </Frame>
  );
}
