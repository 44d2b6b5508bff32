/**
 * What was done on the spot and noted since, and what agencies were told: the newest first.
 */
import { Chip } from "../kit/Chip";
import { Sect } from "../kit/Sect";
import { Said } from "../words/Said";
import { date, dateTime } from "../words/format";
import { isWordKey, useWords } from "../words/Words";
import type { File, Reading } from "./values";

/** The sections; those without anything are left out. */
export function StepsAndNotes({ file, reading }: { file: File; reading: Reading }) {
  const { w, language } = useWords();
  const { r, now } = reading;
  return (
    <>
      {file.referrals.length > 0 && (
        <Sect title={w("cfile.referrals")} aside={w("cfile.referralsCount", { count: file.referrals.length })}>
          <ul className="col g2">
            {file.referrals.map((one) => {
              const state = `referralState.${one.state}`;
              return (
                <li key={one.id} className="row">
                  <span className="m cut">{r.name("agencies", one.agency)}</span>
                  <span className="small q cut">{r.name("referral_purposes", one.purpose)}</span>
                  <span className="sp" />
                  <Chip look={one.state === "approved" ? "plain" : "sent"}>{isWordKey(state) ? (w as (key: string) => string)(state) : one.state}</Chip>
                  {one.sent_on !== null && <span className="small qq nw">{date(one.sent_on, language, true)}</span>}
                </li>
              );
            })}
          </ul>
        </Sect>
      )}
      {file.steps.length > 0 && (
        <Sect title={w("cfile.steps")}>
          <ul className="col g1">
            {file.steps.map((one) => (
              <li key={one.id} className="row">
                <span className="small qq nw" style={{ minWidth: 92 }}>
                  {dateTime(one.at, language, now)}
                </span>
                <span className="cut">{r.name("steps", one.step)}</span>
                {one.note !== null && (
                  <span className="small q cut">
                    <Said>{one.note}</Said>
                  </span>
                )}
                <span className="sp" />
                <span className="small qq">{one.officer}</span>
              </li>
            ))}
          </ul>
        </Sect>
      )}
      {file.notes.length > 0 && (
        <Sect title={w("cfile.notes")} last>
          <ul className="col g2">
            {file.notes.map((one) => (
              <li key={one.id} className="row t">
                <span className="small qq nw" style={{ minWidth: 92 }}>
                  {dateTime(one.at, language, now)}
                </span>
                <span style={{ flex: 1, minWidth: 0 }}>
                  <Said>{one.text}</Said>
                </span>
                <span className="small qq">{one.officer}</span>
              </li>
            ))}
          </ul>
        </Sect>
      )}
    </>
  );
}
