/**
 * Proposing that complaints be closed: reason of the closed list, explanation, whether the complainant was told, and
 * what the reason needs with it. Another supervisor decides. Which reason needs what is reference data's.
 */
import { useState } from "react";
import { Combobox } from "../kit/Combobox";
import { Seg } from "../kit/Seg";
import { TextArea } from "../kit/TextArea";
import { TextField } from "../kit/TextField";
import { useWords } from "../words/Words";
import { ActDialog, type ActProps } from "./ActDialog";
import { useReference } from "./reference";

/** The dialog. */
export function CloseDialog(props: ActProps) {
  const { w } = useWords();
  const r = useReference();
  const [reason, setReason] = useState<string | undefined>();
  const [explanation, setExplanation] = useState("");
  const [notified, setNotified] = useState<"yes" | "no" | undefined>();
  const [whyNot, setWhyNot] = useState("");
  const [survivor, setSurvivor] = useState("");
  const [agency, setAgency] = useState<string | undefined>();
  const needs = r.entry("close_reasons", reason)?.["needs"];
  const lacking =
    reason === undefined
      ? w("field.reason")
      : needs === "survivor" && survivor.trim() === ""
        ? w("field.survivor")
        : needs === "agency" && agency === undefined
          ? w("field.refer_to")
          : explanation.trim() === ""
            ? w("field.explanation")
            : notified === undefined
              ? w("acts.notified")
              : notified === "no" && whyNot.trim() === ""
                ? w("field.not_notified")
                : undefined;
  return (
    <ActDialog
      {...props}
      testId="close-dialog"
      title={w("acts.close.title", { count: props.complaints.length })}
      act={(count) => w("acts.close.do", { count })}
      done={(count) => w("acts.close.done", { count })}
      lacking={lacking}
      command={(complaints, asked) => {
        if (reason === undefined) return undefined;
        if (needs === "survivor" && survivor.trim() === "") return undefined;
        if (needs === "agency" && agency === undefined) return undefined;
        return {
          act: "propose_closure",
          complaints,
          reason,
          explanation: asked ? "-" : explanation.trim(),
          notified: asked || notified === "yes",
          not_notified: !asked && notified === "no" ? whyNot.trim() : null,
          survivor: needs === "survivor" ? survivor.trim() : null,
          refer_to: needs === "agency" ? (agency ?? null) : null,
        };
      }}
    >
      <Combobox
        label={w("field.reason")}
        choices={r.choices("close_reasons")}
        value={reason}
        onChange={setReason}
        help={needs === "legal" ? w("acts.close.legal") : needs === "supervisor" ? w("acts.close.supervisor") : undefined}
        name="reason"
        testId="close-reason"
        autoFocus
      />
      {needs === "survivor" && (
        <TextField
          label={w("field.survivor")}
          value={survivor}
          onChange={setSurvivor}
          placeholder={w("acts.complaintNumber")}
          name="survivor"
          testId="close-survivor"
        />
      )}
      {needs === "agency" && (
        <Combobox label={w("field.refer_to")} choices={r.choices("agencies")} value={agency} onChange={setAgency} showCodes name="refer_to" testId="close-agency" />
      )}
      <TextArea
        label={w("field.explanation")}
        value={explanation}
        onChange={setExplanation}
        rows={3}
        name="explanation"
        testId="close-explanation"
      />
      <div className="f">
        <span className="lab">{w("acts.notified")}</span>
        <Seg
          label={w("acts.notified")}
          value={notified}
          onChange={setNotified}
          parts={[
            { value: "yes", label: w("acts.yes") },
            { value: "no", label: w("acts.no") },
          ]}
        />
      </div>
      {notified === "no" && (
        <TextField label={w("field.not_notified")} value={whyNot} onChange={setWhyNot} name="not_notified" testId="close-not-notified" />
      )}
    </ActDialog>
  );
}
