/**
 * What an administrator does with the calendar: a day more, and the word that a year's list is that of the Gazette.
 * Taking a day away is one press with its undo, in the table.
 */
import { useState } from "react";
import { useTelling } from "../ipc/useTelling";
import { Button } from "../kit/Button";
import { DateTimeField } from "../kit/DateTimeField";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { TextField } from "../kit/TextField";
import { date } from "../words/format";
import { dayOf, fromHongKong, now, type Instant } from "../words/time";
import { useWords } from "../words/Words";

/** A day that is a general holiday. `year` is where the calendar stands. */
export function AddHoliday({ year, onClose }: { year: number; onClose: () => void }) {
  const { w, language } = useWords();
  const { give, busy, failure, forget } = useTelling();
  const [at, setAt] = useState<Instant | undefined>();
  const [name, setName] = useState("");
  const add = async () => {
    if (at === undefined || busy) return;
    const day = dayOf(at);
    const done = await give({ act: "set_holiday", day, holiday: true, name: name.trim() || null }, () =>
      w("holidays.added", { day: date(day, language) }),
    );
    if (done) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={w("holidays.add.title")}
      testId="add-holiday"
      acts={
        <>
          <Button keys="Esc" onPress={onClose}>
            {w("kit.keep")}
          </Button>
          <Button look="key" busy={busy} refused={at === undefined} onPress={() => void add()} testId="add-holiday-do">
            {w("holidays.add.do")}
          </Button>
        </>
      }
    >
      <div className="col g4 settings-form">
      <DateTimeField
        label={w("holidays.day")}
        value={at}
        onChange={(next) => {
          forget();
          setAt(next);
        }}
        dayOnly
        ahead
        now={year === Number(dayOf(now()).slice(0, 4)) ? now() : (fromHongKong(year, 1, 1) ?? now())}
        autoFocus
        required
        testId="holiday-day"
      />
      <TextField
        label={w("holidays.named")}
        value={name}
        onChange={setName}
        help={w("holidays.named.help")}
        onEnter={() => void add()}
        testId="holiday-name"
      />
      <p className="small qq">{w("holidays.later")}</p>
      {failure && <Failed failure={failure} />}
      </div>
    </Dialog>
  );
}

/** The word that a year's list is that of the Gazette. */
export function ConfirmYear({ year, count, onClose }: { year: number; count: number; onClose: () => void }) {
  const { w } = useWords();
  const { give, busy, failure } = useTelling();
  const confirm = async () => {
    const done = await give({ act: "confirm_holidays", year }, () =>
      w("holidays.confirm.done", { year: String(year) }),
    );
    if (done) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={w("holidays.confirm.title", { year: String(year) })}
      testId="confirm-year"
      acts={
        <>
          <Button keys="Esc" onPress={onClose}>
            {w("kit.keep")}
          </Button>
          <Button look="key" busy={busy} onPress={() => void confirm()} testId="confirm-year-do">
            {w("holidays.confirm.do")}
          </Button>
        </>
      }
    >
      <div className="col g4 settings-form">
        <p className="q">{w("holidays.confirm.says", { year: String(year), count })}</p>
        {failure && <Failed failure={failure} />}
      </div>
    </Dialog>
  );
}
