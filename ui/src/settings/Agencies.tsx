/**
 * The directory of agencies: names in three languages, what each deals with, and since when its address is in force; beside
 * it the one at the cursor. Names come with the application; addresses are the office's own and are set by E. Not a referral.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { Empty } from "../kit/Empty";
import { Failed } from "../kit/Failed";
import { Table, type Column } from "../kit/Table";
import { TextField } from "../kit/TextField";
import { useActs } from "../kit/useActs";
import { useOnePane } from "../kit/useOnePane";
import { VerifyMark } from "../kit/VerifyMark";
import { date } from "../words/format";
import { LANG_TAG, LANGUAGES } from "../words/language";
import { dayOf } from "../words/time";
import { useWords } from "../words/Words";
import { agencyFits, type Agency } from "./agency";
import { AddressDialog } from "./AddressDialog";
import { AgencyPane } from "./AgencyPane";
import type { Me } from "./me";
import { setsAddresses } from "./sections";

function useColumns(): Column<Agency>[] {
  const { w, language } = useWords();
  return [
    {
      id: "agency",
      head: w("agencies.agency"),
      width: "minmax(180px,1.25fr)",
      cell: (one) => (
        <div className="col">
          <span className="row" style={{ gap: 6 }}>
            <span className="cut m">{one.names[language]}</span>
            {one.verify && <VerifyMark />}
          </span>
          <span className="small qq cut">
            {LANGUAGES.filter((other) => other !== language).map((other) => (
              <span key={other} lang={LANG_TAG[other]}>
                {one.names[other]}{" "}
              </span>
            ))}
          </span>
        </div>
      ),
    },
    {
      id: "handles",
      head: w("agencies.handles"),
      width: "minmax(140px,1.1fr)",
      wide: true,
      cell: (one) => (
        <span className="small q lines-2" title={one.handles[language]}>
          {one.handles[language]}
        </span>
      ),
    },
    { id: "since", head: w("agencies.sinceHead"), width: "132px", cell: (one) => <Since agency={one.code} /> },
  ];
}

function Since({ agency }: { agency: string }) {
  const { w, language } = useWords();
  const { data } = useAsk("agency_addresses", { agency });
  if (!data) return null;
  const [now] = data.versions;
  return now ? <span className="nw">{date(dayOf(now.set_at), language)}</span> : <span className="qq">{w("agencies.none")}</span>;
}

/** The section. */
export function Agencies({ me }: { me: Me }) {
  const { w } = useWords();
  const { data, error, isPending } = useAsk("reference", {});
  const [typed, setTyped] = useState("");
  const [kept, setCursor] = useState(0);
  const [setting, setSetting] = useState<Agency | undefined>();
  const onePane = useOnePane();
  const may = setsAddresses(me.roles);
  const all = (data?.lists["agencies"] ?? []) as unknown as Agency[];
  const rows = all.filter((one) => agencyFits(one, typed));
  const cursor = Math.min(kept, Math.max(0, rows.length - 1));
  const here = rows[cursor];
  const refused = may ? (here ? undefined : true) : w("agencies.mayNot");
  const set = () => {
    if (here && may) setSetting(here);
  };
  useActs([{ id: "settings.address", run: set, ...(refused === undefined ? {} : { refused }) }], { off: setting !== undefined });
  const columns = useColumns();
  return (
    <>
      <div className="settings-head">
        <h2>{w("settings.agencies")}</h2>
        <span className="qq">{w("agencies.count", { count: rows.length })}</span>
        <span className="sp" />
        {!may && <span className="small qq">{w("agencies.mayNot")}</span>}
      </div>
      {error && <Failed failure={error} />}
      <div className={onePane ? "agencies-in-one" : "agencies-in-two"}>
        <div className="col agencies-list">
          <div className="agencies-find">
            <TextField
              label={w("agencies.find")}
              value={typed}
              onChange={(next) => {
                setTyped(next);
                setCursor(0);
              }}
              testId="agencies-find"
            />
          </div>
          <Table
            label={w("settings.agencies")}
            columns={columns}
            count={rows.length}
            rowAt={(index) => rows[index]}
            keyOf={(one) => one.code}
            cursor={cursor}
            onCursor={setCursor}
            twoLine
            loading={isPending}
            failed={error !== null}
            empty={<Empty icon="search" title={w("agencies.nothing")} />}
            testId="agencies-table"
          />
        </div>
        {here && <AgencyPane key={here.code} agency={here} onSet={set} refused={refused} />}
      </div>
      {setting && <AddressDialog agency={setting} onClose={() => setSetting(undefined)} />}
    </>
  );
}
