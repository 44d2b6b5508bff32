/**
 * A door for tests and the gallery: answers are given by the caller, acts are remembered. Never in the product:
 * main.tsx hangs the shell's door.
 */
import type { Door, Reminder } from "./door";
import type { Subject } from "./wire";

/** A door that can be looked behind. */
export interface MockDoor extends Door {
  calls: { command: string; args: Record<string, unknown> }[];
  /** Sends a notice, as the shell does after a commit. */
  change: (subjects: readonly Subject[]) => void;
  /** Tells of visitors who are about to leave, as the shell does. */
  remind: (due: readonly Reminder[], shown?: boolean) => void;
}

/** Answers by command, and by question for `ask`. A thrown thing is what the door rejects with. */
export function mockDoor(answers: Record<string, (args: Record<string, unknown>) => unknown>): MockDoor {
  const hearers = new Set<(subjects: readonly Subject[]) => void>();
  const reminded = new Set<(due: readonly Reminder[], shown: boolean) => void>();
  const calls: MockDoor["calls"] = [];
  return {
    calls,
    call: async (command, args) => {
      calls.push({ command, args });
      const name = command === "ask" ? String(args["question"]) : command;
      const answer = answers[name];
      if (!answer) throw { kind: "fault", reference: `no answer for ${name}` };
      return answer(args);
    },
    send: async (command, bytes, name) => {
      const args = { bytes, name };
      calls.push({ command, args });
      const answer = answers[command];
      if (!answer) throw { kind: "fault", reference: `no answer for ${command}` };
      return answer(args);
    },
    onChanged: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    onLocked: () => () => undefined,
    onReminded: (hear) => {
      reminded.add(hear);
      return () => reminded.delete(hear);
    },
    remind: (due, shown = false) => {
      for (const hear of reminded) hear(due, shown);
    },
    zoom: () => undefined,
    change: (subjects) => {
      for (const hear of hearers) hear(subjects);
    },
  };
}
