/**
 * What can be done with a complaint, as the register says it: every act, allowed or refused in place with the reason,
 * its code and the act that cures it. Nothing is decided here; pressing opens the act's dialog.
 */
import type { complaint_file } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Icon } from "../kit/Icon";
import { Note } from "../kit/Note";
import type { IconName } from "../kit/drawings";
import { listed } from "../words/format";
import { refusalKey } from "../words/refusals";
import { isWordKey, useWords } from "../words/Words";
import { fileActId } from "./useFileActs";


type Can = complaint_file.Can;

/** The drawings of the acts that have them. */
const LOOK: Readonly<Record<string, { icon: IconName; testId: string }>> = {
  consolidate: { icon: "layers", testId: "consolidate-button" },
  propose_consolidation: { icon: "layers", testId: "propose-consolidation-button" },
  propose_referral: { icon: "refer", testId: "refer-button" },
  propose_closure: { icon: "tick", testId: "close-button" },
  approve: { icon: "tick", testId: "approve-button" },
  return_proposal: { icon: "undo", testId: "return-button" },
  withdraw_proposal: { icon: "undo", testId: "withdraw-button" },
};

/** The words of an act by its tag. */
export function useActWords(): (act: string) => string {
  const { w } = useWords();
  return (act) => {
    const key = `act.${act}`;
    return isWordKey(key) ? (w as (key: string) => string)(key) : act;
  };
}

/** The sentence of a refusal; the state it is about stands with it where it is one. */
function useWhy(): (can: Can) => string {
  const { w, language } = useWords();
  const plain = w as (key: string) => string;
  return (can) => {
    if (can.code === "stale") return w("cfile.changedSince");
    const key = refusalKey(can.code ?? "");
    const state = `complaint.${can.detail ?? ""}`;
    const sentence = key === undefined ? (can.code ?? "") : plain(key);
    return isWordKey(state) ? `${sentence}${language === "en" ? " " : ""}${w("cfile.now", { state: plain(state) })}` : sentence;
  };
}

/** One act with its reason where it is refused. */
export function CanRow({
  can,
  sub,
  first = false,
  onAct,
  cures,
  beside = [],
}: {
  can: Can;
  sub?: string;
  /** The one primary button of the pane. */
  first?: boolean;
  onAct: (act: string) => void;
  /** The acts of the list, by which a cure is known to be possible. */
  cures: readonly Can[];
  /** Allowed acts that stand before its button. */
  beside?: readonly Can[];
}) {
  const { w } = useWords();
  const words = useActWords();
  const why = useWhy();
  const look = LOOK[can.act];
  // A field as a cure is the act's own: its dialog asks for it.
  const cure = can.cure;
  const byAct = cure !== null && !beside.some((other) => other.act === cure) && cures.some((other) => other.act === cure && other.allowed);
  const byField = cure !== null && cure !== "withdraw_proposal" && !cures.some((other) => other.act === cure);
  return (
    <li data-testid={`can-${can.act}`}>
      <div className="row w" style={{ gap: 10 }}>
        <span className={can.allowed ? "q" : "qq"}>
          <Icon name={look?.icon ?? "right"} />
        </span>
        <div className="col" style={{ flex: "1 1 84px" }}>
          <span className="m">{words(can.act)}</span>
          {sub !== undefined && <span className="small q">{sub}</span>}
        </div>
        <span className="row" style={{ marginLeft: "auto" }}>
        {beside.map((other) => (
          <Button
            key={other.act}
            small
            act={fileActId(other.act)}
            onPress={() => onAct(other.act)}
            testId={LOOK[other.act]?.testId ?? other.act}
          >
            {words(other.act)}
          </Button>
        ))}
        <Button
          small
          look={first && can.allowed ? "key" : "secondary"}
          act={fileActId(can.act)}
          refused={can.allowed ? undefined : true}
          onPress={() => onAct(can.act)}
          testId={look?.testId ?? `${can.act.replaceAll("_", "-")}-button`}
        >
          {words(can.act)}
        </Button>
        </span>
      </div>
      {!can.allowed && (
        <Note
          stands
          look="refused"
          code={can.code ?? undefined}
          act={
            byAct || byField ? (
              <Button small onPress={() => onAct(byAct && cure !== null ? cure : can.act)} testId={`cure-${can.act}`}>
                {byAct && cure !== null ? words(cure) : w("cfile.cureIn", { what: (w as (key: string) => string)(`field.${cure ?? ""}`) })}
              </Button>
            ) : undefined
          }
        >
          {why(can)}
        </Note>
      )}
    </li>
  );
}

/** The other acts: those allowed as buttons side by side, those refused below with their reasons, none hidden. */
export function OtherActs({ of, onAct }: { of: readonly Can[]; onAct: (act: string) => void }) {
  const { language } = useWords();
  const words = useActWords();
  const why = useWhy();
  // Acts refused for one reason are told together.
  const reasons = new Map<string, { sentence: string; acts: string[] }>();
  for (const can of of) {
    if (can.allowed) continue;
    const key = `${can.code ?? ""} ${can.detail ?? ""}`;
    const before = reasons.get(key);
    if (before) before.acts.push(can.act);
    else reasons.set(key, { sentence: why(can), acts: [can.act] });
  }
  return (
    <div className="col" style={{ gap: 10, padding: "12px 0" }}>
      <div className="row w" style={{ gap: 6 }}>
        {of
          .filter((can) => can.allowed)
          .map((can) => (
            <Button
              key={can.act}
              small
              act={fileActId(can.act)}
              look={can.act === "void" ? "grave" : "secondary"}
              onPress={() => onAct(can.act)}
              testId={`${can.act.replaceAll("_", "-")}-button`}
            >
              {words(can.act)}
            </Button>
          ))}
      </div>
      <ul className="col g2">
        {[...reasons].map(([code, { sentence, acts }]) => (
          <li key={code} className="small" style={{ border: 0, padding: 0 }} data-testid={`cannot-${acts[0]}`}>
            <span className="q m">{listed(acts.map(words), language)}</span> <span className="qq">{sentence}</span>{" "}
            <span className="mono qq">{code.split(" ")[0]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
