/**
 * The elements of every offence alleged, ticked by the officer, and the weighed factor with its beam. A tick is a
 * correction of the complaint like any other: it stands when the register has accepted it.
 */
import { intakeOf } from "../acts/parts";
import { offenceName } from "../acts/reference";
import { useNames } from "../ipc/useNames";
import { useUnitName } from "../ipc/useUnitName";
import { usePerform } from "../ipc/usePerform";
import { Checkbox } from "../kit/Checkbox";
import { FactorBeam } from "../kit/FactorBeam";
import { Failed } from "../kit/Failed";
import { Sect } from "../kit/Sect";
import { VerifyMark } from "../kit/VerifyMark";
import { factor, money } from "../words/format";
import { useWords } from "../words/Words";
import type { File, Reading } from "./values";

/** Charged against expected, where both could be computed. */
export function Weighed({ file }: { file: File }) {
  const { w } = useWords();
  const unit = useUnitName(useNames());
  const said = (code: string | null) => (code === null ? "?" : unit(code));
  if (file.factor === null || file.expected === null) return null;
  const currency = file.currency ?? undefined;
  return (
    <Sect
      title={w("cfile.weighed")}
      aside={w("cfile.believedCharged", {
        believed: said(file.unit_believed),
        charged: said(file.unit_charged),
      })}
    >
      <div className="row" style={{ gap: 20 }}>
        <span className="figure brass">{factor(file.factor)}</span>
        <div style={{ flex: 1, minWidth: 0 }}>
          <FactorBeam value={file.factor} />
        </div>
        <span className="col small q">
          <span>{w("cfile.expectedSum", { sum: money(file.expected, { currency }) })}</span>
          {file.charged !== null && <span>{w("cfile.chargedSum", { sum: money(file.charged, { currency }) })}</span>}
        </span>
      </div>
    </Sect>
  );
}

/** The tick-lists. */
export function Elements({ file, reading }: { file: File; reading: Reading }) {
  const { w, language } = useWords();
  const { give, busy, failure } = usePerform();
  const may = file.can.find((can) => can.act === "amend_complaint")?.allowed ?? false;
  const tick = (code: string, on: boolean) => {
    const before = [...new Set(file.elements.filter((one) => one.ticked).map((one) => one.code))];
    const elements = on ? [...before, code] : before.filter((one) => one !== code);
    void give({
      act: "amend_complaint",
      complaint: file.id,
      changes: intakeOf({ elements }),
      clear: elements.length === 0 ? ["elements"] : [],
      reason: null,
      seen: file.last_act,
    });
  };
  const offences = [...new Set(file.elements.map((one) => one.offence))];
  if (offences.length === 0)
    return (
      <Sect title={w("cfile.elements")} last>
        <p className="q">{w("cfile.noAllegation")}</p>
      </Sect>
    );
  return (
    <>
      {offences.map((offence) => {
        const own = file.elements.filter((one) => one.offence === offence);
        const ticked = own.filter((one) => one.ticked).length;
        return (
          <Sect
            key={offence}
            title={offenceName(reading.r, offence)}
            aside={w("cfile.elementsTicked", { ticked, total: own.length })}
          >
            <ul>
              {own.map((one) => (
                <li key={one.code} className="row" style={{ minHeight: 26 }}>
                  <Checkbox
                    ticked={one.ticked}
                    disabled={!may || busy}
                    onChange={(on) => tick(one.code, on)}
                    testId={`element-${one.code}`}
                  >
                    <span className={one.ticked ? "" : "q"}>{one.names[language]}</span>
                  </Checkbox>
                  {one.verify && <VerifyMark />}
                </li>
              ))}
            </ul>
          </Sect>
        );
      })}
      <Failed failure={failure} />
    </>
  );
}
