/** Made answers for the tests of the settings. Nobody of these names exists. */
import holidays from "../../../assets/reference/holidays.json";
import letters from "../../../assets/reference/letters.json";
import offences from "../../../assets/reference/offences.json";
import type { calendar, office, officers } from "../ipc/wire";

const officer = (code: string, name: string, role: officers.Officer["roles"][number]): officers.Officer => ({
  code,
  name,
  roles: [role],
  disabled: false,
  since: 1_680_000_000_000_000,
  cases_open: 0,
  complaints_live: 3,
});

const days = (year: number): calendar.Holiday[] =>
  holidays.entries
    .filter((one) => one.code.startsWith(String(year)))
    .map((one) => ({
      day: one.code,
      holiday: true,
      names: one.names,
      name: null,
      verify: one.verify,
      set_by: null,
      set_at: null,
    }));

const calendarOf: calendar.View = {
  years: [2026, 2027].map((year) => ({
    year,
    covered: true,
    verify: year === 2027,
    confirmed_by: null,
    confirmed_at: null,
    holidays: days(year).length,
    days: days(year),
  })),
  today: "2026-11-22",
  wanting: 2027,
  missing: false,
  least: 17,
};

const officeOf: office.View = {
  reminders: [240, 60],
  reminders_by: null,
  reminders_at: null,
  reminders_most: 6,
  registry: "01886f1e8c0070008000000000000001",
  demonstration: true,
  opened_at: 1_680_000_000_000_000,
  format: 2,
  version: "0.1.0",
  entries: 7,
  recovery_drawn_at: null,
  least_password: 10,
};

/** All of it. */
export const settingsMade = {
  officers: [officer("Q001", "Insp. Pang K. Y.", "qat"), officer("A001", "Ho S. M.", "adm")],
  calendarOf,
  officeOf,
  reference: { lists: { letters: letters.entries, offences: offences.entries } },
};
