/**
 * The departure board's picture made from the kit, with made visitors: its list, its right pane, and its keys.
 */
import { useState } from "react";
import { AfternoonBeam } from "../kit/AfternoonBeam";
import { Button } from "../kit/Button";
import { Checkbox } from "../kit/Checkbox";
import { Chip } from "../kit/Chip";
import { Facts } from "../kit/Facts";
import { FactorBeam } from "../kit/FactorBeam";
import { Icon } from "../kit/Icon";
import { LeavesBeam } from "../kit/LeavesBeam";
import { Sect } from "../kit/Sect";
import { SectionTag } from "../kit/SectionTag";
import { Seg } from "../kit/Seg";
import { SplitPanes } from "../kit/SplitPanes";
import { ComplaintStatus } from "../kit/Status";
import { Table, type Column } from "../kit/Table";
import { Frame } from "../screens/Frame";
import { clock, leaving, timeLeft } from "../words/format";
import { Said } from "../words/Said";
import { fromHongKong, HOUR } from "../words/time";
import { useWords } from "../words/Words";
import { NOW, PANG, SEALED, WAITING } from "./common";

interface Visitor {
  id: string;
  group?: string;
  leaves?: number;
  exit: string;
  name: string;
  kind: string;
  trader: string;
  goods: string;
  step: string;
  next: string;
  gone?: boolean;
}
const at = (day: number, hour: number, minute: number) => fromHongKong(2023, 5, day, hour, minute);
const ROWS: Visitor[] = [
  {
    id: "g1",
    group: "Leaving within 4 hours 3",
    exit: "",
    name: "",
    kind: "",
    trader: "",
    goods: "",
    step: "",
    next: "",
  },
  {
    id: "1",
    leaves: at(19, 15, 24),
    exit: "Lo Wu",
    name: "邱若舫 Qiu Ruofang",
    kind: "Mainland, individual visit",
    trader: "福鑰軒參茸",
    goods: "$4,260 Fish maw",
    step: "signed",
    next: "Give receipt slip and contact card",
  },
  {
    id: "2",
    leaves: at(19, 17, 10),
    exit: "West Kowloon",
    name: "周映禾 Zhou Yinghe",
    kind: "Mainland, individual visit",
    trader: "瑞甌堂藥行",
    goods: "$6,800 American ginseng",
    step: "hand",
    next: "Finish statement by 15:10",
  },
  {
    id: "3",
    leaves: at(19, 17, 45),
    exit: "Airport",
    name: "Priya Venkatesan",
    kind: "Overseas, Singapore",
    trader: "澄杓電業",
    goods: "$11,400 Camera lens",
    step: "no",
    next: "Collect card slip",
  },
  { id: "g2", group: "Later today 2", exit: "", name: "", kind: "", trader: "", goods: "", step: "", next: "" },
  {
    id: "4",
    leaves: at(19, 19, 30),
    exit: "HZMB",
    name: "林见川 Lin Jianchuan",
    kind: "Mainland, group tour",
    trader: "福鑰軒參茸",
    goods: "$9,120 Cordyceps",
    step: "signed",
    next: "Copy to Travel Industry Authority",
  },
  {
    id: "5",
    leaves: at(19, 21, 0),
    exit: "Lok Ma Chau Spur",
    name: "温以蓝 Wen Yilan",
    kind: "Mainland, family visit",
    trader: "寶鯤坊海味",
    goods: "$2,980 Dried abalone",
    step: "no",
    next: "Call back after 16:00",
  },
  { id: "g3", group: "Tomorrow 1", exit: "", name: "", kind: "", trader: "", goods: "", step: "", next: "" },
  {
    id: "6",
    leaves: at(20, 16, 50),
    exit: "Lo Wu",
    name: "罗一苇 Luo Yiwei",
    kind: "Mainland, individual visit",
    trader: "鷺洲珠寶",
    goods: "$18,200 Gold bangle",
    step: "signed",
    next: "Send exhibit to Government Laboratory",
  },
  { id: "g4", group: "Left today 1", exit: "", name: "", kind: "", trader: "", goods: "", step: "", next: "" },
  {
    id: "7",
    leaves: at(19, 13, 5),
    exit: "Shenzhen Bay",
    name: "孟知遥 Meng Zhiyao",
    kind: "Mainland, individual visit",
    trader: "福鑰軒參茸",
    goods: "$6,075 Sea cucumber",
    step: "missed",
    next: "Take statement by video link",
    gone: true,
  },
];

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
  const detail = (
    <>
      <div className="scroll">
        <div className="sect" style={{ paddingBottom: 12 }}>
          <div className="row">
            <span className="ref q">QAT-2023-0071</span>
            <span className="qq wide">TDC-2023-003688</span>
            <span className="sp" />
            <ComplaintStatus state="assessing" />
            <Button look="bare" small tail="enter">
              Open file
            </Button>
          </div>
          <div className="row" style={{ margin: "2px 0 8px" }}>
            <h2 className="title">
              <Said>周映禾 Zhou Yinghe</Said>
            </h2>
          </div>
          <div className="row w" style={{ gap: 6 }}>
            <Chip>Mainland, individual visit</Chip>
            <Chip>Putonghua</Chip>
            <Chip icon="phone">+86 128 **** 4471</Chip>
            <Chip look="late">Due 15:10</Chip>
          </div>
        </div>
        <div className="sect" style={{ padding: "12px 20px 8px" }}>
          <div className="row" style={{ marginBottom: 6 }}>
            <span className="h2">Time to departure</span>
            <span className="sp" />
            <span className="q">West Kowloon, G6142</span>
          </div>
          <AfternoonBeam
            filed={at(19, 13, 55) ?? 0}
            due={at(19, 15, 10)}
            setOut={at(19, 16, 20)}
            leaves={at(19, 17, 10) ?? 0}
            now={NOW}
          />
        </div>
        <div className="sect" style={{ padding: "10px 20px" }}>
          <ul>
            {[
              "Complaint saved, receipt slip given",
              "Price card and receipt photographed",
              "Statement in Putonghua, read over and signed",
              "Consent to contact after departure",
            ].map((step, k) => (
              <li key={step} className="row" style={{ minHeight: 28, gap: 10 }}>
                <Checkbox ticked={k < 2}>
                  <span className={k < 2 ? "qq" : ""}>{step}</span>
                </Checkbox>
                <span className="sp" />
                <span className="small qq">{["13:55 PK", "14:09 PK", "page 2 of 3", ""][k]}</span>
              </li>
            ))}
          </ul>
        </div>
        <Sect title="Price and weight" aside={<SectionTag section="13E" name="Misleading omission" />}>
          <div className="row t" style={{ gap: 20 }}>
            <div style={{ flex: 1 }}>
              <Facts
                label={92}
                gap={2}
                of={[
                  {
                    label: "Price shown",
                    value: (
                      <>
                        $680 <span className="qq">unit not shown</span>
                      </>
                    ),
                  },
                  {
                    label: "Believed",
                    value: (
                      <>
                        per jin <span className="qq">500 g</span>
                      </>
                    ),
                  },
                  {
                    label: "Charged",
                    value: (
                      <>
                        per tael <span className="qq">37.80 g</span>
                      </>
                    ),
                  },
                  {
                    label: "Weight",
                    value: (
                      <>
                        10 taels <span className="qq">377.99 g</span>
                      </>
                    ),
                  },
                ]}
              />
            </div>
            <div className="col" style={{ width: 204 }}>
              <span className="figure">13.23×</span>
              <span className="small q">$6,800.00 against $514.07</span>
              <FactorBeam value="13.2277" width={200} />
            </div>
          </div>
        </Sect>
        <Sect title="In the visitor’s words" last>
          <p className="quote" lang="zh-Hans">
            店员只说“六八零”，没讲单位。切成片以后才说是一两的价钱，不买也要付钱。
          </p>
        </Sect>
      </div>
      <div className="pane-foot">
        <Button look="key" icon="pen" keys="S">
          Continue statement
        </Button>
        <Button keys="E">Add evidence</Button>
        <Button keys="T" className="wide">
          Same trader 14
        </Button>
      </div>
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
          { id: "detail", label: "Visitor", content: detail },
        ]}
      />
    </Frame>
  );
}
