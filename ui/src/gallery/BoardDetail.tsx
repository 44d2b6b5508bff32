/**
 * The right pane of the gallery's departure board: one made visitor.
 */
import { AfternoonBeam } from "../kit/AfternoonBeam";
import { Button } from "../kit/Button";
import { Checkbox } from "../kit/Checkbox";
import { Chip } from "../kit/Chip";
import { Facts } from "../kit/Facts";
import { FactorBeam } from "../kit/FactorBeam";
import { Sect } from "../kit/Sect";
import { SectionTag } from "../kit/SectionTag";
import { ComplaintStatus } from "../kit/Status";
import { Said } from "../words/Said";
import { NOW } from "./common";
import { at } from "./visitors";

/** The pane. */
export function BoardDetail() {
  return (
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
}
