/**
 * How a group came in over its days: bars that begin at nought, one a day, the days without any between them too.
 * Always beside the number it draws.
 */
import { memo } from "react";
import type { groups } from "../ipc/wire";
import { useWidth } from "../kit/useWidth";
import { date } from "../words/format";
import { dayOf, startOf, DAY_LONG } from "../words/time";
import { useWords } from "../words/Words";

const MOST_DAYS = 400;

/** The counts of every day from the first to the last; of groups that span years, the last four hundred days. */
export function everyDay(days: readonly groups.OnDay[]): { day: string; complaints: number }[] {
  const first = startOf(days[0]?.day ?? "");
  const last = startOf(days[days.length - 1]?.day ?? "");
  if (first === undefined || last === undefined) return [];
  const by = new Map(days.map((one) => [one.day, one.complaints]));
  const span = Math.min(MOST_DAYS, Math.round((last - first) / DAY_LONG) + 1);
  return Array.from({ length: span }, (_, k) => {
    const day = dayOf(last - (span - 1 - k) * DAY_LONG);
    return { day, complaints: by.get(day) ?? 0 };
  });
}

function Bars(props: {
  of: readonly { day: string; complaints: number }[];
  width: number;
  height: number;
  /** The first day that nobody has looked at. */
  fresh?: string;
}) {
  const { of, width, height, fresh } = props;
  const most = Math.max(1, ...of.map((one) => one.complaints));
  const step = width / Math.max(1, of.length);
  const bar = Math.max(1, Math.min(step - (step > 3 ? 1 : 0), 24));
  return (
    <>
      {of.map((one, k) => {
        if (one.complaints === 0) return null;
        const tall = Math.max(1.5, (one.complaints / most) * height);
        const fill = fresh !== undefined && one.day >= fresh ? "var(--brass-mark)" : "var(--d2)";
        return <rect key={k} x={k * step} y={height - tall} width={bar} height={tall} style={{ fill }} />;
      })}
      <path d={`M0 ${height + 0.5}H${width}`} style={{ stroke: "var(--line-2)", fill: "none" }} />
    </>
  );
}

const SMALL = { width: 72, height: 16, bars: 24 };

/** A group's days in equal parts, few enough for bars that can be told apart. */
function parts(days: readonly groups.OnDay[]): number[] {
  const all = everyDay(days);
  const bars = Math.min(SMALL.bars, all.length);
  const sums = Array.from({ length: bars }, () => 0);
  all.forEach((one, k) => {
    const at = Math.floor((k * bars) / all.length);
    sums[at] = (sums[at] ?? 0) + one.complaints;
  });
  return sums;
}

/** The small one of the list: one shape, since hundreds of them stand below each other. */
export const SmallCurve = memo(function SmallCurve({ days }: { days: readonly groups.OnDay[] }) {
  const { width, height } = SMALL;
  const sums = parts(days);
  const most = Math.max(1, ...sums);
  const step = width / Math.max(1, sums.length);
  const bar = Math.max(1, Math.min(step - (step > 3 ? 1 : 0), 24));
  const path = sums.map((sum, k) => {
    const tall = sum === 0 ? 0 : Math.max(1.5, (sum / most) * height);
    return tall === 0 ? "" : `M${(k * step).toFixed(1)} ${height}v${(-tall).toFixed(1)}h${bar.toFixed(1)}v${tall.toFixed(1)}z`;
  });
  return (
    <svg width={width} height={17} viewBox={`0 0 ${width} 17`} aria-hidden="true">
      <path d={path.join("")} style={{ fill: "var(--d2)" }} />
      <path d={`M0 ${height + 0.5}H${width}`} style={{ stroke: "var(--line-2)", fill: "none" }} />
    </svg>
  );
});

/** The large one above the complaints. */
export function LargeCurve({ days, fresh }: { days: readonly groups.OnDay[]; fresh?: string }) {
  const { w, language } = useWords();
  const { frame, width } = useWidth(640);
  const all = everyDay(days);
  const first = all[0];
  const last = all[all.length - 1];
  if (first === undefined || last === undefined || all.length < 2) return <div ref={frame} />;
  const most = all.reduce((a, b) => (b.complaints > a.complaints ? b : a));
  const label = w("consolidation.curve", { count: most.complaints, day: date(most.day, language) });
  return (
    <div ref={frame}>
      <svg className="beam" width={width} height={62} viewBox={`0 0 ${width} 62`} role="img" aria-label={label}>
        <Bars of={all} width={width} height={42} fresh={fresh} />
        <text x={0} y={57}>
          {date(first.day, language)}
        </text>
        <text x={width / 2} y={57} textAnchor="middle">
          {label}
        </text>
        <text x={width} y={57} textAnchor="end">
          {date(last.day, language)}
        </text>
      </svg>
    </div>
  );
}
