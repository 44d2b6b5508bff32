/**
 * The form of one act on a case: its fields, what it would come to where it is about many, and its one button. A refusal
 * stands in the form; what was typed stays.
 */
import { useEffect, useState } from "react";
import { preview } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import { usePerform } from "../ipc/usePerform";
import type { case_file, Failure, Receipt } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { GiveButton } from "../kit/GiveButton";
import { Preview } from "../kit/Preview";
import { problemKey } from "../words/refusals";
import { isWordKey, useWords } from "../words/Words";
import { commandOf, missingOf, opened, type CaseAct } from "./acts";
import { ActFormField, useFieldName } from "./ActForm";
import type { Values } from "./values";

/** The dialog. `members` are the complaints selected, for an act that is about them. */
export function ActDialog(props: {
  act: CaseAct;
  file: case_file.File;
  members: readonly string[];
  onClose: () => void;
  onDone: (receipt: Receipt) => void;
}) {
  const { w } = useWords();
  const { act, file, members, onClose, onDone } = props;
  const plain = w as (key: string) => string;
  const fieldName = useFieldName();
  const performing = usePerform();
  const { give, busy } = performing;
  const [wanting, setWanting] = useState<Failure | undefined>();
  const failure = wanting ?? performing.failure;
  const [values, setValues] = useState<Values>(() => opened(act, file));
  const trial = useTrial(props);
  const key = `act.${act.act}`;
  const verb = isWordKey(key) ? plain(key) : act.act;
  const title = act.members ? w("caseFile.actOf", { act: verb, count: members.length }) : verb;
  const problems = failure?.kind === "incomplete" ? failure.problems : [];
  const fields = act.fields.filter((field) => field.when?.(values) ?? true);
  const shown = new Set(fields.map((field) => field.name));
  const problemOf = (name: string) => {
    const found = problems.find((one) => one.field === name);
    return found && plain(problemKey(found.code));
  };
  const perform = () => {
    if (busy || trial.failure) return;
    // What is not chosen has no form on the wire: it is told here, as the register tells what is missing.
    const missing = missingOf(act, values);
    if (missing.length > 0) {
      setWanting({ kind: "incomplete", problems: missing.map((field) => ({ field, code: "missing" })) });
      return;
    }
    void give(commandOf(act, file, values, members)).then((receipt) => {
      if (receipt) onDone(receipt);
    });
  };
  const apart = problems.filter((one) => !shown.has(one.field));
  return (
    <Dialog
      open
      onClose={onClose}
      wide={act.act === "prosecute" || act.act === "submit_for_advice"}
      title={title}
      testId="act-dialog"
      acts={
        <>
          <Button keys="Esc" onPress={onClose} testId="dialog-keep">
            {w("kit.keep")}
          </Button>
          <GiveButton busy={busy} refused={trial.failure ? true : undefined} onPress={perform} testId="act-give">
            {title}
          </GiveButton>
        </>
      }
    >
      <div className="col g3" style={{ marginTop: 12 }}>
        {fields.map((field, k) => (
          <ActFormField
            key={field.name}
            field={field}
            file={file}
            values={values}
            first={k === 0}
            problemOf={problemOf}
            onChange={(next) => {
              performing.forget();
              setWanting(undefined);
              setValues(next);
            }}
          />
        ))}
        {act.members && !trial.failure && (
          <div data-testid="act-preview">
            <Preview
              total={file.members_total}
              totalWords={w("caseFile.inCase")}
              lines={[
                { count: trial.receipt?.members ?? 0, words: w("caseFile.willLeave") },
                { count: file.members_total - (trial.receipt?.members ?? 0), words: w("caseFile.willStay") },
              ]}
            />
          </div>
        )}
        <Failed failure={trial.failure} />
        <Failed
          failure={
            failure?.kind === "incomplete" ? (apart.length > 0 ? { ...failure, problems: apart } : undefined) : failure
          }
          fieldName={fieldName}
        />
      </div>
    </Dialog>
  );
}

/** Tries an act about many once, with what is still to be typed taken as given. */
function useTrial({ act, file, members }: { act: CaseAct; file: case_file.File; members: readonly string[] }) {
  const [found, setFound] = useState<{ receipt?: Receipt; failure?: Failure }>({});
  useEffect(() => {
    if (!act.members) return undefined;
    let gone = false;
    const as = opened(act, file);
    const text = { trader: "-", reason: "-", advice_ref: "-", ...as.text };
    preview(commandOf(act, file, { ...as, text }, members))
      .then((receipt) => !gone && setFound({ receipt }))
      .catch((thrown: unknown) => !gone && setFound({ failure: asFailure(thrown) }));
    return () => {
      gone = true;
    };
    // Once, when it opens.
  }, []);
  return found;
}
