/**
 * The form beside an earlier complaint, field by field; what differs is marked by tint and sign. It changes nothing and
 * leaves nothing: the form stands below it as it was.
 */
import { useAsk } from "../ipc/useAsk";
import { useNames } from "../ipc/useNames";
import type { had_before, Intake } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Loading } from "../kit/Loading";
import { dateTime, money } from "../words/format";
import { now } from "../words/time";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";

const TEXTS = ["trader_name", "trader_address", "trader_phone", "trader_url", "item", "order_no", "receipt_no", "narrative"] as const;
const same = (a: string | null, b: string | null): boolean =>
  (a ?? "").normalize("NFKC").trim().toLowerCase() === (b ?? "").normalize("NFKC").trim().toLowerCase();

/** The dialog. */
export function Compare(props: { earlier: had_before.Earlier; form: Intake; onClose: () => void }) {
  const { earlier, form, onClose } = props;
  const { w, language } = useWords();
  const names = useNames();
  const { data: file } = useAsk("complaint_file", { name: earlier.id });
  const at = (instant: number | null) => (instant === null ? null : dateTime(instant, language, now()));
  const sum = (text: string | null) => (text === null || text === "" ? null : money(text));
  const rows = file && [
    { label: w("field.received_at"), here: at(form.received_at), there: at(file.received_at) },
    {
      label: w("field.channel"),
      here: form.channel && names.nameOf("channels", form.channel),
      there: file.channel && names.nameOf("channels", file.channel),
    },
    { label: w("field.transaction_at"), here: at(form.transaction_at), there: at(file.transaction_at) },
    { label: w("field.amount_paid"), here: sum(form.amount_paid), there: sum(file.amount_paid) },
    ...TEXTS.map((name) => ({ label: w(`field.${name}`), here: form[name], there: file[name] })),
  ];
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={w("had.beside", { number: earlier.number })}
      testId="compare"
      acts={<Button onPress={onClose}>{w("had.back")}</Button>}
    >
      {!rows ? (
        <Loading rows={6} />
      ) : (
        <div style={{ marginTop: 10 }}>
          <table>
            <colgroup>
              <col style={{ width: 130 }} />
              <col />
              <col />
            </colgroup>
            <thead className="colhead">
              <tr>
                <th>{w("had.field")}</th>
                <th>{w("had.here")}</th>
                <th>{earlier.number}</th>
              </tr>
            </thead>
            <tbody>
              {rows
                .filter(({ here, there }) => Boolean(here) || Boolean(there))
                .map(({ label, here, there }) => {
                  const alike = same(here, there);
                  const cell = (text: string | null) =>
                    text ? <Said>{text}</Said> : <span className="qq">{w("kit.notGiven")}</span>;
                  return (
                    <tr key={label}>
                      <th scope="row" className="q" style={{ fontWeight: 400, whiteSpace: "normal" }}>
                        {label}
                      </th>
                      <td style={{ whiteSpace: "normal" }}>{cell(here)}</td>
                      <td className={alike ? "" : "diff"} style={{ whiteSpace: "normal" }}>
                        {!alike && (
                          <span className="rust" aria-label={w("had.differs")} title={w("had.differs")}>
                            ≠{" "}
                          </span>
                        )}
                        {cell(there)}
                      </td>
                    </tr>
                  );
                })}
            </tbody>
          </table>
        </div>
      )}
    </Dialog>
  );
}
