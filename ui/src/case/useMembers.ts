/**
 * The complaints of a case, page by page, and which of them are selected. The first page comes with the file itself.
 */
import { EVERY } from "../acts/parts";
import { ask } from "../ipc/doors";
import { usePaged } from "../ipc/usePaged";
import type { case_file } from "../ipc/wire";
import type { Selection } from "../kit/selection";

/** The pages of members that a filter lets through. */
export function useMembers(name: string, members: case_file.MemberFilter) {
  return usePaged(
    "case_file",
    { name, members },
    {
      after: (mark: string | null): case_file.Params => ({
        name,
        members,
        members_limit: 200,
        ...(mark === null ? {} : { members_after: mark }),
      }),
      rows: (page) => page.members,
      next: (page) => page.members_next,
      total: (page) => page.members_found,
    },
  );
}

/** The ids of the complaints selected, also of those on pages that were never seen. */
export async function selectedIds(selection: Selection, number: string): Promise<string[]> {
  if (!selection.all) return [...selection.keys];
  const found = await ask("complaint_ids", { filter: { ...EVERY, case: number } });
  const except = new Set(selection.except);
  return found.ids.filter((id) => !except.has(id));
}
