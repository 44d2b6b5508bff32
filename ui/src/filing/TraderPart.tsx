/**
 * Against whom: section 3. What is known of such a trader opens in the page below the name and never over it.
 */
import { Combobox } from "../kit/Combobox";
import { TextField } from "../kit/TextField";
import { count } from "../words/format";
import { langOf } from "../words/Said";
import { useWords } from "../words/Words";
import type { Fields } from "./fields";
import { KnownTraders, useKnown } from "./KnownTraders";
import { Line, Part } from "./Part";

const FURTHER = ["trader_phone", "trader_url", "trader_social", "trader_brn", "sector"] as const;

/** The section. */
export function TraderPart({ fields }: { fields: Fields }) {
  const { w } = useWords();
  const { form } = fields;
  const known = useKnown(form);
  const total = known?.total ?? 0;
  return (
    <Part
      n={3}
      title={w("filing.trader")}
      more={{
        words: w("filing.more.trader"),
        used: FURTHER.some((name) => form[name] !== null || fields.problem(name) !== undefined),
        testId: "filing-more-trader",
        content: (
          <>
            <Line tracks="1fr 1fr 1fr">
              <TextField {...fields.text("trader_phone")} type="tel" label={w("filing.phone")} />
              <TextField {...fields.text("trader_brn")} />
              <Combobox {...fields.code("sector")} />
            </Line>
            <Line tracks="1fr 1fr">
              <TextField {...fields.text("trader_url")} type="url" />
              <TextField {...fields.text("trader_social")} />
            </Line>
          </>
        ),
      }}
    >
      <TextField
        {...fields.text("trader_name")}
        label={w("filing.sign")}
        lang={langOf(form.trader_name ?? "")}
        tail={total > 0 ? w("filing.known", { count: total, shown: count(total) }) : undefined}
        onKeyDown={(event) => {
          if (event.altKey && event.key === "ArrowDown") {
            event.preventDefault();
            document.querySelector<HTMLElement>("[data-known]")?.focus();
          }
        }}
      />
      {known && total > 0 && <KnownTraders known={known} form={form} names={fields.names} onTake={fields.set} />}
      <Line tracks="1.7fr 1fr">
        <TextField {...fields.text("trader_address")} lang={langOf(form.trader_address ?? "")} />
        <Combobox {...fields.code("trader_district")} showCodes />
      </Line>
    </Part>
  );
}
