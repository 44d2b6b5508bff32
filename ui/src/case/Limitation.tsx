/**
 * The time limit of a prosecution: always advisory, with both dates and which of them governs. Computed by the register;
 * nothing is reckoned here.
 */
import { useAsk } from "../ipc/useAsk";
import type { case_file } from "../ipc/wire";
import { Facts } from "../kit/Facts";
import { LimitationBeam } from "../kit/LimitationBeam";
import { Sect } from "../kit/Sect";
import { VerifyMark } from "../kit/VerifyMark";
import { count, date } from "../words/format";
import { dayOf, now } from "../words/time";
import { useWords } from "../words/Words";

/** The section. */
export function Limitation({ file }: { file: case_file.File }) {
  const { w, language } = useWords();
  const { data: desk } = useAsk("desk", {});
  const today = dayOf(desk?.now ?? now());
  const committed = [file.commission_on, file.earliest_on].filter((day) => day !== null).sort()[0];
  const limits = [file.limit_on, file.limit_by_commission, file.limit_by_discovery]
    .filter((day) => day !== null)
    .sort();
  const limit = limits[0];
  const byDiscovery = file.governs === "discovery";
  const from = byDiscovery ? file.discovery_on : committed;
  const day = (value: string | null, governs: boolean, note?: string | null) =>
    value === null ? undefined : (
      <>
        <span className={governs ? "m nw" : "nw"}>{date(value, language)}</span>
        {governs && <span className="q nw"> {w("caseFile.governs")}</span>}
        {note !== undefined && note !== null && <span className="qq nw"> {note}</span>}
      </>
    );
  return (
    <Sect
      title={w("caseFile.limitation")}
      aside={
        <span className="row" style={{ gap: 6 }}>
          <span className="sec">{w("caseFile.advisory")}</span>
          <VerifyMark />
        </span>
      }
    >
      {from !== undefined && from !== null && limit !== undefined ? (
        <>
          <LimitationBeam
            from={from}
            to={limit}
            today={today}
            label={byDiscovery ? undefined : w("caseFile.committed")}
          />
          <Facts
            label={language === "en" ? 148 : 104}
            of={[
              {
                label: w("caseFile.byCommission"),
                value: day(file.limit_by_commission, file.governs === "commission", file.earliest_number),
              },
              { label: w("caseFile.byDiscovery"), value: day(file.limit_by_discovery, byDiscovery) },
              ...(file.limit_on !== null && file.limit_on !== limit
                ? [{ label: w("caseFile.asSealed"), value: date(file.limit_on, language) }]
                : []),
              {
                label: w("caseFile.daysLeft"),
                value:
                  file.days_left === null ? undefined : (
                    <span
                      className={file.warning === null ? "m" : file.warning <= 30 ? "m red" : "m rust"}
                      data-testid="days-left"
                    >
                      {count(file.days_left)}
                    </span>
                  ),
              },
            ]}
          />
        </>
      ) : (
        <p className="q">{w("caseFile.noLimit")}</p>
      )}
    </Sect>
  );
}
