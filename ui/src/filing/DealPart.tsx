/**
 * What was bought, what was said, and how the complaint came in: sections 4 and 5 and what is filled in already.
 */
import { Combobox } from "../kit/Combobox";
import { DateTimeField } from "../kit/DateTimeField";
import { MoneyField } from "../kit/MoneyField";
import { OptRow } from "../kit/Opt";
import { Select } from "../kit/Select";
import { TextArea } from "../kit/TextArea";
import { TextField } from "../kit/TextField";
import { langOf } from "../words/Said";
import { useWords } from "../words/Words";
import "./filing.css";
import type { Fields } from "./fields";
import { Line, Part } from "./Part";

const FURTHER = ["currency", "order_no", "receipt_no"] as const;

/** Section 4. */
export function DealPart({ fields }: { fields: Fields }) {
  const { w } = useWords();
  const { form } = fields;
  const kind = fields.code("goods_or_services");
  const currency = form.currency === null || form.currency === "HKD" ? undefined : form.currency;
  return (
    <Part
      n={4}
      title={w("filing.deal")}
      more={{
        words: w("filing.more.deal"),
        used: FURTHER.some((name) => form[name] !== null || fields.problem(name) !== undefined),
        testId: "filing-more-deal",
        content: (
          <>
            <Line tracks="1fr 1fr 1fr">
              <TextField {...fields.text("order_no")} />
              <TextField {...fields.text("receipt_no")} />
              <Combobox {...fields.code("currency")} placeholder="HKD" showCodes />
            </Line>
          </>
        ),
      }}
    >
      <div className="filing-deal">
        <DateTimeField {...fields.time("transaction_at")} label={w("filing.when")} placeholder={w("filing.when.as")} />
        <TextField {...fields.text("item")} label={w("filing.item")} lang={langOf(form.item ?? "")} />
        <MoneyField {...fields.money("amount_paid")} label={w("filing.paid")} currency={currency} />
        <Select {...fields.code("payment_method")} label={w("filing.by")} />
      </div>
      <OptRow
        label={w("field.goods_or_services")}
        small
        value={kind.value}
        onChange={kind.onChange}
        parts={kind.choices.map((one) => ({ value: one.code, label: one.label }))}
      />
    </Part>
  );
}

/** The field of section 5; evidence stands below it. */
export function WordsField({ fields }: { fields: Fields }) {
  const { w } = useWords();
  const text = fields.text("narrative");
  return (
    <TextArea {...text} label={w("filing.words")} rows={2} lang={langOf(text.value)} help={w("filing.said.help")} />
  );
}

/** How it came in: filled in already, so it stands last. */
export function ReceivedPart({ fields }: { fields: Fields }) {
  const { w } = useWords();
  return (
    <Part title={w("filing.received")} last>
      <Line tracks="1fr 1.25fr 1fr">
        <Combobox {...fields.code("channel")} />
        <DateTimeField {...fields.time("received_at")} label={w("filing.receivedAt")} />
        <TextField {...fields.text("source_ref")} />
      </Line>
    </Part>
  );
}
