/**
 * One agency: names, kind and telephone, what it deals with, the address in force with its day and who set it, and every
 * address before, each with its days: what was sent then keeps it. Not its setting: see AddressDialog.tsx.
 */
import type { ReactNode } from "react";
import { useAsk } from "../ipc/useAsk";
import { useOfficers } from "../ipc/useOfficers";
import type { agency_addresses } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { Facts } from "../kit/Facts";
import { Loading } from "../kit/Loading";
import { Note } from "../kit/Note";
import { Sect } from "../kit/Sect";
import { VerifyMark } from "../kit/VerifyMark";
import { date } from "../words/format";
import { LANG_TAG } from "../words/language";
import { Said } from "../words/Said";
import { dayOf } from "../words/time";
import { useWords } from "../words/Words";
import { FIELDS, kindKey, type Agency } from "./agency";

/** The pane. `refused` says why no address can be set. */
export function AgencyPane({ agency, onSet, refused }: { agency: Agency; onSet: () => void; refused: string | true | undefined }) {
  const { w, language } = useWords();
  const officer = useOfficers();
  const { data, error } = useAsk("agency_addresses", { agency: agency.code });
  const kind = kindKey(agency.kind);
  const [now, ...before] = data?.versions ?? [];
  return (
    <div className="agency-pane" data-testid="agency-pane">
      <div className="scroll" tabIndex={0} role="region" aria-label={agency.names[language]}>
        <Sect
          title={
            <span className="row" style={{ gap: 8 }}>
              {agency.names[language]} {agency.verify && <VerifyMark />}
            </span>
          }
          aside={<span className="mono">{agency.code}</span>}
        >
          <Facts
            label={124}
            of={[
              { label: w("reference.en"), value: <span lang={LANG_TAG.en}>{agency.names.en}</span> },
              { label: w("reference.zhHant"), value: <span lang={LANG_TAG["zh-Hant"]}>{agency.names["zh-Hant"]}</span> },
              { label: w("reference.zhHans"), value: <span lang={LANG_TAG["zh-Hans"]}>{agency.names["zh-Hans"]}</span> },
              { label: w("agencies.kind"), value: kind === undefined ? agency.kind : w(kind) },
              { label: w("agencies.phone"), value: agency.phone },
              { label: w("agencies.handles"), value: agency.handles[language] },
            ]}
          />
        </Sect>
        <Sect
          title={w("agencies.address")}
          aside={now && w("agencies.setBy", { day: date(dayOf(now.set_at), language), name: officer(now.set_by) })}
        >
          {error && <Failed failure={error} />}
          {!data && !error && <Loading rows={3} />}
          {data && !now && (
            <Note look="care" stands testId="agency-nowhere">
              {w("agencies.noneSays")}
            </Note>
          )}
          {now && (
            <div data-testid="address-now">
              <Facts label={124} of={FIELDS.map((field) => ({ label: w(`agencies.field.${field}`), value: lined(now[field]) }))} />
            </div>
          )}
        </Sect>
        {before.length > 0 && (
          <Sect title={w("agencies.earlier")} last>
            <p className="small qq">{w("agencies.earlierSays")}</p>
            <ol className="addresses" data-testid="addresses-before">
              {before.map((one, k) => (
                <li key={one.seq}>
                  <Earlier one={one} until={before[k - 1]?.set_at ?? now?.set_at ?? one.set_at} by={officer(one.set_by)} />
                </li>
              ))}
            </ol>
          </Sect>
        )}
      </div>
      <div className="pane-foot">
        <Button look="key" icon="pen" act="settings.address" onPress={onSet} refused={refused === undefined ? undefined : true} testId="address-set">
          {w("agencies.setNew")}
        </Button>
      </div>
    </div>
  );
}

const lined = (text: string | null): ReactNode =>
  text === null || text === "" ? null : (
    <span style={{ whiteSpace: "pre-line" }}>
      <Said>{text}</Said>
    </span>
  );

function Earlier({ one, until, by }: { one: agency_addresses.Version; until: number; by: string }) {
  const { w, language } = useWords();
  const day = (at: number) => date(dayOf(at), language);
  return (
    <>
      <p className="m" title={w("agencies.setBy", { day: day(one.set_at), name: by })}>
        {w("agencies.span", { from: day(one.set_at), to: day(until) })}
      </p>
      {FIELDS.map((field) => one[field] !== null && one[field] !== "" && <div key={field}>{lined(one[field])}</div>)}
    </>
  );
}
