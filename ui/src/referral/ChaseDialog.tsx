/**
 * Chasing an agency about referrals that have left: on which day, when next, and what was said. Without the first day only
 * the next is set. Those that do not wait for an answer are counted and left as they are. Not when one is due: see chase.ts.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { problemOf } from "../ipc/useDoing";
import { useProblem } from "../ipc/useProblem";
import { useNames } from "../ipc/useNames";
import { useTelling } from "../ipc/useTelling";
import { Button } from "../kit/Button";
import { DateTimeField } from "../kit/DateTimeField";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { GiveButton } from "../kit/GiveButton";
import { Preview } from "../kit/Preview";
import { TextArea } from "../kit/TextArea";
import { date } from "../words/format";
import { dayOf, now, startOf, type Instant } from "../words/time";
import { useWords } from "../words/Words";
import type { referrals } from "../ipc/wire";
import { chaseable, proposedAfter, WITHIN } from "./chase";
import { GoesTo } from "./GoesTo";

/** The dialog. `chosen` is of one agency. */
export function ChaseDialog({ agency, chosen, onClose, onDone }: { agency: string; chosen: readonly referrals.Referral[]; onClose: () => void; onDone?: () => void }) {
  const { w, language } = useWords();
  const { nameOf } = useNames();
  const { data: desk } = useAsk("desk", {});
  const { data: known } = useAsk("calendar", {});
  const { give, busy, failure, forget } = useTelling();
  // Untouched, both are the register's own: the machine's day may be another.
  const [givenOn, setOn] = useState<Instant | null | undefined>(null);
  const [givenNext, setNext] = useState<Instant | null | undefined>(null);
  // What cannot be read is not an empty field, by which only the next day is set.
  const [unread, setUnread] = useState(false);
  const [note, setNote] = useState("");
  const today = known?.today ?? dayOf(desk?.now ?? now());
  const proposed = proposedAfter(today, known);
  const on = givenOn === null ? startOf(today) : givenOn;
  const next = givenNext === null ? startOf(proposed.on) : givenNext;
  const waiting = chosen.filter(chaseable);
  const count = waiting.length;
  const [one] = waiting;
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      forget();
      set(value);
    };
  const said = useProblem(failure);
  const problem = (field: string) =>
    field === "next_on" && problemOf(failure, field) === "in-past" ? w("referral.nextPast") : said(field);
  const tooEarly = next !== undefined && dayOf(next) < today ? w("referral.nextPast") : undefined;
  const lacking = unread ? w("kit.notATime") : count === 0 ? w("referral.noneChaseable") : next === undefined ? w("referral.chooseNext") : tooEarly === undefined ? undefined : true;
  const save = async () => {
    if (lacking !== undefined || next === undefined || busy) return;
    const day = date(dayOf(next), language, true);
    const receipt = await give(
      {
        act: "chase_referrals",
        referrals: waiting.map(({ id }) => id),
        next_on: dayOf(next),
        chased_on: on === undefined ? null : dayOf(on),
        note: note.trim() === "" ? null : note,
      },
      () => w(on === undefined ? "referral.chaseSetTold" : "referral.chasedTold", { count, day }),
    );
    if (!receipt) return;
    onDone?.();
    onClose();
  };
  const shownAtFields = failure?.kind === "incomplete" && failure.problems.every(({ field }) => ["next_on", "chased_on", "note"].includes(field));
  return (
    <Dialog
      open
      onClose={onClose}
      title={
        chosen.length === 1 && one
          ? w("referral.chaseTitleOne", { number: one.number, agency: nameOf("agencies", agency) })
          : w("referral.chaseTitle", { count: count === 0 ? chosen.length : count, agency: nameOf("agencies", agency) })
      }
      testId="chase-dialog"
      acts={
        <>
          <Button onPress={onClose} keys="Esc">
            {w("kit.keep")}
          </Button>
          <GiveButton busy={busy} refused={lacking} onPress={() => void save()} testId="chase-save">
            {w(on === undefined ? "referral.chaseSetDo" : "referral.chaseMany", { count })}
          </GiveButton>
        </>
      }
    >
      <div className="col g3" style={{ marginTop: 12 }}>
        {chosen.length > 1 && (
          <Preview
            total={chosen.length}
            totalWords={w("referral.chosen")}
            lines={[
              { count, words: w("referral.willBeChased") },
              ...(count < chosen.length ? [{ count: chosen.length - count, words: w("referral.notChased"), care: true }] : []),
            ]}
          />
        )}
        <GoesTo agency={agency} look="ways" />
        <div className="two-fields">
          <DateTimeField
            label={w("referral.chasedField")}
            dayOnly
            value={on}
            onChange={changed(setOn)}
            onUnread={setUnread}
            help={w("referral.chasedHelp")}
            problem={problem("chased_on")}
            testId="chase-on-field"
          />
          <DateTimeField
            label={w("referral.nextOn")}
            dayOnly
            ahead
            required
            value={next}
            onChange={changed(setNext)}
            help={givenNext === null ? (proposed.sure ? w("referral.nextHelp", { count: WITHIN }) : w("referral.nextGuess")) : undefined}
            problem={problem("next_on") ?? tooEarly}
            testId="chase-next"
          />
        </div>
        <TextArea label={w("referral.chaseNote")} value={note} onChange={changed(setNote)} rows={3} help={w("referral.chaseNoteHelp")} problem={problem("note")} testId="chase-note" />
        {failure && !shownAtFields && <Failed failure={failure} />}
      </div>
    </Dialog>
  );
}
