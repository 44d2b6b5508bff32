/**
 * What the next list shall hold: to whom, of which days, in which language; and what follows from it: how many go with
 * names, how many without, and which columns leave. Columns follow from the approvals, so they are shown and not chosen.
 */
import { useNames } from "../ipc/useNames";
import type { referral_list, referrals } from "../ipc/wire";
import { Box } from "../kit/Checkbox";
import { DateTimeField } from "../kit/DateTimeField";
import { Preview } from "../kit/Preview";
import { Select } from "../kit/Select";
import { VerifyMark } from "../kit/VerifyMark";
import { count } from "../words/format";
import { LANG_TAG, LANGUAGES, OWN_NAME, type Language } from "../words/language";
import { dayOf, startOf, type Day } from "../words/time";
import { useWords } from "../words/Words";
import { MarkSent } from "./MarkSent";

/** What is asked of a list. */
export interface Built {
  agency: string | undefined;
  from: Day | undefined;
  to: Day | undefined;
  language: Language;
}

/** The pane. */
export function Builder(props: {
  view: referrals.View;
  built: Built;
  onBuilt: (built: Built) => void;
  list: referral_list.List | undefined;
}) {
  const { w } = useWords();
  const { nameOf, entry } = useNames();
  const { view, built, onBuilt, list } = props;
  const day = (name: "from" | "to") => (
    <DateTimeField
      label={w(`referral.${name}`)}
      dayOnly
      value={built[name] === undefined ? undefined : startOf(built[name])}
      onChange={(at) => onBuilt({ ...built, [name]: at === undefined ? undefined : dayOf(at) })}
      testId={`referral-${name}`}
    />
  );
  return (
    <>
      <div className="tools">
        <h2 className="h2">{w("referral.newList")}</h2>
        <span className="ref q" data-testid="next-list">
          {view.next_list}
        </span>
      </div>
      <div className="scroll" style={{ padding: "10px 0 14px" }}>
        <h3 className="h2 side">
          {w("referral.toSend")}
          <span className="sp" />
          <span className="qq light">{count(view.to_send)}</span>
        </h3>
        <ul className="agencies" role="radiogroup" aria-label={w("field.agency")}>
          {view.agencies.map((one) => (
            <li key={one.agency} role="none">
              <button
                type="button"
                role="radio"
                aria-checked={one.agency === built.agency}
                onClick={() => onBuilt({ ...built, agency: one.agency })}
                data-testid="agency"
              >
                <span className="cut">{nameOf("agencies", one.agency)}</span>
                {entry("agencies", one.agency)?.verify && <VerifyMark />}
                <span className="sp" />
                {one.overdue > 0 && <span className="small red nw">{w("referral.overdue", { count: one.overdue })}</span>}
                <span className="m">{count(one.to_send)}</span>
              </button>
            </li>
          ))}
        </ul>
        <div className="col g3" style={{ padding: "14px 20px 0" }}>
          <div className="col g1">
            <div style={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 8 }}>
              {day("from")}
              {day("to")}
            </div>
            <span className="help">{w("referral.days")}</span>
          </div>
          <Select
            label={w("referral.language")}
            choices={LANGUAGES.map((code) => ({ code, label: OWN_NAME[code] }))}
            value={built.language}
            onChange={(code) => onBuilt({ ...built, language: LANGUAGES.find((l) => l === code) ?? "en" })}
            testId="referral-language"
          />
        </div>
        {list && (
          <>
            <h3 className="h2 side" style={{ marginTop: 16 }}>
              {w("referral.consent")}
            </h3>
            <div style={{ padding: "0 20px" }}>
              <Preview
                total={list.rows.length}
                totalWords={w("referral.complaints")}
                lines={[
                  { count: list.consent, words: w("referral.inFull") },
                  { count: list.rows.length - list.consent, words: w("referral.namesRemoved") },
                ]}
              />
            </div>
            <h3 className="h2 side" style={{ marginTop: 16 }}>
              {w("field.fields")}
              <span className="sp" />
              <span className="small qq light">{w("referral.byApproval")}</span>
            </h3>
            <ul lang={LANG_TAG[built.language]} data-testid="fields">
              {list.allowed.map((head) => {
                const leaves = list.columns.some((one) => one.code === head.code);
                return (
                  <li key={head.code} className="row field-line" title={head.definition}>
                    <Box ticked={leaves} />
                    <span className={leaves ? "cut" : "cut qq"}>{head.head}</span>
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </div>
      {list && list.rows.some((row) => row.state === "approved") && (
        <div className="pane-foot">
          <MarkSent list={list} lists={view.lists} />
        </div>
      )}
    </>
  );
}
