/**
 * The fields of the filing form, made from the kit: to be typed into.
 */
import { useState } from "react";
import { Button } from "../kit/Button";
import { Chip } from "../kit/Chip";
import { Combobox } from "../kit/Combobox";
import { DateTimeField } from "../kit/DateTimeField";
import { FactorBeam } from "../kit/FactorBeam";
import { Likeness } from "../kit/Likeness";
import { MoneyField } from "../kit/MoneyField";
import { Note } from "../kit/Note";
import { OptRow } from "../kit/Opt";
import { Sect } from "../kit/Sect";
import { Seg } from "../kit/Seg";
import { Select } from "../kit/Select";
import { SplitPanes } from "../kit/SplitPanes";
import { TextArea } from "../kit/TextArea";
import { TextField } from "../kit/TextField";
import { Frame } from "../screens/Frame";
import { fromHongKong } from "../words/time";
import { useWords } from "../words/Words";
import { NOW, PANG, SEALED, WAITING } from "./common";

const EXITS = [
  { code: "LWS", label: "Lo Wu", also: ["羅湖", "罗湖"] },
  { code: "XRL", label: "Express Rail, West Kowloon", also: ["高鐵西九龍站"], verify: true },
  { code: "APT", label: "Airport", also: ["機場"], verify: true },
  { code: "SBC", label: "Shenzhen Bay", also: ["深圳灣"] },
];
const UNITS = ["catty", "jin", "tael", "mace", "gram"] as const;

/** The page. */
export function FilePage() {
  const { w } = useWords();
  const [name, setName] = useState("周映禾 Zhou Yinghe");
  const [leaves, setLeaves] = useState<number | undefined>(fromHongKong(2023, 5, 19, 17, 10));
  const [when, setWhen] = useState<number | undefined>();
  const [exit, setExit] = useState<string | undefined>("XRL");
  const [paid, setPaid] = useState<string | undefined>("6800.00");
  const [by, setBy] = useState<string | undefined>("UNIONPAY");
  const [said, setSaid] = useState("店员只说“六八零”，没讲单位。切成片以后才说是一两的价钱，不买也要付钱。");
  const [kind, setKind] = useState<string | undefined>("IVS");
  const [believed, setBelieved] = useState<(typeof UNITS)[number]>("jin");
  const row = { display: "grid", gridTemplateColumns: "1.25fr 1fr 1fr", gap: 12 };
  const form = (
    <>
      <div className="scroll">
        <Sect title="Visitor">
          <div style={row}>
            <TextField label="Name as on document" value={name} onChange={setName} />
            <TextField label="Phone or WeChat" value="+86 128 2210 4471" onChange={() => undefined} />
            <TextField
              label="Number"
              value="TDC-2023-003688"
              onChange={() => undefined}
              readOnly
              help="Numbers are never reused."
            />
          </div>
          <div style={{ marginTop: 12 }}>
            <OptRow
              label="Visitor type"
              value={kind}
              onChange={setKind}
              parts={[
                { value: "IVS", label: "Individual visit" },
                { value: "G", label: "Group tour" },
                { value: "F", label: "Family" },
              ]}
            />
          </div>
        </Sect>
        <Sect title="Departure">
          <div style={row}>
            <DateTimeField label="Leaves at" value={leaves} onChange={setLeaves} now={NOW} ahead testId="leaves" />
            <Combobox label="Exit" choices={EXITS} value={exit} onChange={setExit} showCodes testId="exit" />
            <TextField
              label="With a problem"
              value="31 Feb 2023"
              onChange={() => undefined}
              problem="February 2023 has 28 days."
            />
          </div>
        </Sect>
        <Sect title="Transaction">
          <div style={row}>
            <DateTimeField
              label="When"
              value={when}
              onChange={setWhen}
              now={NOW}
              placeholder="today 13:20"
              testId="when"
              required
            />
            <MoneyField label="Paid" value={paid} onChange={setPaid} testId="paid" />
            <Select
              label="By"
              value={by}
              onChange={setBy}
              choices={[
                { code: "CASH", label: "Cash" },
                { code: "UNIONPAY", label: "UnionPay" },
              ]}
              testId="by"
            />
          </div>
        </Sect>
        <Sect title="What was said" last>
          <TextArea
            label="In the visitor’s words"
            value={said}
            onChange={setSaid}
            lang="zh-Hans"
            help="Write it as it was said; the language is kept with the words."
          />
        </Sect>
      </div>
      <div className="pane-foot">
        <Button look="key" keys="Ctrl+Enter">
          Save complaint
        </Button>
        <Button>Save and take statement</Button>
        <span className="sp" />
        <span className="small qq">Only trader and one contact are required</span>
      </div>
    </>
  );
  return (
    <Frame
      at="file"
      session={PANG}
      title={w("nav.file")}
      waiting={WAITING}
      sealed={SEALED}
      onLock={() => undefined}
      clock={NOW}
      beside={<Chip icon="clock">0:46</Chip>}
    >
      <SplitPanes
        name="gallery-file"
        panes={[
          { id: "form", label: "Complaint", width: 708, narrow: 600, content: form },
          {
            id: "weigh",
            label: "Price and weight",
            content: (
              <div className="scroll">
                <Sect
                  title="Price and weight"
                  aside={
                    <Chip look="agrees" icon="tick">
                      agrees with amount paid
                    </Chip>
                  }
                >
                  <Seg
                    fill
                    label="Believed, per"
                    value={believed}
                    onChange={setBelieved}
                    parts={UNITS.map((value) => ({ value, label: value }))}
                  />
                  <div style={{ margin: "14px 0 8px" }}>
                    <FactorBeam
                      large
                      value={
                        believed === "jin" ? "13.2277" : believed === "catty" ? "16" : believed === "mace" ? "160" : "1"
                      }
                    />
                  </div>
                </Sect>
                <div style={{ padding: "12px 20px" }}>
                  <Note look="care" act={<Button small>Compare</Button>}>
                    <span className="m">May be the same complaint as TDC-2023-003671</span>
                    <br />
                    <span className="q">
                      Same trader, same amount, 12:58 today, by WeChat. Not joined unless you say so.
                    </span>
                  </Note>
                </div>
                <Sect title="Likeness" last>
                  <Likeness marks={15} /> <Likeness marks={6} />
                </Sect>
              </div>
            ),
          },
        ]}
      />
    </Frame>
  );
}
