/**
 * The year by principal allegation, and medicine-shop complaints by type of visitor: names, bars that begin at zero, and
 * the figures. Brass marks the Mainland visitors, whose share is asked about.
 */
import { useNames } from "../ipc/useNames";
import { useWords } from "../words/Words";
import { Figure, named, type Asked, type YearPart } from "./parts";

interface Bar {
  figure: string;
  name: string;
  value: number;
  fill: string;
}

// A line of nought says nothing that the sum above it does not.
function Bars({ of: all, onAsk }: { of: readonly Bar[]; onAsk: (asked: Asked) => void }) {
  const of = all.filter((bar) => bar.value > 0);
  const most = Math.max(1, ...of.map((bar) => bar.value));
  return (
    <ul>
      {of.map((bar) => (
        <li key={bar.figure} className="bar-line">
          <span className="cut q" title={bar.name}>
            {bar.name}
          </span>
          <span className="bar-room">
            <span style={{ width: `max(1px, ${(bar.value / most) * 100}%)`, background: bar.fill }} />
          </span>
          <span className="num">
            <Figure figure={bar.figure} value={bar.value} title={bar.name} onAsk={onAsk} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Principal allegations; they add up to the number received. */
export function Allegations({ year, onAsk }: YearPart) {
  const { w, language } = useWords();
  return (
    <>
      <h2 className="h2">
        {w("statistics.byAllegation")}
        <span className="sp" />
        <span className="small qq light">{w("statistics.addsUp", { count: year.received })}</span>
      </h2>
      <Bars
        onAsk={onAsk}
        of={year.by_allegation.map((line, k) => ({
          figure: `allegation:${line.code}`,
          name:
            line.code === "none" ? w("statistics.notAlleged") : `${line.code} ${named(line.names, line.code, language)}`,
          value: line.complaints,
          fill: k === 0 ? "var(--d1)" : "var(--d2)",
        }))}
      />
    </>
  );
}

/** Medicine shops by visitor. */
export function MedicineVisitors({ year, onAsk }: YearPart) {
  const { w, language } = useWords();
  const { nameOf } = useNames();
  return (
    <>
      <h2 className="h2" style={{ marginTop: 12 }}>
        {w("statistics.medicineVisitors")}
        <span className="sp" />
        <span className="small qq light">
          {w("statistics.ofWhichMainland", { count: year.medicine_shop, mainland: year.medicine_shop_mainland })}
        </span>
      </h2>
      <Bars
        onAsk={onAsk}
        of={year.medicine_by_visitor_type.map((line) => ({
          figure: `medicine_visitor:${line.visitor_type}`,
          name:
            line.visitor_type === "none"
              ? w("statistics.visitorNotGiven")
              : (line.names?.[language] ?? nameOf("visitor_types", line.visitor_type)),
          value: line.complaints,
          fill: line.mainland ? "var(--brass-mark)" : "var(--d3)",
        }))}
      />
    </>
  );
}
