/**
 * The short name of a unit of weight, as a price card is spoken of: "jin", 市斤. Units that have none bear the name of
 * the reference data.
 */
import { isWordKey, useWords } from "../words/Words";
import type { Names } from "./useNames";

/** The hook: `unit("tael")`. */
export function useUnitName(names: Names): (code: string) => string {
  const { w } = useWords();
  return (code) => {
    const key = `filing.unit.${code}`;
    return isWordKey(key) ? (w as (key: string) => string)(key) : names.nameOf("units", code);
  };
}
