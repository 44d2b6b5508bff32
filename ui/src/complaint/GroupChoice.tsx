/**
 * Into which groups the list falls. Each group's head says how many stand in it.
 */
import type { complaints } from "../ipc/wire";
import { Select } from "../kit/Select";
import { useWords } from "../words/Words";
import type { List } from "./useList";

/** The ways in which the list can be grouped. */
export const GROUPS = ["state", "trader", "district", "due", "owner"] as const satisfies readonly complaints.GroupBy[];

/** The choice. */
export function GroupChoice({ list }: { list: List }) {
  const { w } = useWords();
  return (
    <div className="cf-bare" style={{ width: 148 }}>
      <Select
        label={w("list.group")}
        value={list.looked.group ?? "none"}
        choices={(["none", ...GROUPS] as const).map((code) => ({ code, label: w(`list.group.${code}`) }))}
        onChange={(code) => list.set({ group: GROUPS.find((group) => group === code) ?? null })}
        testId="list-group"
      />
    </div>
  );
}
