/**
 * Officers and roles: who signs in, since when, with what in hand. An administrator adds, sets roles, gives another
 * passphrase, disables and enables; whoever else looks here sees the same list. Not what each did: see the journal.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import type { officers } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Chip } from "../kit/Chip";
import { Failed } from "../kit/Failed";
import { useKeyNames } from "../kit/keymap";
import { Table, type Column } from "../kit/Table";
import { useActs } from "../kit/useActs";
import { date, listed } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import type { Me } from "./me";
import { AddOfficer } from "./AddOfficer";
import { DisableOfficer, EnableOfficer, ResetPassword, SetRoles } from "./OfficerActs";
import { RecoveryKeys } from "./RecoveryKeys";
import { administers } from "./sections";

/** An officer as the register gives one. */
export type Officer = officers.Officer;

type Open = "add" | "roles" | "reset" | "disable" | "enable" | undefined;

/** The columns. */
function useColumns(me: Me): Column<Officer>[] {
  const { w, language } = useWords();
  return [
    { id: "code", head: w("officers.code"), width: "96px", cell: (o) => <span className="ref">{o.code}</span> },
    {
      id: "name",
      head: w("officers.name"),
      width: "minmax(140px,1fr)",
      cell: (o) => (
        <span className="row" style={{ gap: 8 }}>
          <span className="cut m">{o.name === "" ? o.code : <Said>{o.name}</Said>}</span>
          {o.code === me.officer && <span className="small qq">{w("officers.you")}</span>}
        </span>
      ),
    },
    {
      id: "roles",
      head: w("officers.roles"),
      width: "minmax(200px,1.4fr)",
      cell: (o) =>
        o.disabled ? (
          <Chip look="line">{w("officers.disabled")}</Chip>
        ) : (
          <span className="cut">{listed(o.roles.map((role) => w(`role.${role}`)), language)}</span>
        ),
    },
    {
      id: "hand",
      head: w("officers.hand"),
      width: "minmax(160px,0.9fr)",
      wide: true,
      cell: (o) => {
        const parts = [
          o.complaints_live > 0 && w("officers.complaints", { count: o.complaints_live }),
          o.cases_open > 0 && w("officers.cases", { count: o.cases_open }),
        ].filter((part) => part !== false);
        return parts.length === 0 ? (
          <span className="qq">{w("officers.nothing")}</span>
        ) : (
          <span className="cut">{listed(parts, language)}</span>
        );
      },
    },
    {
      id: "since",
      head: w("officers.since"),
      width: "136px",
      cell: (o) => <span className="qq nw">{date(o.since, language)}</span>,
    },
  ];
}

/** The section. */
export function Officers({ me }: { me: Me }) {
  const { w } = useWords();
  const { data, error, isPending } = useAsk("officers", {});
  const columns = useColumns(me);
  const [cursor, setCursor] = useState(0);
  const [open, setOpen] = useState<Open>();
  const rows = data?.officers ?? [];
  const here = rows[Math.min(cursor, rows.length - 1)];
  const may = administers(me.roles);
  const others = rows.some((o) => o.code !== here?.code && !o.disabled && o.roles.includes("adm"));
  const refusal = may ? undefined : (true as const);
  const shut = () => setOpen(undefined);
  const key = useKeyNames();
  useActs([
    { id: "settings.addOfficer", run: () => setOpen("add"), refused: may ? undefined : w("settings.mayNot") },
    {
      id: "settings.roles",
      run: () => setOpen("roles"),
      refused: !may ? w("settings.mayNot") : !here || here.disabled ? true : undefined,
    },
  ]);
  const lastOne = here?.roles.includes("adm") === true && !others ? w("officers.lastAdministrator") : undefined;
  return (
    <>
      <div className="settings-head">
        <h2>{w("settings.officers")}</h2>
        {data && <span className="qq">{w("officers.count", { count: rows.filter((o) => !o.disabled).length })}</span>}
        <span className="sp" />
        {!may && <span className="small qq">{w("settings.mayNot")}</span>}
        <Button
          look="key"
          icon="plus"
          keys={key("settings.addOfficer")}
          refused={refusal}
          onPress={() => setOpen("add")}
          testId="officer-add"
        >
          {w("officers.add")}
        </Button>
      </div>
      {error && (
        <div style={{ padding: 16 }}>
          <Failed failure={error} />
        </div>
      )}
      <div className="col" style={{ flex: 1, minHeight: 0 }}>
        <Table
          label={w("settings.officers")}
          columns={columns}
          count={rows.length}
          rowAt={(index) => rows[index]}
          keyOf={(o) => o.code}
          cursor={Math.min(cursor, rows.length - 1)}
          onCursor={setCursor}
          onOpen={() => (may && here && !here.disabled ? setOpen("roles") : undefined)}
          isOff={(o) => o.disabled}
          loading={isPending}
          failed={error !== null}
          testId="officers-table"
        />
      </div>
      {here && (
        <div className="pane-foot" data-testid="officer-acts">
          <span className="cut m" style={{ maxWidth: 220 }}>
            <Said>{here.name || here.code}</Said>
          </span>
          {here.disabled ? (
            <Button refused={refusal} onPress={() => setOpen("enable")} testId="officer-enable">
              {w("officers.enable")}
            </Button>
          ) : (
            <>
              <Button keys={key("settings.roles")} refused={refusal} onPress={() => setOpen("roles")} testId="officer-roles">
                {w("officers.roles.change")}
              </Button>
              {here.code !== me.officer && (
                <Button refused={refusal} onPress={() => setOpen("reset")} testId="officer-reset">
                  {w("officers.reset")}
                </Button>
              )}
              <span className="sp" />
              <Button look="bare" refused={refusal ?? lastOne} onPress={() => setOpen("disable")} testId="officer-disable">
                {w("officers.disable")}
              </Button>
            </>
          )}
        </div>
      )}
      {may && <RecoveryKeys />}
      {open === "add" && <AddOfficer taken={rows.map((o) => o.code)} onClose={shut} />}
      {here && open === "roles" && <SetRoles officer={here} others={others} onClose={shut} />}
      {here && open === "reset" && <ResetPassword officer={here} onClose={shut} />}
      {here && open === "disable" && <DisableOfficer officer={here} onClose={shut} />}
      {here && open === "enable" && <EnableOfficer officer={here} onClose={shut} />}
    </>
  );
}
