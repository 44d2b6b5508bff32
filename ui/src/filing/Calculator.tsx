/**
 * Price and weight: the card as shown, the unit believed and the unit charged, and what the register makes of them. The
 * arithmetic is the register's (question `weigh`); the other plausible beliefs always stand beside the chosen one.
 */
import { Chip } from "../kit/Chip";
import { FactorBeam } from "../kit/FactorBeam";
import { MoneyField } from "../kit/MoneyField";
import { Sect } from "../kit/Sect";
import { Select } from "../kit/Select";
import { useLate } from "../kit/useLate";
import { useAsk } from "../ipc/useAsk";
import type { Intake, Problem } from "../ipc/wire";
import { problemKey } from "../words/refusals";
import { isWordKey, useWords } from "../words/Words";
import type { Fields } from "./fields";
import { Readings } from "./Readings";
import { UnitChoice } from "./UnitChoice";
import { WeightField } from "./WeightField";

const PAUSE_MS = 120;
// What the card calls its sums, by the names that the form has for them.
const FIELD: Record<string, string> = { price: "price_shown", paid: "amount_paid" };

/** What the register makes of the card; undefined until it is whole. */
export function useWeighing(form: Intake) {
  const card = useLate(
    JSON.stringify({
      price: form.price_shown ?? "",
      unit_believed: form.unit_believed ?? "",
      unit_charged: form.unit_charged ?? "",
      quantity: form.quantity ?? "",
      unit: form.unit ?? "",
      paid: form.amount_paid,
    }),
    PAUSE_MS,
  );
  const params = JSON.parse(card) as Parameters<typeof useAsk<"weigh">>[1];
  const off = [params.price, params.unit_believed, params.unit_charged, params.quantity, params.unit].includes("");
  const { data, error } = useAsk("weigh", params, { off });
  return off ? { data: undefined, error: null } : { data: error ? undefined : data, error };
}

/** The section. */
export function Calculator({ fields }: { fields: Fields }) {
  const { w } = useWords();
  const { form, set } = fields;
  const { data, error } = useWeighing(form);
  const said = ({ field, code }: Problem) => {
    const key = `field.${FIELD[field] ?? field}`;
    const name = isWordKey(key) ? (w as (key: string) => string)(key) : field;
    return `${name}: ${(w as (key: string) => string)(problemKey(code))}`;
  };
  const agrees = data?.chosen.agrees;
  return (
    <Sect
      title={w("filing.weigh")}
      aside={
        agrees === true ? (
          <Chip look="agrees" icon="tick">
            {w("filing.agrees")}
          </Chip>
        ) : agrees === false ? (
          <Chip look="care" icon="care">
            {w("filing.disagrees")}
          </Chip>
        ) : undefined
      }
    >
      <div className="col" style={{ gap: 9 }}>
        <div style={{ display: "grid", gridTemplateColumns: "minmax(0,1fr) minmax(0,1fr)", gap: 12 }}>
          <MoneyField
            {...fields.money("price_shown")}
            currency={form.currency === null || form.currency === "HKD" ? undefined : form.currency}
          />
          <Select
            {...fields.code("unit_shown")}
            value={form.unit_shown ?? "none"}
            onChange={(code) => set({ unit_shown: code === "none" ? null : code })}
            choices={[{ code: "none", label: w("filing.noUnit") }, ...fields.names.choices("units")]}
          />
        </div>
        <UnitChoice fields={fields} name="unit_believed" label={w("filing.believed")} />
        <UnitChoice fields={fields} name="unit_charged" label={w("filing.charged")} />
        <div
          style={{ display: "grid", gridTemplateColumns: "minmax(0,1fr) minmax(0,1fr)", gap: 12, alignItems: "start" }}
        >
          <WeightField fields={fields} />
          <Select {...fields.code("unit")} help={data && w("filing.grams", { grams: Number(data.grams).toFixed(2) })} />
        </div>
      </div>
      {data ? (
        <div aria-live="polite" data-testid="weighing">
          <div style={{ margin: "14px 0 8px" }}>
            <FactorBeam large value={data.chosen.factor} />
          </div>
          <Readings view={data} names={fields.names} currency={form.currency ?? "HKD"} />
        </div>
      ) : (
        <p className="small qq" style={{ marginTop: 10 }}>
          {error?.kind === "incomplete"
            ? error.problems.map(said).join(" ")
            : error
              ? w("filing.notWeighed")
              : w("filing.toWeigh")}
        </p>
      )}
    </Sect>
  );
}
