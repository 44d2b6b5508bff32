/**
 * Statistics, referrals, approvals, journal and search themselves, behind a door that gives made answers: to be looked
 * at beside pictures 06, 07 and 09.
 */
import { useState } from "react";
import { hangDoor } from "../ipc/door";
import { mockDoor } from "../ipc/mock";
import { ApprovalsScreen } from "../screens/ApprovalsScreen";
import { JournalScreen } from "../screens/JournalScreen";
import { ReferralsScreen } from "../screens/ReferralsScreen";
import { StatisticsScreen } from "../screens/StatisticsScreen";
import { Search } from "../search/Search";
import { NOW, PANG, SEALED, WAITING } from "./common";
import { APPROVALS, FOUND, JOURNAL } from "./madeOversight";
import { LIST, REFERRALS } from "./madeReferrals";
import { DETAIL, LISTS, MARCH, RELEASE, reportsView, YEAR } from "./madeYear";

const SCREENS = { statistics: StatisticsScreen, referrals: ReferralsScreen, approvals: ApprovalsScreen, journal: JournalScreen };

function hang(now: number) {
  hangDoor(
    mockDoor({
      look: () => ({ there: true, demonstration: true }),
      attend: () => null,
      lock: () => null,
      desk: () => ({ now, journal_length: SEALED.length, journal_seal: SEALED.seal.repeat(5).slice(0, 64) }),
      reference: () => ({ lists: LISTS }),
      officers: () => ({
        officers: [
          { code: "C001", name: "Insp. Lui T. W." },
          { code: "S001", name: "Sup. Mak H. Y." },
          { code: "S002", name: "Supt. Siu W." },
          { code: "R001", name: "Ng C. L." },
        ],
      }),
      year: () => YEAR,
      year_detail: () => DETAIL,
      release: () => RELEASE,
      reports: (args) => reportsView((JSON.parse(String(args["params"])) as { report?: string }).report),
      year_list: (args) => {
        const figure = (JSON.parse(String(args["params"])) as { figure: string }).figure;
        return { figure, as_at: YEAR.as_at, total: Number((YEAR as unknown as Record<string, unknown>)[figure] ?? 0), rows: [], next: null };
      },
      referrals: () => REFERRALS,
      referral_list: () => LIST,
      approvals: (args) => {
        const asked = (JSON.parse(String(args["params"])) as { proposal: string | null }).proposal;
        const all = [...APPROVALS.open, ...APPROVALS.decided];
        return asked === null ? APPROVALS : { ...APPROVALS, open: all.filter((one) => one.id === asked) };
      },
      journal: () => JOURNAL,
      search: () => FOUND,
    }),
  );
}

/** One of the screens; `seeking` with the search open. */
export function OversightPage({ at, seeking = false }: { at: keyof typeof SCREENS; seeking?: boolean }) {
  const [open, setOpen] = useState(() => {
    hang(at === "statistics" ? MARCH : NOW);
    if (at === "statistics") localStorage.setItem("steelyard.statistics.year", "2023");
    return seeking;
  });
  const Screen = SCREENS[at];
  return (
    <>
      <Screen
        given={{ at, session: { ...PANG, name: "Supt. Siu W.", roles: ["sup"] }, waiting: WAITING, sealed: SEALED, onLock: () => undefined, onSearch: () => setOpen(true) }}
      />
      <Search open={open} onClose={() => setOpen(false)} onOpen={() => undefined} />
    </>
  );
}
