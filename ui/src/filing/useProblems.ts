/**
 * What the register would say of the form as it stands, asked by a preview after a pause: so the list of what is missing
 * is the register's own, and this window knows no rule. Nothing is changed by asking.
 */
import { useEffect, useState } from "react";
import { preview } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import type { Failure, Intake, Problem } from "../ipc/wire";
import { commandOf, type Beside } from "./form";

const PAUSE_MS = 500;

/** What stands against filing; `refused` where the officer may not file at all. */
export interface Standing {
  problems: readonly Problem[];
  refused: Failure | undefined;
}

const NOTHING: Standing = { problems: [], refused: undefined };

/** Asks whenever the form changed; `off` once it was filed. */
export function useProblems(form: Intake, { evidence, people }: Beside, off: boolean): Standing {
  const [standing, setStanding] = useState<Standing>(NOTHING);
  useEffect(() => {
    if (off) return undefined;
    let old = false;
    const timer = setTimeout(() => {
      preview(commandOf(form, { evidence, people })).then(
        () => old || setStanding(NOTHING),
        (thrown: unknown) => {
          if (old) return;
          const failure = asFailure(thrown);
          if (failure.kind === "incomplete") setStanding({ problems: failure.problems, refused: undefined });
          else setStanding({ problems: [], refused: failure.kind === "refused" ? failure : undefined });
        },
      );
    }, PAUSE_MS);
    return () => {
      old = true;
      clearTimeout(timer);
    };
  }, [form, evidence, people, off]);
  return standing;
}
