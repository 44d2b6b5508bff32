/** The journal's button for an extract of it: one dialog, see ExtractDialog.tsx. */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../kit/Button";
import { useWords } from "../words/Words";
import { ExtractDialog } from "./ExtractDialog";

const TAKERS = ["co", "sup", "rec"];

/** The button. */
export function TakeExtract() {
  const { w } = useWords();
  const { data: desk } = useAsk("desk", {});
  const [open, setOpen] = useState(false);
  const may = desk?.roles?.some((role) => TAKERS.includes(role)) ?? true;
  return (
    <>
      <Button
        small
        icon="book"
        refused={may ? undefined : w("refusal.role-may-not")}
        onPress={() => setOpen(true)}
        testId="extract-open"
      >
        {w("extract.open")}
      </Button>
      {open && <ExtractDialog begin={{ of: "period" }} onClose={() => setOpen(false)} />}
    </>
  );
}
