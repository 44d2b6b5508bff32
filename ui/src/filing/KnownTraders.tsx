/**
 * Earlier complaints that write the trader alike, each with the reason in words. It never says that two traders are one;
 * taking one over fills only what is still empty.
 */
import type { Names } from "../ipc/useNames";
import { useAsk } from "../ipc/useAsk";
import type { Intake, known_trader } from "../ipc/wire";
import { useLate } from "../kit/useLate";
import { Said } from "../words/Said";
import { useWords, isWordKey } from "../words/Words";

const PAUSE_MS = 80;
const SHOWN = 4;

/** What is known of the trader as typed so far; undefined while nothing is typed or known. */
export function useKnown(form: Intake): known_trader.Known | undefined {
  const params = useLate(
    JSON.stringify([form.trader_name, form.trader_phone, form.trader_url, form.trader_brn].map((text) => text ?? "")),
    PAUSE_MS,
  );
  const [name = "", phone = "", url = "", brn = ""] = JSON.parse(params) as string[];
  const off = [name, phone, url, brn].every((text) => text.trim() === "");
  const { data } = useAsk("known_trader", { name, phone, url, brn, but: null }, { off });
  return off ? undefined : data;
}

/** The suggestions, in the page. */
export function KnownTraders(props: {
  known: known_trader.Known;
  form: Intake;
  names: Names;
  onTake: (change: Partial<Intake>) => void;
}) {
  const { w } = useWords();
  const { known, form, names, onTake } = props;
  const take = (group: known_trader.Group) =>
    onTake({
      trader_name: form.trader_name ?? group.names[0]?.name ?? null,
      trader_address: form.trader_address ?? group.address,
      trader_district: form.trader_district ?? group.district,
      trader_phone: form.trader_phone ?? group.phone,
      trader_url: form.trader_url ?? group.url,
    });
  return (
    <div
      className="pop"
      style={{ boxShadow: "none", borderColor: "var(--line-2)", marginTop: -4, maxHeight: 190, overflow: "auto" }}
      role="group"
      aria-label={w("filing.knownTraders")}
      data-testid="known-traders"
    >
      {known.groups.map((group, k) => {
        const where = [group.address, group.district && names.nameOf("districts", group.district)].filter(Boolean);
        const stand = group.cases[0];
        const reasons = group.reasons.map((reason) => {
          const key = `reason.${reason}`;
          return isWordKey(key) ? (w as (key: string) => string)(key) : reason;
        });
        return (
          <button
            key={k}
            type="button"
            className="pick"
            data-known={k}
            data-testid="known-trader"
            style={{ padding: "5px 12px", border: 0, background: "none", width: "100%", textAlign: "left" }}
            onClick={() => take(group)}
            title={w("filing.takeOver")}
            onKeyDown={(event) => {
              const to = {
                ArrowDown: event.currentTarget.nextElementSibling,
                ArrowUp: event.currentTarget.previousElementSibling,
              }[event.key];
              if (to instanceof HTMLElement) {
                event.preventDefault();
                to.focus();
              }
            }}
          >
            <span className="col" style={{ flex: 1 }}>
              <span className="cut">
                <Said>
                  {group.names
                    .map((written) => written.name)
                    .filter((name) => name !== "")
                    .slice(0, 2)
                    .join(" · ") ||
                    (group.url ?? group.phone ?? "–")}
                </Said>
              </span>
              <span className="small qq cut">
                {where.length > 0 ? <Said>{where.join(", ")}</Said> : w("filing.noAddress")}
              </span>
            </span>
            <span className="col" style={{ alignItems: "flex-end" }}>
              <span className="nw">
                {stand && <span className="qq">{stand.number} · </span>}
                {w("filing.complaints", { count: group.complaints })}
              </span>
              <span className="small qq nw" title={reasons.join(", ")}>
                {reasons[0]}
                {reasons.length > 1 && ` ${w("kit.more", { count: reasons.length - 1 })}`}
              </span>
            </span>
          </button>
        );
      })}
      {known.total > known.groups.length && known.groups.length >= SHOWN && (
        <p className="small qq" style={{ padding: "4px 12px 6px" }}>
          {w("filing.knownMore", { count: known.total - known.groups.length })}
        </p>
      )}
    </div>
  );
}
