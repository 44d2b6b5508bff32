/**
 * One group of particulars of a referral: taken whole by its box, or field by field where the groups are opened.
 */
import { Checkbox } from "../kit/Checkbox";
import { Opt } from "../kit/Opt";
import { listed } from "../words/format";
import { useWords } from "../words/Words";
import { SENT, type SentField, type SentGroup } from "./sent";

/** The row. */
export function SentRow({
  group,
  open,
  taken,
  onTake,
}: {
  group: SentGroup;
  /** Whether each field can be chosen. */
  open: boolean;
  taken: readonly SentField[];
  onTake: (taken: readonly SentField[]) => void;
}) {
  const { w, language } = useWords();
  const own: readonly SentField[] = SENT[group];
  const among = own.filter((field) => taken.includes(field));
  const others = taken.filter((field) => !own.includes(field));
  return (
    <div className="row t" style={{ gap: 10 }}>
      <span style={{ width: 128, flex: "none", lineHeight: "26px" }}>
        <Checkbox
          ticked={among.length === 0 ? false : among.length === own.length ? true : "some"}
          onChange={(on) => onTake(on ? [...others, ...own] : others)}
          testId={`refer-sent-${group}`}
        >
          {w(`acts.sent.${group}`)}
        </Checkbox>
      </span>
      {open ? (
        <div className="row w" style={{ gap: 6 }} role="group" aria-label={w(`acts.sent.${group}`)}>
          {own.map((field) => (
            <Opt
              key={field}
              small
              chosen={taken.includes(field)}
              onPress={() => onTake(among.includes(field) ? taken.filter((one) => one !== field) : [...taken, field])}
            >
              {w(`field.${field}`)}
            </Opt>
          ))}
        </div>
      ) : (
        <span className="small q" style={{ paddingTop: 6 }}>
          {among.length === 0 ? w("acts.refer.none") : listed(among.map((field) => w(`field.${field}`)), language)}
        </span>
      )}
    </div>
  );
}
