/**
 * "Have we had this?": what may be the same complaint, the same order, the same complainant; each with its reasons, and
 * never a block. Compare shows both side by side without leaving the form; joining its case is proposed after filing.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import type { had_before, Intake } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Icon } from "../kit/Icon";
import { dateTime, listed, money } from "../words/format";
import { now } from "../words/time";
import { Said } from "../words/Said";
import { isWordKey, useWords } from "../words/Words";
import { Compare } from "./Compare";
import type { Filing } from "./useFiling";

const cents = (sum: string | null): number | null =>
  sum === null || sum.trim() === "" || Number.isNaN(Number(sum)) ? null : Math.round(Number(sum) * 100);

/** What was had before like the form as it stands; undefined while nothing is said or known. */
export function useHad(form: Intake): had_before.Had | undefined {
  const asked: had_before.Params = {
    name: form.trader_name ?? "",
    phone: form.trader_phone ?? "",
    url: form.trader_url ?? "",
    brn: form.trader_brn ?? "",
    order_no: form.order_no ?? "",
    complainant_phone: form.complainant_phone ?? "",
    complainant_email: form.complainant_email ?? "",
    paid_cents: cents(form.amount_paid),
    transaction_at: form.transaction_at,
  };
  const { name, phone, url, brn, order_no, complainant_phone, complainant_email } = asked;
  const off = [name, phone, url, brn, order_no, complainant_phone, complainant_email].every((text) => text.trim() === "");
  const { data } = useAsk("had_before", asked, { off });
  return off || data?.total === 0 ? undefined : data;
}

/** The notes in the right pane; nothing where nothing was found. */
export function HadBefore({ filing }: { filing: Filing }) {
  const { w, language } = useWords();
  const [beside, setBeside] = useState<had_before.Earlier | undefined>();
  const had = useHad(filing.form);
  if (!had) return null;
  const reason = (code: string) => {
    const key = `had.${code}`;
    return isWordKey(key) ? (w as (key: string) => string)(key) : code;
  };
  const counts = [
    had.same_order > 0 && w("had.orders", { count: had.same_order }),
    had.same_complainant !== null && had.same_complainant > 0 && w("had.complainant", { count: had.same_complainant }),
  ].filter((text): text is string => typeof text === "string");
  return (
    <section className="sect" aria-label={w("had.title")} aria-live="polite" data-testid="had-before">
      <h2>
        {w("had.title")}
        <span className="sp" />
        <span className="small qq">{counts.join(language === "en" ? "; " : "；")}</span>
      </h2>
      <ul className="col g2">
        {had.earlier.slice(0, had.may_be_same > 0 ? Math.max(2, Math.min(3, had.may_be_same)) : 2).map((one) => {
          const chosen = filing.join?.case === one.case && one.case !== null;
          return (
            <li key={one.id} className={`note ${one.may_be_same ? "care" : ""}`} data-testid="had-earlier">
              <Icon name={one.may_be_same ? "care" : "news"} />
              <div style={{ minWidth: 0, flex: 1 }}>
                <span className="m">
                  {one.may_be_same ? w("had.mayBe", { number: one.number }) : one.number}
                </span>
                <br />
                <span className="q">
                  {listed(one.reasons.map(reason), language)}
                  {" · "}
                  {dateTime(one.received_at, language, now())}
                  {one.amount_paid !== null && ` · ${money(one.amount_paid)}`}
                </span>
                {one.trader_name !== null && (
                  <span className="cut q" style={{ display: "block" }}>
                    <Said>{one.trader_name}</Said>
                  </span>
                )}
                <span className="row w" style={{ gap: 6, marginTop: 6 }}>
                  <Button small onPress={() => setBeside(one)} testId="had-compare">
                    {w("had.compare")}
                  </Button>
                  {one.case !== null && one.case_number !== null && one.case_takes && (
                    <Button
                      small
                      look={chosen ? "secondary" : "bare"}
                      icon={chosen ? "tick" : "layers"}
                      onPress={() =>
                        filing.setJoin(
                          chosen ? undefined : { case: one.case ?? "", number: one.case_number ?? "", like: one.number },
                        )
                      }
                      testId="had-join"
                    >
                      {chosen
                        ? w("had.joining", { number: one.case_number })
                        : w("had.join", { number: one.case_number })}
                    </Button>
                  )}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
      <p className="small qq" style={{ marginTop: 6 }}>
        {had.total > 2 ? w("had.more", { count: had.total }) : w("had.notJoined")}
      </p>
      {beside && <Compare earlier={beside} form={filing.form} onClose={() => setBeside(undefined)} />}
    </section>
  );
}
