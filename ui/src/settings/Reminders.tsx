/**
 * When desks are reminded before a visitor leaves: the office's, set by a supervisor or administrator. Not the
 * reminding itself, which is the shell's.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { useOfficers } from "../ipc/useOfficers";
import { useTelling } from "../ipc/useTelling";
import { Button, IconButton } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { Loading } from "../kit/Loading";
import { Sect } from "../kit/Sect";
import { TextField } from "../kit/TextField";
import { dateTime, timeLeft } from "../words/format";
import { MINUTE } from "../words/time";
import { useWords } from "../words/Words";
import type { Me } from "./me";
import { setsReminders } from "./sections";

const [LEAST, MOST] = [5, 7 * 24 * 60];

/** Minutes of what was typed in both fields; undefined where it is no sound time. */
export function minutesOf(hours: string, minutes: string): number | undefined {
  const [h, m] = [hours.trim() || "0", minutes.trim() || "0"];
  if (!/^\d{1,3}$/.test(h) || !/^\d{1,4}$/.test(m)) return undefined;
  const all = Number(h) * 60 + Number(m);
  return all >= LEAST && all <= MOST ? all : undefined;
}

/** The section. */
export function Reminders({ me }: { me: Me }) {
  const { w, language } = useWords();
  const { data, error } = useAsk("office", {});
  const nameOf = useOfficers();
  const { give, busy, failure } = useTelling();
  const may = setsReminders(me.roles);
  const [hours, setHours] = useState("");
  const [minutes, setMinutes] = useState("");
  const more = minutesOf(hours, minutes);
  const typed = hours.trim() + minutes.trim() !== "";
  const full = data !== undefined && data.reminders.length >= data.reminders_most;
  const set = (next: number[]) => give({ act: "set_reminders", minutes: next }, () => w("reminders.done"));
  const add = async () => {
    if (!data || more === undefined || busy) return;
    if (!(await set([...data.reminders, more]))) return;
    setHours("");
    setMinutes("");
  };
  return (
    <>
      <div className="settings-head">
        <h2>{w("settings.reminders")}</h2>
        <span className="sp" />
        {!may && <span className="small qq">{w("settings.mayNotRemind")}</span>}
      </div>
      <div className="scroll">
        {error && <Failed failure={error} />}
        {!data && !error && <Loading rows={3} />}
        {data && (
          <div className="settings-page">
            <Sect
              title={w("reminders.title")}
              aside={
                data.reminders_by !== null && data.reminders_at !== null
                  ? w("reminders.setBy", {
                      name: nameOf(data.reminders_by),
                      at: dateTime(data.reminders_at, language),
                    })
                  : w("reminders.usual")
              }
            >
              <ul aria-label={w("reminders.title")} data-testid="reminders">
                {data.reminders.length === 0 && <li className="qq">{w("reminders.none")}</li>}
                {data.reminders.map((one) => {
                  const left = timeLeft(one * MINUTE, language);
                  return (
                    <li key={one} className="row" style={{ minHeight: 32 }}>
                      <span className="m">{w("reminders.before", { left })}</span>
                      {may && (
                        <IconButton
                          name={w("reminders.remove", { left })}
                          icon="close"
                          onPress={() => void set(data.reminders.filter((other) => other !== one))}
                          testId={`reminder-remove-${one}`}
                        />
                      )}
                    </li>
                  );
                })}
              </ul>
              {may && !full && (
                <div className="row b" style={{ gap: 12, marginTop: 8, alignItems: "flex-end", flexWrap: "wrap" }}>
                  <div style={{ width: 96 }}>
                    <TextField
                      label={w("reminders.hours")}
                      value={hours}
                      onChange={setHours}
                      inputMode="numeric"
                      onEnter={() => void add()}
                      testId="reminder-hours"
                    />
                  </div>
                  <div style={{ width: 96 }}>
                    <TextField
                      label={w("reminders.minutes")}
                      value={minutes}
                      onChange={setMinutes}
                      inputMode="numeric"
                      onEnter={() => void add()}
                      testId="reminder-minutes"
                    />
                  </div>
                  <Button
                    busy={busy}
                    refused={
                      more === undefined ? (typed ? w("reminders.unsound") : true) : data.reminders.includes(more)
                    }
                    onPress={() => void add()}
                    testId="reminder-add"
                  >
                    {w("reminders.add")}
                  </Button>
                </div>
              )}
              {failure && <Failed failure={failure} />}
            </Sect>
            <Sect last>
              <p className="q">{w("reminders.says")}</p>
              <p className="q" style={{ marginTop: 8 }}>
                {w("reminders.who")}
              </p>
            </Sect>
          </div>
        )}
      </div>
    </>
  );
}
