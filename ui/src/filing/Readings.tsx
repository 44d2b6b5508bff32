/**
 * The card read as believed, and the other plausible readings beside it.
 */
import type { Names } from "../ipc/useNames";
import { useUnitName } from "../ipc/useUnitName";
import type { weigh } from "../ipc/wire";
import { factor, money } from "../words/format";
import { useWords } from "../words/Words";

/** The table: one row a reading, the chosen one first and in brass. */
export function Readings({ view, names, currency }: { view: weigh.View; names: Names; currency: string }) {
  const { w } = useWords();
  const unit = useUnitName(names);
  const grams = (code: string) => {
    const entry = names.entry("units", code);
    const text = entry && "grams" in entry && typeof entry.grams === "string" ? entry.grams : undefined;
    return text === undefined ? "" : ` ${w("filing.grams", { grams: String(Math.round(Number(text) * 100) / 100) })}`;
  };
  const row = (reading: weigh.Reading, chosen: boolean, k: number) => (
    <tr key={k} className={chosen ? "cur" : ""}>
      <td style={{ paddingLeft: 12, whiteSpace: "normal" }} className={chosen ? "m" : "q"}>
        {reading.unit_charged === view.chosen.unit_charged
          ? `${w("filing.per", { unit: unit(reading.unit_believed) })}${grams(reading.unit_believed)}`
          : w("filing.perIfPer", { unit: unit(reading.unit_believed), charged: unit(reading.unit_charged) })}
      </td>
      <td className={`num ${chosen ? "" : "q"}`}>{money(reading.expected, { currency })}</td>
      <td className={`num wide ${chosen ? "" : "q"}`}>{money(reading.charged, { currency })}</td>
      <td className={`num ${chosen ? "b" : "q"}`} style={{ paddingRight: 12 }}>
        {factor(reading.factor)}
      </td>
    </tr>
  );
  return (
    <div className="card" style={{ overflow: "hidden" }}>
      <table>
        <colgroup>
          <col />
          <col style={{ width: 94 }} />
          <col className="wide" style={{ width: 94 }} />
          <col style={{ width: 80 }} />
        </colgroup>
        <thead className="colhead">
          <tr>
            <th style={{ paddingLeft: 12 }}>{w("filing.ifBelieved")}</th>
            <th className="num">{w("filing.expected")}</th>
            <th className="num wide">{w("filing.asCharged")}</th>
            <th className="num" style={{ paddingRight: 12 }}>
              {w("filing.factor")}
            </th>
          </tr>
        </thead>
        <tbody>
          {row(view.chosen, true, 0)}
          {view.others.map((reading, k) => row(reading, false, k + 1))}
        </tbody>
      </table>
    </div>
  );
}
