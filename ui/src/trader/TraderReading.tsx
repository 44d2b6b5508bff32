/**
 * The trader under the cursor of the list of traders, read beside the list (kit/besidePane): its figures, its cases and
 * referrals, its premises and how it is written. Any figure opens the file, where it narrows the complaints: TraderFile.
 */
import { useMemo } from "react";
import { useAsk } from "../ipc/useAsk";
import { besidePane, Reading } from "../kit/besidePane";
import type { PanePlan } from "../kit/SplitPanes";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { PremisesOver } from "./Beside";
import { CasesAndReferrals } from "./CasesAndReferrals";
import { namedOf } from "./keys";
import type { Narrowed } from "./narrowed";
import { TraderHead } from "./TraderHead";
import { Counts, WrittenAs } from "./Written";

interface Given {
  /** The trader under the cursor, as the address names it; none where there is no row. */
  name: string | undefined;
  /** As its newest complaint writes it. */
  written: string | null | undefined;
  onOpen: () => void;
  onClose: () => void;
  onCase: (number: string) => void;
}

const ALL: Narrowed = { which: "all" };

/** The pane, as the list's panes are planned. */
export const traderReading = (w: ReturnType<typeof useWords>["w"], given: Given): PanePlan =>
  besidePane({
    ...given,
    label: w("trader.beside"),
    head: given.name === undefined ? "" : given.written ? <Said>{given.written}</Said> : w("trader.nameless"),
    none: w("trader.besideNone"),
    read: (name) => <Read name={name} given={given} />,
  });

function Read({ name, given }: { name: string; given: Given }) {
  const { w } = useWords();
  const named = useMemo(() => namedOf(name), [name]);
  const { data, error, isPlaceholderData } = useAsk("trader_file", { ...named, keys: [] });
  const file = data && { id: name, data };
  return (
    <Reading label={w("trader.beside")} of={file} error={error} old={isPlaceholderData || name !== given.name}>
      {({ data: file }) => {
        const part = { file, narrowed: ALL, onNarrow: given.onOpen };
        return (
          <>
            <TraderHead {...part} />
            <CasesAndReferrals file={file} onCase={given.onCase} />
            <PremisesOver file={file} />
            <WrittenAs file={file} />
            <Counts {...part} />
          </>
        );
      }}
    </Reading>
  );
}
