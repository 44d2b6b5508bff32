/**
 * The departure board's picture made from the kit, with made visitors: its list and its keys.
 */
import { useState } from "react";
import { Button } from "../kit/Button";
import { Icon } from "../kit/Icon";
import { LeavesBeam } from "../kit/LeavesBeam";
import { Seg } from "../kit/Seg";
import { SplitPanes } from "../kit/SplitPanes";
import { Table, type Column } from "../kit/Table";
import { Frame } from "../screens/Frame";
import { clock, leaving, timeLeft } from "../words/format";
import { Said } from "../words/Said";
import { HOUR } from "../words/time";
import { useWords } from "../words/Words";
import { NOW, PANG, SEALED, WAITING } from "./common";
import { BoardDetail } from "./BoardDetail";
import { ROWS, type Visitor } from "./visitors";

function Step({ step }: { step: string }) {
  const [look, icon, words] =
    step === "signed"
      ? (["green", "tick", "Signed"] as const)
      : step === "hand"
        ? (["brass", "pen", "In hand"] as const)
        : step === "missed"
          ? (["red", "care", "Missed"] as const)
          : (["qq", "dash", "Not taken"] as const);
  return (
    <span className={`row ${look}`} style={{ gap: 5 }}>
      <Icon name={icon} size="small" />
      {words}
    </span>
  );
}

function groupHead(group: string | undefined) {
  return group === undefined ? undefined : (
    <>
      {group.slice(0, -2)}{" "}
      <span className="qq" style={{ fontWeight: 400 }}>
        {group.slice(-1)}
      </span>
    </>
  );
}

/** The page. */
export function BoardPage() {
  const { w, language } = useWords();
  const [tab, setTab] = useState<"team" | "mine" | "left">("team");
  const [cursor, setCursor] = useState(2);
  const columns: Column<Visitor>[] = [
    {
      id: "leaves",
      head: "Leaves in",
      width: "minmax(152px,232fr)",
      cell: (v) => {
        const left = (v.leaves ?? 0) - NOW;
        return (
          <div className="row" style={{ gap: 10, flex: 1 }}>
            <div className="col" style={{ width: 124, flex: "none" }}>
              <span className={`lead m ${left < HOUR && !v.gone ? "red" : ""}`} style={{ lineHeight: "20px" }}>
                {v.gone ? clock(v.leaves ?? 0) : timeLeft(left, language)}
              </span>
              <span className="small qq cut">
                {v.gone ? v.exit : `${leaving(v.leaves ?? 0, NOW, language)} ${v.exit}`}
              </span>
            </div>
            {!v.gone && <LeavesBeam left={left} />}
          </div>
        );
      },
    },
    {
      id: "visitor",
      head: "Visitor",
      width: "minmax(130px,158fr)",
      cell: (v) => (
        <div className="col">
          <span className="cut m">
            <Said>{v.name}</Said>
          </span>
          <span className="small qq cut">{v.kind}</span>
        </div>
      ),
    },
    {
      id: "trader",
      head: "Trader",
      width: "minmax(120px,148fr)",
      cell: (v) => (
        <div className="col">
          <span className="cut">
            <Said>{v.trader}</Said>
          </span>
          <span className="small qq cut">{v.goods}</span>
        </div>
      ),
    },
    {
      id: "next",
      head: "Statement and next step",
      width: "minmax(130px,178fr)",
      cell: (v) => (
        <div className="col">
          <Step step={v.step} />
          <span className="small q cut">{v.next}</span>
        </div>
      ),
    },
  ];
  const list = (
    <>
      <div className="tools">
        <Seg
          label="Whose"
          tabs
          value={tab}
          onChange={setTab}
          parts={[
            { value: "team", label: "Team", count: 9 },
            { value: "mine", label: "Mine", count: 3 },
            { value: "left", label: "Left today", count: 1 },
          ]}
        />
        <Button look="bare" small icon="exit" tail="down">
          All exits
        </Button>
        <Button look="bare" small icon="globe" tail="down">
          Any language
        </Button>
        <span className="sp" />
        <span className="small qq nw wide">Beam: 24 hours to departure</span>
      </div>
      <Table
        label="Visitors"
        columns={columns}
        count={ROWS.length}
        rowAt={(k) => ROWS[k]}
        keyOf={(v) => v.id}
        cursor={cursor}
        onCursor={setCursor}
        twoLine
        groupAt={(k) => groupHead(ROWS[k]?.group)}
        isOff={(v) => v.gone === true}
      />
    </>
  );
  return (
    <Frame
      at="board"
      session={PANG}
      title={w("nav.board")}
      summary="9 visitors still in Hong Kong, 1 statement due within the hour"
      waiting={WAITING}
      sealed={SEALED}
      onLock={() => undefined}
      onSearch={() => undefined}
      clock={NOW}
      hints={[
        { keys: "J", words: w("keys.next") },
        { keys: "K", words: w("keys.previous") },
        { keys: "S", words: "statement" },
        { keys: "N", words: w("keys.file") },
      ]}
    >
      <SplitPanes
        name="gallery-board"
        panes={[
          { id: "list", label: "Visitors", width: 716, narrow: 566, content: list },
          { id: "detail", label: "Visitor", content: <BoardDetail /> },
        ]}
      />
    </Frame>
  );
}
