/**
 * A result as a record opened from it carries it: how many there are, which one is open, and what stands at any other
 * place. So J and K go on inside the record. Who keeps it and steps through it: screens/resultSet.ts.
 */

/** A record that a list names. */
export interface Named {
  /** `complaint`, `case`, `trader`. */
  kind: string;
  /** Its reference number. */
  number: string;
}

/** The result that a record was opened from. */
export interface Among {
  total: number;
  /** The place of the opened one, from 0. */
  at: number;
  /** What stands at a place, asked for where it was not yet; undefined where nothing does or a group's head. */
  nameAt: (index: number) => Promise<Named | undefined>;
  /** Told where the officer has come to, so that the list is found again at that row. */
  onAt?: (at: number) => void;
}

/** A result that lies in memory as a whole. */
export function amongAll<Row>(
  rows: readonly Row[],
  at: number,
  name: (row: Row) => Named | undefined,
  onAt?: (at: number) => void,
): Among {
  const all = rows.map(name);
  return { total: all.length, at, nameAt: async (index) => all[index], ...(onAt ? { onAt } : {}) };
}
