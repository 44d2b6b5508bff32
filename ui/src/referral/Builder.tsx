/**
 * What the next list shall hold: to whom, of which days, in which language, what of it leaves, and by whose approval.
 * What leaves at most is the approvals' to say; an officer may leave out more: see ListChoice.tsx.
 */
import { useNames } from "../ipc/useNames";
import { useOfficers } from "../ipc/useOfficers";
import type { referral_list, referrals } from "../ipc/wire";
import { DateTimeField } from "../kit/DateTimeField";
import { Icon } from "../kit/Icon";
import { Select } from "../kit/Select";
import { VerifyMark } from "../kit/VerifyMark";
import { count, listed } from "../words/format";
import { LANGUAGES, OWN_NAME } from "../words/language";
import { dayOf, startOf } from "../words/time";
import { useWords } from "../words/Words";
import type { Built } from "./built";
import { GoesTo } from "./GoesTo";
import { ListChoice } from "./ListChoice";
import { MarkSent } from "./MarkSent";

/** The pane. */
export function Builder(props: {
  view: referrals.View;
  built: Built;
  onBuilt: (built: Built) => void;
  /** The list of these days, nothing left out. */
  whole: referral_list.List | undefined;
  /** The list as it would leave. */
  list: referral_list.List | undefined;
  onLeftOut: () => void;
}) {
  const { w, language } = useWords();
  const { nameOf, entry } = useNames();
  const { view, built, onBuilt, whole, list } = props;
  const officer = useOfficers();
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
                onClick={() => onBuilt({ ...built, agency: one.agency, without: one.agency === built.agency ? built.without : [] })}
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
        {whole && <ListChoice whole={whole} built={built} onBuilt={onBuilt} onLeftOut={props.onLeftOut} />}
      </div>
      {list && list.rows.length > 0 && (
        <div className="list-foot">
          <GoesTo agency={list.agency} of={built.language} look="brief" />
          <p className="row t small q" data-testid="list-approved-by">
            <Icon name="glasses" size="small" />
            <span>
              {w("referral.approvedBy", { officers: listed(list.approved_by.map(officer), language), count: list.rows.length })}
            </span>
          </p>
          {list.rows.some((row) => row.state === "approved") && <MarkSent list={list} lists={view.lists} />}
        </div>
      )}
    </>
  );
}
