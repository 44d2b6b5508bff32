/**
 * How the register read the list's query: its parts for the chips, or where it makes no sense. A part is changed only in
 * the very text that it was read from. Not the rows: see useList.ts.
 */
import { useRef } from "react";
import { useAsk } from "../ipc/useAsk";
import type { query } from "../ipc/wire";

/** A text and how it was read. */
export interface Told {
  text: string;
  parts: readonly query.Part[];
  problem: query.Trouble | null;
}

const NOTHING: Told = { text: "", parts: [], problem: null };

/** Reads the text; until the answer has come, the one before stands, with the text it was for. */
export function useQuery(text: string): Told {
  const answer = useAsk("query", { text, count: false, fields: false });
  const last = useRef<Told>(NOTHING);
  if (answer.data && !answer.isPlaceholderData && (last.current.text !== text || last.current.parts !== answer.data.parts))
    last.current = { text, parts: answer.data.parts, problem: answer.data.problem };
  return last.current;
}
