/**
 * "Same trader": two suggested groups are judged to name one. Their oldest complaints stand for them; no complaint joins a
 * case by it.
 */
import { useState } from "react";
import { useJudging } from "../acts/useJudging";
import { VerdictDialog } from "../acts/VerdictDialog";
import type { groups } from "../ipc/wire";
import { Combobox } from "../kit/Combobox";
import { count } from "../words/format";
import { problemKey } from "../words/refusals";
import { useWords } from "../words/Words";
import { Sides } from "./Sides";

/** The dialog. */
export function JoinDialog(props: { group: groups.Suggested; among: readonly groups.Suggested[]; onClose: () => void }) {
  const { w } = useWords();
  const { group, onClose } = props;
  const plain = w as (key: string) => string;
  const others = props.among.filter((one) => one.id !== group.id);
  const [chosen, setChosen] = useState<string | undefined>();
  const [asked, setAsked] = useState(false);
  const judging = useJudging("same");
  const other = others.find((one) => String(one.id) === chosen);
  const give = () => {
    setAsked(true);
    if (!other) return;
    const words = () => w("verdict.doneSame", { one: group.name, other: other.name });
    void judging
      .judge({ complaints: [other.anchor], against: group.anchor, known: [] }, words)
      .then((receipt) => receipt && onClose());
  };
  return (
    <VerdictDialog
      of="join"
      wide
      title={w("verdict.sameTitle")}
      verb={w("verdict.giveSame")}
      judging={judging}
      onGive={give}
      onClose={onClose}
    >
      <Combobox
        label={w("verdict.otherGroup")}
        choices={others.map((one) => ({ code: String(one.id), label: `${one.name} · ${count(one.size)}`, also: [one.name] }))}
        value={chosen}
        onChange={setChosen}
        autoFocus
        problem={asked && !other ? plain(problemKey("missing")) : undefined}
        testId="join-other"
      />
      {other && <Sides one={group.anchor} other={other.anchor} />}
      <p className="q">{w("verdict.joinWhy")}</p>
    </VerdictDialog>
  );
}
