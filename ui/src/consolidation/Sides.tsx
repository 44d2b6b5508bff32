/**
 * Two complaints side by side, as they were written, with what is equal and what differs marked in words and by ground.
 * Which verdict is given on them: CompareDialog. How fields are compared: sides.ts.
 */
import { useAsk } from "../ipc/useAsk";
import { useNames } from "../ipc/useNames";
import type { complaint_file } from "../ipc/wire";
import { Chip, type ChipLook } from "../kit/Chip";
import { Failed } from "../kit/Failed";
import { Loading } from "../kit/Loading";
import { date, dateTime, money } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { FIELDS, howOf, type Field, type How, type Weighed } from "./sides";

const LOOK: Record<Exclude<How, "own">, ChipLook> = { agrees: "agrees", equal: "agrees", differs: "care", otherwise: "plain", one: "line" };
const NOTHING: Weighed = { agrees: [], differs: [] };
const LISTS: Partial<Record<Field, string>> = {
  trader_district: "districts",
  sector: "sectors",
  payment_method: "payment_methods",
};

/** The two, by their ids. `stands`: the first one stands for the group's trader. */
export function Sides(props: { one: string; other: string; weighed?: Weighed; stands?: boolean }) {
  const first = useAsk("complaint_file", { name: props.one });
  const second = useAsk("complaint_file", { name: props.other });
  const { weighed = NOTHING } = props;
  const { w, language } = useWords();
  const { nameOf } = useNames();
  const failure = first.error ?? second.error;
  if (failure) return <Failed failure={failure} />;
  const [one, other] = [first.data, second.data];
  // While the next pair is on its way the one before is not shown for it.
  if (!one || !other || first.isPlaceholderData || second.isPlaceholderData)
    return (
      <div aria-label={w("compare.loading")} style={{ minHeight: 220 }}>
        <Loading rows={7} />
      </div>
    );
  const said = (file: complaint_file.File, field: Field) => {
    const value = file[field];
    if (value === null || value === "") return <span className="qq">{w("kit.notGiven")}</span>;
    const list = LISTS[field];
    if (list !== undefined) return nameOf(list, String(value));
    if (field === "transaction_at") return date(Number(value), language);
    if (field === "amount_paid") return money(String(value), { currency: file.currency ?? "HKD" });
    return <Said>{String(value)}</Said>;
  };
  const head = (file: complaint_file.File, stands: boolean) => (
    <th scope="col">
      <span className="ref">{file.number}</span>
      <span className="small qq block">
        {dateTime(file.received_at, language)} {stands && w("compare.stands")}
      </span>
    </th>
  );
  return (
    <div className="sides-frame" role="group" aria-label={w("compare.open")} tabIndex={0}>
      <table className="sides" data-testid="sides">
        <thead>
          <tr>
            <th scope="col">
              <span className="seen-by-ear">{w("compare.field")}</span>
            </th>
            {head(one, props.stands === true)}
            {head(other, false)}
            <th scope="col">
              <span className="seen-by-ear">{w("compare.how")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {FIELDS.map((field) => {
            const how = howOf(one, other, field, weighed);
            if (how === undefined) return null;
            return (
              <tr key={field} className={how} data-testid={`side-${field}`}>
                <th scope="row">{w(`field.${field}`)}</th>
                <td>{said(one, field)}</td>
                <td className={how === "differs" ? "diff" : ""}>{said(other, field)}</td>
                <td>
                  {how !== "own" && <Chip look={LOOK[how]}>{w(`compare.${how}`)}</Chip>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
