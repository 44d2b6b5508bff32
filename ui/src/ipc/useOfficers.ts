/**
 * The name of an officer by the code that entries bear; the code itself where no name is kept. For choosing one: see
 * useOfficerList.
 */
import { useCallback } from "react";
import { useAsk } from "./useAsk";

/** Gives names: `const nameOf = useOfficers(); nameOf("C001")`. */
export function useOfficers(): (code: string) => string {
  const { data } = useAsk("officers", {});
  return useCallback((code: string) => data?.officers.find((one) => one.code === code)?.name || code, [data]);
}
