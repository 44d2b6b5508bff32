/**
 * Every small component in its states, after picture 10. States and notes are in KitStates.
 */
import { useState } from "react";
import { Button } from "../kit/Button";
import { CasePath } from "../kit/CasePath";
import { Box, Checkbox } from "../kit/Checkbox";
import { Dialog } from "../kit/Dialog";
import { Empty } from "../kit/Empty";
import { LimitationBeam } from "../kit/LimitationBeam";
import { Opt } from "../kit/Opt";
import { Seg } from "../kit/Seg";
import { TextField } from "../kit/TextField";
import { Timeline } from "../kit/Timeline";
import { useToast } from "../kit/Toast";
import { Frame } from "../screens/Frame";
import { count, money } from "../words/format";
import { NOW, PANG, SEALED, WAITING } from "./common";
import { KitStates, Part } from "./KitStates";

/** The page. */
export function KitPage() {
  const tell = useToast();
  const [dialog, setDialog] = useState(window.location.search.includes("dialog"));
  const [seg, setSeg] = useState<"team" | "mine">("team");
  const [tick, setTick] = useState(true);
  return (
    <Frame
      at="board"
      session={{ ...PANG, demonstration: true }}
      title="Components"
      summary="the kit in every state"
      waiting={WAITING}
      sealed={SEALED}
      onLock={() => undefined}
      clock={NOW}
    >
      <section className="pane" style={{ flex: 1, padding: "18px 20px 0" }}>
        <div
          className="scroll"
          style={{
            display: "grid",
            gridTemplateColumns: "repeat(3,minmax(0,1fr))",
            gap: "0 32px",
            alignContent: "start",
          }}
        >
          <div>
            <Part title="Type">
              <div className="col g1">
                <div className="row" style={{ alignItems: "baseline", gap: 14 }}>
                  <span className="figure">13.23×</span>
                  <span className="head">Otterling</span>
                  <span className="title">Statement</span>
                </div>
                <div className="row nw" style={{ alignItems: "baseline", gap: 12 }}>
                  <span>
                    {count(18982)} and {money("9792.00")}
                  </span>
                  <span className="small q">Small 12/16</span>
                  <span className="cap">Caption 11/16</span>
                </div>
                <div className="row" lang="zh-Hant-HK">
                  <span className="title">離境時間板</span>
                  <span>衞生署、深水埗、斤兩錢，共 733 宗</span>
                </div>
                <div lang="zh-Hans">同一字形不同写法：骨 直 过 门 关 次</div>
                <div lang="zh-Hant-HK">骨 直 過 門 關 次 衞 鍾 鐘 獺 两両兩 𠝹 𨋢</div>
              </div>
            </Part>
            <Part title="Buttons and choices">
              <div className="row w">
                <Button look="key" keys="S">
                  Primary
                </Button>
                <Button>Secondary</Button>
                <Button look="bare">Bare</Button>
                <Button look="grave" icon="void">
                  Void
                </Button>
                <Button refused="nobody has it">Refused</Button>
                <Button small>Small</Button>
                <Button busy>Busy</Button>
              </div>
              <div className="row w" style={{ marginTop: 10 }}>
                <Seg
                  label="Whose"
                  value={seg}
                  onChange={setSeg}
                  parts={[
                    { value: "team", label: "Team", count: 9 },
                    { value: "mine", label: "Mine" },
                  ]}
                />
                <Opt chosen onPress={() => undefined}>
                  Chosen
                </Opt>
                <Opt chosen={false} onPress={() => undefined}>
                  Not chosen
                </Opt>
                <Checkbox ticked={tick} onChange={setTick} name="tick" />
                <Box ticked={false} />
                <Box ticked="some" />
                <Box ticked="out" />
              </div>
            </Part>
            <Part title="Empty">
              <div className="card">
                <Empty icon="clock" title="No visitor is leaving with a statement open">
                  New complaints appear here as they are filed.
                </Empty>
              </div>
            </Part>
            <Part title="Timeline">
              <Timeline
                label="Journal"
                of={[
                  { id: "1", when: "14:31", what: "Statement page 2 added", by: "PK" },
                  { id: "2", when: "14:21", what: "Closure proposed", by: "MH" },
                  {
                    id: "3",
                    when: "14:12",
                    what: (
                      <>
                        Weight corrected from <span className="was">10 catties</span>10 taels
                      </>
                    ),
                    by: "PK",
                    seal: "7f3a·e9c1",
                  },
                ]}
              />
            </Part>
          </div>
          <KitStates />
          <div>
            <Part title="Toast with undo">
              <Button onPress={() => tell({ words: "698 consolidated", undo: () => undefined })} testId="tell">
                Tell
              </Button>{" "}
              <Button onPress={() => setDialog(true)}>Ask</Button>
            </Part>
            <Part title="Limitation">
              <LimitationBeam from="2023-05-17" to="2024-05-17" today="2023-10-30" />
            </Part>
            <Part title="Path">
              <CasePath stage="investigating" reached={["2023-05-19", "2023-05-22"]} />
            </Part>
            <Part title="Fields">
              <div style={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 12 }}>
                <TextField label="At rest" value="96 Soy Street" onChange={() => undefined} />
                <TextField label="Being typed" value="瑞甌" onChange={() => undefined} autoFocus />
                <TextField
                  label="With a problem"
                  value="31 Feb 2023"
                  onChange={() => undefined}
                  problem="February 2023 has 28 days."
                />
                <TextField
                  label="Read only"
                  value="TDC-2023-003688"
                  onChange={() => undefined}
                  readOnly
                  help="Numbers are never reused."
                />
              </div>
            </Part>
          </div>
        </div>
      </section>
      <Dialog
        open={dialog}
        onClose={() => setDialog(false)}
        title="Detach 12 complaints from TDI-2023-0035?"
        acts={
          <>
            <Button onPress={() => setDialog(false)}>Keep</Button>
            <Button look="key">Detach 12</Button>
          </>
        }
      >
        <p className="q" style={{ margin: "4px 0 10px" }}>
          They become Assessing and count as in progress again. A reason is kept in the journal.
        </p>
        <TextField label="Reason" value="" onChange={() => undefined} autoFocus />
      </Dialog>
    </Frame>
  );
}
