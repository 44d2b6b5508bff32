/**
 * Earlier complaints that write the trader alike, each with its sixteen marks and the reason in words. It never says that
 * two traders are one; taking one over fills only what is still empty.
 */
import type { Names } from "../ipc/useNames";
import { useAsk } from "../ipc/useAsk";
import type { Intake, known_trader } from "../ipc/wire";
import { Likeness } from "../kit/Likeness";
import { langOf, Said } from "../words/Said";
import { clauses } from "../words/format";
import { useWords, isWordKey } from "../words/Words";

const SHOWN = 4;

/** What is known of the trader as typed so far; undefined while nothing is typed or known. */
export function useKnown(form: Intake): known_trader.Known | undefined {
  const name = form.trader_name ?? "";
  const phone = form.trader_phone ?? "";
  const url = form.trader_url ?? "";
  const brn = form.trader_brn ?? "";
  const address = form.trader_address ?? "";
  const district = form.trader_district ?? "";
  const off = [name, phone, url, brn].every((text) => text.trim() === "");
  const { data } = useAsk(
    "known_trader",
    { name, phone, url, brn, address, district: district === "" ? null : district, but: null },
    { off },
  );
  return off ? undefined : data;
}

/** The suggestions, in the page. */
export function KnownTraders(props: {
  known: known_trader.Known;
  form: Intake;
  names: Names;
  onTake: (change: Partial<Intake>) => void;
}) {
  const { w, language } = useWords();
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
        const words = group.reasons.map((reason) => {
          const key = `likeness.${reason}`;
          return isWordKey(key) ? (w as (key: string) => string)(key) : reason;
        });
        const reasons =
          words.length === 1 ? w("likeness.only", { reason: words[0] ?? "" }) : words.join(w("likeness.and"));
        return (
          <button
            key={k}
            type="button"
            className="pick filing-known"
            data-known={k}
            data-testid="known-trader"
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
                <Known
                  text={
                    group.names
                      .map((written) => written.name)
                      .filter((name) => name !== "")
                      .slice(0, 2)
                      .join(" · ") ||
                    (group.url ?? group.phone ?? "–")
                  }
                  typed={form.trader_name ?? ""}
                />
              </span>
              <span className="small qq cut">
                {where.length > 0 ? <Said>{clauses(where, language)}</Said> : w("filing.noAddress")}
              </span>
            </span>
            <span className="col how">
              <span className="row nw" style={{ gap: 12 }}>
                {stand && <span className="qq wide">{stand.number}</span>}
                <Likeness marks={group.marks} />
                <span style={{ minWidth: 88, textAlign: "right" }}>
                  {w("filing.complaints", { count: group.complaints })}
                </span>
              </span>
              <span className="small qq cut" title={reasons} data-testid="known-why">
                {reasons}
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

/** A name with what was typed marked in it, where it stands there as typed. */
function Known({ text, typed }: { text: string; typed: string }) {
  const sought = typed.trim();
  const at = sought === "" ? -1 : text.toLowerCase().indexOf(sought.toLowerCase());
  return (
    <span className="said" lang={langOf(text)}>
      {at < 0 ? (
        text
      ) : (
        <>
          {text.slice(0, at)}
          <mark>{text.slice(at, at + sought.length)}</mark>
          {text.slice(at + sought.length)}
        </>
      )}
    </span>
  );
}
