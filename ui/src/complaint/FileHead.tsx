/**
 * The head of a complaint's file: where it stands, what it is about, and the four numbers that are weighed.
 */
import { isState } from "../acts/parts";
import { offenceName } from "../acts/reference";
import { useOfficerName } from "../acts/reference";
import { Chip } from "../kit/Chip";
import { Headline } from "../kit/Facts";
import { ComplaintStatus } from "../kit/Status";
import { Said } from "../words/Said";
import { dateTime, factor, leaving, money } from "../words/format";
import { HOUR } from "../words/time";
import type { File, Reading } from "./values";

/** The head. */
export function FileHead({ file, reading }: { file: File; reading: Reading }) {
  const { r, w, language, now } = reading;
  const nameOf = useOfficerName();
  const live = ["received", "assessing", "awaiting"].includes(file.state);
  const late = live && file.paused_at === null && file.due - now < HOUR;
  const about = file.item ?? offenceName(r, file.allegations[0]) ?? file.trader_name ?? file.number;
  return (
    <div className="row cf-head">
      <div className="col" style={{ gap: 6, flex: 1, minWidth: 0 }}>
        <div className="row w" style={{ gap: 10 }}>
          {isState(file.state) && <ComplaintStatus state={file.state} />}
          {live &&
            (file.paused_at !== null ? (
              <Chip>{w("cfile.paused")}</Chip>
            ) : (
              <Chip look={late ? "late" : "plain"}>
                {w(file.priority === 1 ? "cfile.urgentDue" : "cfile.due", { when: dateTime(file.due, language, now) })}
              </Chip>
            ))}
          {file.case_number !== null && <span className="nw">{w("cfile.inCase", { number: file.case_number })}</span>}
          {file.close_reason !== null && file.state === "closed" && (
            <span className="q">{r.name("close_reasons", file.close_reason)}</span>
          )}
          {file.qat_number !== null && <span className="qq nw">{file.qat_number}</span>}
          <span className="qq nw">
            {file.owner === null ? w("cfile.nobody") : w("cfile.officer", { officer: nameOf(file.owner) })}
          </span>
        </div>
        <h2 className="title cut">
          <Said>{about}</Said>
        </h2>
      </div>
      <dl className="row t" style={{ gap: 22, whiteSpace: "nowrap" }}>
        {file.amount_paid !== null && (
          <Headline label={w("cfile.paid")} value={money(file.amount_paid, { currency: file.currency ?? undefined })} />
        )}
        {file.expected !== null && (
          <Headline label={w("cfile.expected")} value={money(file.expected, { currency: file.currency ?? undefined })} look="lead" />
        )}
        {file.factor !== null && <Headline label={w("cfile.factor")} value={factor(file.factor)} look="lead m brass" />}
        {file.leaves_at !== null && <Headline label={w("cfile.leaves")} value={leaving(file.leaves_at, now, language)} />}
      </dl>
    </div>
  );
}
