/**
 * Where an agency is written to now: the address in force in one language, its e-mail, fax and who opens it; or plainly that
 * none is on the register. Not where it is set, nor the earlier ones: see settings/Agencies.tsx.
 */
import { useAsk } from "../ipc/useAsk";
import { useNames } from "../ipc/useNames";
import { useOfficers } from "../ipc/useOfficers";
import { Note } from "../kit/Note";
import { addressOf } from "../kit/place";
import { date } from "../words/format";
import { Said } from "../words/Said";
import { dayOf } from "../words/time";
import { useWords } from "../words/Words";
import type { Language } from "../words/language";

const COMMA = { en: ", ", "zh-Hant": "，", "zh-Hans": "，" };

/**
 * The address. `of` is the language of what is sent. `brief` is one line of it; `ways` is by which way to reach the agency,
 * for whoever calls or writes to it.
 */
export function GoesTo({ agency, of, look = "full" }: { agency: string; of?: Language; look?: "full" | "brief" | "ways" }) {
  const { w, language } = useWords();
  const { nameOf, entry } = useNames();
  const officer = useOfficers();
  const { data } = useAsk("agency_addresses", { agency });
  if (!data) return null;
  const phone = (entry("agencies", agency) as { phone?: string | null } | undefined)?.phone ?? "";
  const call = look === "ways" && phone !== "" ? `${w("agencies.phone")} ${phone}` : undefined;
  const [now] = data.versions;
  const joined = (parts: readonly (string | null | undefined)[]) => parts.filter((part) => part !== null && part !== undefined && part !== "").join(COMMA[language]);
  if (!now)
    return (
      <div className="col g1" data-testid="goes-to">
        {look === "ways" ? (
          <p className="q">{call ?? w("agencies.noneSays")}</p>
        ) : (
          <Note look="care" testId="goes-nowhere" stands>
            {w("referral.noAddress", { agency: nameOf("agencies", agency) })}{" "}
            <a className="link" href={addressOf("settings", "agencies")}>
              {w("referral.seeAgencies")}
            </a>
          </Note>
        )}
      </div>
    );
  const lines = (of ?? language) === "en" ? now.address_en : now.address_zh;
  const fax = now.fax === null ? null : `${w("agencies.field.fax")} ${now.fax}`;
  if (look === "ways")
    return (
      <p className="goes-to" data-testid="goes-to">
        {now.attention !== null && <Said>{now.attention}</Said>}
        {now.attention !== null && COMMA[language]}
        {joined([now.email, call, fax])}
      </p>
    );
  const lacks = of !== undefined && lines === null && <span className="small rust">{w("referral.noAddressIn")}</span>;
  if (look === "brief") {
    const all = joined([now.attention, lines?.replaceAll("\n", COMMA[of ?? language]), now.email]);
    return (
      <div className="goes-to col" data-testid="goes-to">
        <span className="small qq">{w("referral.goesTo")}</span>
        <Said>{all}</Said>
        {lacks}
      </div>
    );
  }
  return (
    <div className="goes-to col" data-testid="goes-to">
      <span className="small qq">
        {w("referral.goesTo")}, {w("agencies.setBy", { day: date(dayOf(now.set_at), language), name: officer(now.set_by) })}
      </span>
      {now.attention !== null && <Said>{now.attention}</Said>}
      {lines !== null && (
        <span style={{ whiteSpace: "pre-line" }}>
          <Said>{lines}</Said>
        </span>
      )}
      {(now.email !== null || fax !== null) && <span className="q">{joined([now.email, fax])}</span>}
      {lacks}
    </div>
  );
}
