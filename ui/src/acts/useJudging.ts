/**
 * Giving a verdict: its reason and note as they are chosen, what is lacking before it is given, and the act, told once with
 * its undo. Where it is chosen: JudgeDialog, JoinDialog, CompareDialog. Which complaints: theirs too.
 */
import { useState } from "react";
import { problemOf } from "../ipc/useDoing";
import { usePerform } from "../ipc/usePerform";
import { useTelling } from "../ipc/useTelling";
import type { Command, Failure, Judged, Receipt } from "../ipc/wire";
import { problemKey } from "../words/refusals";
import { useWords } from "../words/Words";
import { useLastReason, useReasons } from "./useReasons";

/** Whom a verdict is about. */
export interface Pairs {
  complaints: readonly string[];
  against: string;
  /** By what they were known to agree. */
  known: string[];
}

/** The hook; `verdict` decides which reasons there are. */
export function useJudging(verdict: Judged) {
  const { w } = useWords();
  const plain = w as (key: string) => string;
  const telling = useTelling();
  const quiet = usePerform();
  const busy = telling.busy || quiet.busy;
  const reasons = useReasons(verdict);
  const [last, setLast] = useLastReason(verdict);
  const [note, setNote] = useState("");
  const [wanting, setWanting] = useState<Failure | undefined>();
  const shown = wanting ?? telling.failure ?? quiet.failure;
  const reason = reasons.find((one) => one.code === last);
  const said = (field: string) => {
    const code = problemOf(shown, field);
    return code === undefined ? undefined : plain(problemKey(code));
  };
  const clean = () => {
    setWanting(undefined);
    telling.forget();
    quiet.forget();
  };
  /** Without `words` it is not told: the screen where it is given shows it. */
  const judge = async (pairs: Pairs, words?: (receipt: Receipt) => string): Promise<Receipt | undefined> => {
    if (busy) return undefined;
    const missing = reason === undefined ? "reason" : reason.needsNote && note.trim() === "" ? "note" : undefined;
    if (missing !== undefined) {
      setWanting({ kind: "incomplete", problems: [{ field: missing, code: "missing" }] });
      return undefined;
    }
    setWanting(undefined);
    const { complaints, against, known } = pairs;
    const typed = note.trim() === "" ? {} : { note };
    const command: Command = {
      act: "judge_traders",
      complaints: [...complaints],
      against,
      verdict,
      reason: reason?.code ?? "",
      known,
      ...typed,
    };
    const receipt = words === undefined ? await quiet.give(command) : await telling.give(command, words);
    if (receipt) setNote("");
    return receipt;
  };
  return {
    judge,
    busy,
    /** What stands apart from the fields. */
    failure: shown?.kind === "incomplete" ? undefined : shown,
    choice: {
      reasons,
      value: reason?.code ?? "",
      onChange: (code: string) => {
        clean();
        setLast(code);
      },
      note,
      onNote: (text: string) => {
        clean();
        setNote(text);
      },
      problem: { reason: said("reason"), note: said("note") },
    },
  };
}
