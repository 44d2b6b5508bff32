/**
 * What of the list leaves: with consent and without, and which particulars. A part that the approval does not name stays
 * in its place with that reason. Not the choice of single complaints: they are left out on the page.
 */
import type { referral_list } from "../ipc/wire";
import { Checkbox, type Ticked } from "../kit/Checkbox";
import { count, listed } from "../words/format";
import { useWords } from "../words/Words";
import { leaving, leftOutOf, type Built } from "./built";
import { columnsOf, PARTS, type Part } from "./fields";

interface Choice {
  whole: referral_list.List;
  built: Built;
  onBuilt: (built: Built) => void;
}

/** Both choices. `onLeftOut` shows what is left out. */
export function ListChoice(props: Choice & { onLeftOut: () => void }) {
  return (
    <>
      <Consent {...props} />
      <Fields {...props} />
    </>
  );
}

function Consent({ whole, built, onBuilt, onLeftOut }: Choice & { onLeftOut: () => void }) {
  const { w } = useWords();
  const out = new Set(leftOutOf(built, whole).map((row) => row.referral));
  const line = (consent: boolean) => {
    const rows = whole.rows.filter((row) => row.consent === consent);
    const on = rows.filter((row) => !out.has(row.referral)).length;
    const ticked: Ticked = on === 0 ? false : on === rows.length ? true : "some";
    return (
      <li className="row field-line">
        <Checkbox
          ticked={ticked}
          disabled={rows.length === 0}
          onChange={(next) => onBuilt(leaving(built, rows.map((row) => row.referral), !next))}
          testId={consent ? "list-consent" : "list-no-consent"}
        >
          {w(consent ? "referral.inFull" : "referral.namesRemoved")}
        </Checkbox>
        <span className="sp" />
        <span className="q">{count(on)}</span>
      </li>
    );
  };
  return (
    <>
      <h3 className="h2 side part-head">
        {w("referral.consent")}
        <span className="sp" />
        <span className="qq light">{count(whole.rows.length)}</span>
      </h3>
      <ul>
        {line(true)}
        {line(false)}
      </ul>
      {out.size > 0 && (
        <p className="side">
          <button type="button" className="link" onClick={onLeftOut} data-testid="see-left-out">
            {w("referral.leftOutOf", { count: out.size, total: whole.rows.length })}
          </button>
        </p>
      )}
    </>
  );
}

function Fields({ whole, built, onBuilt }: Choice) {
  const { w, language } = useWords();
  const named = (part: Part) => (part === "narrative" ? w("field.narrative") : w(`referral.part.${part}`));
  const turn = (part: Part, on: boolean) =>
    onBuilt({ ...built, off: PARTS.filter((one) => (one === part ? !on : built.off.includes(one))) });
  return (
    <>
      <h3 className="h2 side part-head">{w("field.fields")}</h3>
      <ul data-testid="fields">
        {PARTS.map((part) => {
          const columns = columnsOf(whole, part);
          const why = columns.length === 0 ? w("referral.notApproved") : part === "name" || part === "narrative" ? w("referral.byConsent") : "";
          return (
            <li key={part} className="row field-line" title={listed(columns.map((one) => one.head), language)}>
              <Checkbox
                ticked={columns.length > 0 && !built.off.includes(part)}
                disabled={columns.length === 0}
                onChange={(on) => turn(part, on)}
                testId={`list-part-${part}`}
              >
                {named(part)}
              </Checkbox>
              <span className="sp" />
              <span className="small qq nw">{why}</span>
            </li>
          );
        })}
        <li className="row field-line">
          <Checkbox ticked={false} disabled>
            {w("field.document_number")}
          </Checkbox>
          <span className="sp" />
          <span className="small qq nw">{w("referral.neverSent")}</span>
        </li>
      </ul>
    </>
  );
}
