/**
 * The year beyond its table: age against due dates, deadlines, working days, the team's first action, results, sectors,
 * channels, where complainants live, referrals. Each a chart whose figures open their lists.
 */
import { useMemo } from "react";
import type { year, year_detail } from "../ipc/wire";
import { money } from "../words/format";
import { useWords } from "../words/Words";
import { detailCharts, tableCharts } from "./charts";
import { ChartSection } from "./Drawn";
import type { Asked } from "./parts";

/** The sections, in columns. */
export function Detail({ year, detail, onAsk }: { year: year.Year; detail: year_detail.Detail; onAsk: (asked: Asked) => void }) {
  const { w, language } = useWords();
  const charts = useMemo(() => detailCharts(detail, w, language), [detail, w, language]);
  const { referrals } = useMemo(() => tableCharts(year, w, language), [year, w, language]);
  const small = (text: string | undefined) => text !== undefined && <span className="small qq light">{text}</span>;
  const median = detail.worked_median;
  const minutes = detail.first_action_median;
  const sums = detail.money;
  return (
    <div className="detail" data-testid="statistics-detail">
      <section className="whole">
        <ChartSection chart={charts.weeks} onAsk={onAsk} whole={year.received} aside={small(w("statistics.fromMonday"))} first={1100} />
      </section>
      <section>
        <ChartSection chart={charts.ageing} onAsk={onAsk} aside={small(w("statistics.addsUp", { count: year.in_progress }))} />
      </section>
      <section>
        <ChartSection chart={charts.deadlines} onAsk={onAsk} aside={small(w("statistics.addsUp", { count: year.handled }))} />
      </section>
      <section>
        <ChartSection
          chart={charts.worked}
          onAsk={onAsk}
          aside={small(median === null ? undefined : w("statistics.medianDays", { count: median }))}
        />
      </section>
      <section>
        <ChartSection
          chart={charts.action}
          onAsk={onAsk}
          aside={small(minutes === null ? undefined : w("statistics.medianMinutes", { count: minutes }))}
        />
      </section>
      <section>
        <ChartSection chart={charts.sectors} onAsk={onAsk} aside={small(w("statistics.addsUp", { count: year.received }))} />
        <p className="small q">
          {w("statistics.goodsServices", { goods: year.goods, services: year.services, rest: year.goods_or_services_not_given })}
        </p>
      </section>
      <section>
        <ChartSection chart={charts.outcomes} onAsk={onAsk} aside={small(w("statistics.byResult"))} />
        {sums.fine_total !== null && sums.fine_least !== null && sums.fine_most !== null && (
          <p className="small q" data-testid="fines">
            {w("statistics.fines", { total: money(sums.fine_total), least: money(sums.fine_least), most: money(sums.fine_most) })}
          </p>
        )}
        {sums.compensation_total !== null && (
          <p className="small q">{w("statistics.compensation", { total: money(sums.compensation_total) })}</p>
        )}
      </section>
      <section>
        <ChartSection chart={referrals} onAsk={onAsk} />
      </section>
      <section>
        <ChartSection chart={charts.channels} onAsk={onAsk} />
      </section>
      <section>
        <ChartSection chart={charts.residences} onAsk={onAsk} />
      </section>
    </div>
  );
}
