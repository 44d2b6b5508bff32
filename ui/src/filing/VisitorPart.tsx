/**
 * Who complains, and when the visitor leaves: sections 1 and 2 of the form. A name is written as the document has it.
 */
import { Button } from "../kit/Button";
import { Combobox } from "../kit/Combobox";
import { DateTimeField } from "../kit/DateTimeField";
import { OptRow } from "../kit/Opt";
import { Select } from "../kit/Select";
import { TextField } from "../kit/TextField";
import { langOf } from "../words/Said";
import { useWords } from "../words/Words";
import type { Fields } from "./fields";
import type { AnswerName } from "./form";
import { Leaves } from "./Leaves";
import { Line, Part } from "./Part";
import { VisitorType } from "./VisitorType";

const FURTHER = [
  "complainant_wechat",
  "complainant_email",
  "document_type",
  "document_number",
  "residence",
  "visitor",
  "consent_refer",
  "vulnerable",
  "force",
] as const;

/** Section 1. */
export function VisitorPart({ fields }: { fields: Fields }) {
  const { w } = useWords();
  const { form } = fields;
  const answer = (name: AnswerName) => {
    const { label, ...rest } = fields.answer(name);
    return (
      <div className="f">
        <span className="lab">{label}</span>
        <OptRow
          {...rest}
          label={label}
          small
          parts={[
            { value: "yes", label: w("filing.yes") },
            { value: "no", label: w("filing.no") },
          ]}
        />
      </div>
    );
  };
  return (
    <Part
      n={1}
      title={w("filing.visitor")}
      more={{
        words: w("filing.more.visitor"),
        used: FURTHER.some((name) => form[name] !== null || fields.problem(name) !== undefined),
        testId: "filing-more-visitor",
        content: (
          <>
            <Line tracks="1fr 1fr">
              <TextField {...fields.text("complainant_wechat")} label={w("filing.wechat")} />
              <TextField {...fields.text("complainant_email")} label={w("filing.email")} type="email" />
            </Line>
            <Line tracks="1.25fr 1fr 1fr">
              <Select {...fields.code("document_type")} />
              <TextField {...fields.text("document_number")} />
              <Combobox {...fields.code("residence")} />
            </Line>
            <Line tracks="1fr 1fr">
              {answer("consent_refer")}
              {answer("visitor")}
            </Line>
            <Line tracks="1fr 1fr">
              {answer("vulnerable")}
              {answer("force")}
            </Line>
            <span>
              <Button small icon="plus" onPress={fields.addPerson} testId="filing-add-person">
                {w("people.add")}
              </Button>
            </span>
          </>
        ),
      }}
    >
      <Line tracks="1.25fr 1fr 1fr" narrow="1.05fr 1.1fr 0.9fr">
        <TextField
          {...fields.text("complainant_name")}
          label={w("filing.name")}
          lang={langOf(form.complainant_name ?? "")}
          autoFocus
        />
        <TextField {...fields.text("complainant_phone")} label={w("filing.phone")} type="tel" />
        <Combobox {...fields.code("language")} />
      </Line>
      <VisitorType fields={fields} />
    </Part>
  );
}

/** Section 2. */
export function DeparturePart({ fields }: { fields: Fields }) {
  const { w } = useWords();
  return (
    <Part n={2} title={w("filing.departure")}>
      <Line tracks="minmax(196px,1.2fr) 1.4fr 0.8fr" narrow="198px 1.1fr 0.9fr">
        <DateTimeField
          {...fields.time("leaves_at")}
          label={w("filing.leavesAt")}
          ahead
          placeholder={w("filing.leavesAt.as")}
        />
        <Combobox {...fields.code("control_point")} label={w("filing.exit")} showCodes />
        <TextField {...fields.text("leaves_by")} label={w("field.leaves_by")} placeholder={w("filing.leavesBy.as")} />
      </Line>
      <Leaves form={fields.form} names={fields.names} />
    </Part>
  );
}
