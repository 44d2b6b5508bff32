/**
 * The office's calendar by year: each general holiday, whether its list was compared with the Gazette, and what the
 * office changed. A change counts from its act on. Not working days, which the register counts.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { useOfficers } from "../ipc/useOfficers";
import { useTelling } from "../ipc/useTelling";
import type { calendar } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Chip } from "../kit/Chip";
import { Failed } from "../kit/Failed";
import { Loading } from "../kit/Loading";
import { Note } from "../kit/Note";
import { Table, type Column } from "../kit/Table";
import { VerifyMark } from "../kit/VerifyMark";
import { useKeyNames } from "../kit/keymap";
import { useActs } from "../kit/useActs";
import { date, dateTime, weekday } from "../words/format";
import { Said } from "../words/Said";
import { startOf } from "../words/time";
import { useWords } from "../words/Words";
import { AddHoliday, ConfirmYear } from "./HolidayActs";
import type { Me } from "./me";
import { administers } from "./sections";
import { YearChoice } from "./YearChoice";

type Holiday = calendar.Holiday;

/** The columns. */
function useColumns(may: boolean, onSet: (day: string, holiday: boolean) => void, busy: boolean): Column<Holiday>[] {
  const { w, language } = useWords();
  const nameOf = useOfficers();
  return [
    { id: "day", head: w("holidays.day"), width: "160px", cell: (h) => <span className="nw">{date(h.day, language)}</span> },
    {
      id: "weekday",
      head: w("holidays.weekday"),
      width: "84px",
      cell: (h) => <span className="qq">{weekday(startOf(h.day) ?? 0, language)}</span>,
    },
    {
      id: "name",
      head: w("holidays.name"),
      width: "minmax(200px,1fr)",
      cell: (h) => (
        <span className="row" style={{ gap: 8 }}>
          <span className={h.holiday ? "cut" : "cut was"}>
            {h.names?.[language] ?? (h.name === null ? w("holidays.unnamed") : <Said>{h.name}</Said>)}
          </span>
          {h.verify && <VerifyMark />}
          {!h.holiday && <Chip look="line">{w("holidays.none")}</Chip>}
        </span>
      ),
    },
    {
      id: "set",
      head: w("holidays.unnamed"),
      width: "minmax(160px,240px)",
      wide: true,
      cell: (h) =>
        h.set_by !== null && h.set_at !== null ? (
          <span className="small qq cut">
            {w("holidays.setBy", { name: nameOf(h.set_by), at: dateTime(h.set_at, language) })}
          </span>
        ) : null,
    },
    {
      id: "act",
      head: <span className="seen-by-ear">{w("holidays.remove")}</span>,
      width: "112px",
      cell: (h) =>
        may ? (
          <Button
            look="bare"
            small
            busy={busy}
            label={`${h.holiday ? w("holidays.remove") : w("holidays.back")}: ${date(h.day, language)}`}
            onPress={() => onSet(h.day, !h.holiday)}
            testId={`holiday-${h.day}`}
          >
            {h.holiday ? w("holidays.remove") : w("holidays.back")}
          </Button>
        ) : null,
    },
  ];
}

/** The section. */
export function Holidays({ me }: { me: Me }) {
  const { w, language } = useWords();
  const { data, error } = useAsk("calendar", {});
  const nameOf = useOfficers();
  const { give, busy, failure } = useTelling();
  const may = administers(me.roles);
  const [asked, setAsked] = useState<number | undefined>();
  const [open, setOpen] = useState<"add" | "confirm" | undefined>();
  const [cursor, setCursor] = useState(0);
  const set = (day: string, holiday: boolean) =>
    void give({ act: "set_holiday", day, holiday, name: null }, () =>
      w(holiday ? "holidays.added" : "holidays.removed", { day: date(day, language) }),
    );
  const columns = useColumns(may, set, busy);
  const today = data ? Number(data.today.slice(0, 4)) : undefined;
  const known = data?.years.map((one) => one.year) ?? [];
  const next = (known.at(-1) ?? today ?? 0) + 1;
  const at = asked ?? data?.wanting ?? today;
  const year = data?.years.find((one) => one.year === at);
  const days = year?.days ?? [];
  const key = useKeyNames();
  useActs([
    { id: "settings.addHoliday", run: () => setOpen("add"), refused: may ? undefined : w("settings.mayNot") },
  ]);
  return (
    <>
      <div className="settings-head">
        <h2>{w("settings.holidays")}</h2>
        {at !== undefined && <YearChoice years={may ? [...known, next] : known} value={at} onChange={setAsked} />}
        {year && <span className="qq">{w("holidays.count", { count: year.holidays })}</span>}
        <span className="sp" />
        {!may && <span className="small qq">{w("settings.mayNot")}</span>}
        {year?.verify !== false && may && at !== undefined && (
          <Button
            refused={
              data && (year?.holidays ?? 0) < data.least
                ? w("holidays.confirm.few", { count: year?.holidays ?? 0, least: data.least })
                : undefined
            }
            onPress={() => setOpen("confirm")}
            testId="holidays-confirm"
          >
            {w("holidays.confirm")}
          </Button>
        )}
        <Button
          look="key"
          icon="plus"
          keys={key("settings.addHoliday")}
          refused={may ? undefined : true}
          onPress={() => setOpen("add")}
          testId="holiday-add"
        >
          {w("holidays.add")}
        </Button>
      </div>
      <div className="col g3" style={{ padding: "12px 20px" }}>
        {data && data.wanting !== null && (
          <Note look="care" testId="holidays-wanting">
            {w(data.missing ? "holidays.missing" : "holidays.near", { year: String(data.wanting) })}
          </Note>
        )}
        {year && year.verify && year.year !== data?.wanting && <Note look="plain">{w("holidays.workedOut")}</Note>}
        {year && !year.verify && (
          <p className="small qq">
            {year.confirmed_by !== null && year.confirmed_at !== null
              ? w("holidays.confirmedBy", {
                  name: nameOf(year.confirmed_by),
                  at: date(year.confirmed_at, language),
                })
              : w("holidays.confirmed")}
            {language === "en" ? ". " : "。"}
            {w("holidays.later")}
          </p>
        )}
        {(error ?? failure) && <Failed failure={error ?? failure} />}
      </div>
      {!data && !error && <Loading rows={8} />}
      {data && (
        <div className="col" style={{ flex: 1, minHeight: 0, borderTop: "1px solid var(--line)" }}>
          <Table
            label={`${w("settings.holidays")} ${at}`}
            columns={columns}
            count={days.length}
            rowAt={(index) => days[index]}
            keyOf={(h) => h.day}
            cursor={Math.min(cursor, days.length - 1)}
            onCursor={setCursor}
            isOff={(h) => !h.holiday}
            testId="holidays-table"
          />
        </div>
      )}
      {open === "add" && at !== undefined && <AddHoliday year={at} onClose={() => setOpen(undefined)} />}
      {open === "confirm" && at !== undefined && (
        <ConfirmYear year={at} count={year?.holidays ?? 0} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}
