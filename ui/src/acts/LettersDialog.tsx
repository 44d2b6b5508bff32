/**
 * A letter to a complainant, or one to each complainant of a case: what is asked for, who gets one and who does not and why, each
 * text shown on asking, and the act that writes them. The texts are the shell's; what is shown is what is kept.
 */
import { useEffect, useRef, useState } from "react";
import { mintActId } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import { draftLetters, showLetter, writeLetters, type LetterDraft, type LettersWanted } from "../ipc/letterDoors";
import { usePerform } from "../ipc/usePerform";
import type { Failure } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { GiveButton } from "../kit/GiveButton";
import { Loading } from "../kit/Loading";
import { useToast } from "../kit/Toast";
import { dayOf } from "../words/time";
import { useWords } from "../words/Words";
import { LetterAsked, LetterWhom, NOTHING, type Asked } from "./LetterAsked";
import { LetterCounts, LetterDrafts, LetterOne } from "./LetterDrafts";
import { LetterShown } from "./LetterShown";

/** Whose: one complaint's, or all members' of a case. */
export type LettersOf = { complaint: string; number: string } | { case: string; number: string };

/** The dialog. */
export function LettersDialog({ of, onClose }: { of: LettersOf; onClose: () => void }) {
  const { w } = useWords();
  const tell = useToast();
  const showing = usePerform();
  const [asked, setAsked] = useState<Asked>(NOTHING);
  const [drafts, setDrafts] = useState<LetterDraft[] | undefined>();
  const [shown, setShown] = useState<{ draft: LetterDraft; text: string } | undefined>();
  const [failure, setFailure] = useState<Failure | undefined>();
  const [busy, setBusy] = useState(false);
  // How often they were drafted for what is asked: a letter that changed meanwhile is drafted again and looked at again.
  const [round, setRound] = useState(0);
  const act = useRef(mintActId());
  const many = "case" in of;
  const wanted: LettersWanted = {
    kind: asked.kind,
    ...(many ? { case: of.case } : { complaint: of.complaint }),
    items: asked.items,
    ...(asked.due === undefined ? {} : { dueOn: dayOf(asked.due) }),
    ...(asked.tongue === "recorded" ? {} : { language: asked.tongue }),
    again: asked.again,
  };
  const text = JSON.stringify(wanted);
  useEffect(() => {
    let left = false;
    setDrafts(undefined);
    setShown(undefined);
    act.current = mintActId();
    draftLetters(JSON.parse(text) as LettersWanted)
      .then((found) => !left && setDrafts(found))
      .catch((thrown: unknown) => !left && setFailure(asFailure(thrown)));
    return () => {
      left = true;
    };
  }, [text, round]);
  const change = (next: Asked) => {
    setFailure(undefined);
    showing.forget();
    setAsked(next);
  };
  const ready = (drafts ?? []).filter((draft) => draft.stop === null);
  const show = async (draft: LetterDraft) => {
    setFailure(undefined);
    const receipt = await showing.give({ act: "show_particulars", complaint: draft.complaint });
    if (!receipt) return;
    try {
      const found = await showLetter(wanted, draft.complaint, receipt.act);
      if (found) setShown({ draft, text: found.text });
    } catch (thrown) {
      setFailure(asFailure(thrown));
    }
  };
  const write = async () => {
    if (busy || ready.length === 0) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const chosen = ready.map(({ complaint, sha256 }) => ({ complaint, sha256 }));
      await writeLetters(act.current, wanted, chosen);
      tell({ words: w("letters.done", { count: ready.length }) });
      onClose();
    } catch (thrown) {
      const told = asFailure(thrown);
      setFailure(told);
      if (told.kind === "refused") setRound((before) => before + 1);
    } finally {
      setBusy(false);
    }
  };
  const trouble = failure ?? showing.failure;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={many ? w("letters.titleCase", { number: of.number }) : w("letters.titleOne", { number: of.number })}
      testId="letters-dialog"
      acts={
        <>
          <Button onPress={onClose} keys="Esc">
            {w("acts.keep")}
          </Button>
          <GiveButton
            busy={busy}
            refused={drafts === undefined ? true : ready.length === 0 ? w("letters.noneGets") : undefined}
            onPress={() => void write()}
            testId="letters-write"
          >
            {w("letters.write", { count: ready.length })}
          </GiveButton>
        </>
      }
    >
      <div className="col g3 act-fields" style={{ marginTop: 12 }}>
        {shown && <LetterShown draft={shown.draft} text={shown.text} onBack={() => setShown(undefined)} />}
        {/* The list stays as it was left, for whoever comes back to it. */}
        <div className="col g3" style={shown ? { display: "none" } : undefined}>
          <LetterAsked asked={asked} onAsked={change} />
          <div className={many ? "letters-halves" : ""}>
            <LetterWhom asked={asked} onAsked={change} many={many} />
            {many && drafts && <LetterCounts drafts={drafts} />}
          </div>
        </div>
        <Failed failure={trouble} />
        <div className="col g3" style={shown ? { display: "none" } : undefined}>
          {drafts === undefined && !trouble && <Loading rows={2} />}
          {many && drafts && <LetterDrafts drafts={drafts} onShow={(draft) => void show(draft)} onOpen={onClose} />}
          {!many && drafts?.map((draft) => <LetterOne key={draft.complaint} draft={draft} onShow={(one) => void show(one)} />)}
        </div>
      </div>
    </Dialog>
  );
}
