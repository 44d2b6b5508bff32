/**
 * The head of a group in the list: what its complaints have in common, and how many there are.
 */
import { isState } from "../acts/parts";
import { useReference } from "../acts/reference";
import { useOfficers } from "../ipc/useOfficers";
import type { complaints } from "../ipc/wire";
import { count, date } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";

/** The head. */
export function GroupHead({ head, by }: { head: complaints.Head; by: complaints.GroupBy }) {
  return (
    <>
      <span className="m cut">
        <Name head={head} by={by} />
      </span>
      <span className="qq">{count(head.count)}</span>
    </>
  );
}

function Name({ head, by }: { head: complaints.Head; by: complaints.GroupBy }) {
  const { w, language } = useWords();
  const r = useReference();
  const officer = useOfficers();
  const { value } = head;
  switch (by) {
    case "state":
      return value !== null && isState(value) ? w(`complaint.${value}`) : value;
    case "trader":
      return head.label === null ? w("list.group.noTrader") : <Said>{head.label}</Said>;
    case "district":
      return value === null ? w("list.group.noDistrict") : r.name("districts", value);
    case "due":
      return value === null ? w("list.group.noDue") : date(value, language);
    case "owner":
      return value === null ? w("query.nobody") : <Said>{officer(value)}</Said>;
  }
}
