/**
 * Taking the list of a screen out, with its filter, order and columns: one button, one dialog. The shell asks where to,
 * journals the taking, then names the file. Not referral lists, which go to an agency: see the referral screen.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../kit/Button";
import { useActs } from "../kit/useActs";
import { useWords } from "../words/Words";
import { TakeListDialog } from "./TakeListDialog";

/** What is taken: the list, the parameters by which its screen asks it, the columns that are seen. */
export interface TakenList {
  what: "complaints" | "cases" | "traders" | "journal";
  /** The list's name, as the screen has it. */
  name: string;
  params: object;
  /** The codes of the columns on the screen; absent where what leaves has its own. */
  columns?: readonly string[];
  total: number;
}

const TAKERS = ["co", "sup", "rec"];

/** The button; it does nothing where there is nothing to take. Not `shown`, its key is heard and nothing stands there. */
export function TakeList({ list, shown = true }: { list: TakenList; shown?: boolean }) {
  const { w } = useWords();
  const { data: desk } = useAsk("desk", {});
  const [open, setOpen] = useState(false);
  const may = (desk?.roles ?? []).some((role) => TAKERS.includes(role));
  const refused = desk !== undefined && !may ? w("takeList.mayNot") : list.total === 0 ? true : undefined;
  useActs([{ id: "list.takeOut", run: () => setOpen(true), ...(refused === undefined ? {} : { refused }) }]);
  return (
    <>
      {shown && (
        <Button small icon="download" act="list.takeOut" refused={refused} onPress={() => setOpen(true)} testId="take-list">
          {w("takeList.open")}
        </Button>
      )}
      {open && <TakeListDialog list={list} onClose={() => setOpen(false)} />}
    </>
  );
}
