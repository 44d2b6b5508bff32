/**
 * What was bought from whom: two columns of facts at the head of the file.
 */
import { IconButton } from "../kit/Button";
import { Facts } from "../kit/Facts";
import { useKeyNames } from "../kit/keymap";
import { Sect } from "../kit/Sect";
import { Said } from "../words/Said";
import { listed, money } from "../words/format";
import { valueOf, type File, type Reading } from "./values";
import type { AmendGroup } from "./amended";

const LABEL = 92;
const said = (text: string | null) => (text === null || text === "" ? undefined : <Said>{text}</Said>);

/** The two sections. `onAmend` opens the correction of a group; without it nothing is corrected here. */
export function TransactionAndTrader({
  file,
  reading,
  onAmend,
  onTrader,
}: {
  file: File;
  reading: Reading;
  onAmend?: (group: AmendGroup) => void;
  /** Goes to what is known of the trader. */
  onTrader?: () => void;
}) {
  const { w, r } = reading;
  const key = useKeyNames();
  const read = (field: keyof File) => valueOf(field, file[field], reading);
  const per = (unit: string | null) => (unit === null ? undefined : r.name("units", unit));
  return (
    <div className="cf-two">
      <Sect
        title={w("cfile.transaction")}
        aside={onAmend && <IconButton name={w("cfile.amendTransaction")} icon="pen" onPress={() => onAmend("transaction")} testId="amend-transaction" />}
      >
        <Facts
          label={LABEL}
          of={[
            { label: w("cfile.when"), value: read("transaction_at") },
            { label: w("cfile.goods"), value: said(file.item) ?? read("goods_or_services") },
            {
              label: w("cfile.shown"),
              value: file.price_shown !== null && (
                <>
                  {money(file.price_shown)} <span className="q">{per(file.unit_shown)}</span>
                </>
              ),
            },
            {
              label: w("cfile.units"),
              value:
                file.unit_believed !== null || file.unit_charged !== null
                  ? w("cfile.believedCharged", { believed: per(file.unit_believed) ?? "?", charged: per(file.unit_charged) ?? "?" })
                  : undefined,
            },
            {
              label: w("cfile.weight"),
              value: file.quantity !== null && (
                <>
                  {file.quantity} {per(file.unit)}{" "}
                  {file.grams !== null && <span className="qq">{w("cfile.grams", { grams: file.grams })}</span>}
                </>
              ),
            },
            { label: w("cfile.paidBy"), value: read("payment_method") },
            { label: w("cfile.allegations"), value: valueOf("allegations", file.allegations.join(","), reading) },
            ...(file.receipt_no !== null ? [{ label: w("field.receipt_no"), value: file.receipt_no }] : []),
            ...(file.order_no !== null ? [{ label: w("field.order_no"), value: file.order_no }] : []),
          ].map((fact) => ({ ...fact, value: fact.value === false ? undefined : fact.value }))}
        />
      </Sect>
      <Sect
        title={w("cfile.trader")}
        aside={onAmend && <IconButton name={w("cfile.amendTrader")} icon="pen" onPress={() => onAmend("trader")} testId="amend-trader" />}
      >
        <Facts
          label={LABEL}
          of={[
            {
              label: w("cfile.sign"),
              value:
                onTrader === undefined ? (
                  said(file.trader_name)
                ) : (
                  <button
                    type="button"
                    className="link"
                    onClick={onTrader}
                    title={`${w("trader.openFile")} (${key("complaint.trader")})`}
                    aria-keyshortcuts={key("complaint.trader")}
                    data-testid="open-trader"
                  >
                    {said(file.trader_name) ?? w("kit.notGiven")}
                  </button>
                ),
            },
            { label: w("field.premises"), value: said(file.trader_address) },
            { label: w("field.trader_district"), value: read("trader_district") },
            { label: w("field.sector"), value: read("sector") },
            ...(file.trader_url !== null ? [{ label: w("field.trader_url"), value: file.trader_url }] : []),
            ...(file.trader_social !== null ? [{ label: w("field.trader_social"), value: said(file.trader_social) }] : []),
            ...(file.trader_phone !== null ? [{ label: w("field.trader_phone"), value: file.trader_phone }] : []),
            { label: w("cfile.brn"), value: file.trader_brn },
            {
              label: w("cfile.before"),
              value:
                file.trader_complaints === 0
                  ? w("cfile.noneBefore")
                  : listed([w("cfile.complaintsBefore", { count: file.trader_complaints }), w("cfile.casesBefore", { count: file.trader_cases })], reading.language),
            },
            ...(file.trader_complaints > 0 && file.case_trader !== null
              ? [{ label: w("field.case"), value: said(file.case_trader) }]
              : []),
          ]}
        />
        {file.open_fields.length > 0 && (
          <p className="small rust" style={{ marginTop: 10 }}>
            {w("cfile.openFields", { count: file.open_fields.length })}{" "}
            <span className="q">{listed(file.open_fields.map((field) => fieldWord(w, field)), reading.language)}</span>
          </p>
        )}
      </Sect>
    </div>
  );
}

const fieldWord = (w: Reading["w"], field: string): string => (w as (key: string) => string)(`field.${field}`);
