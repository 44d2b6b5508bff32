/**
 * Price and weight as the file holds them; the factor as the register computed it. Nothing where nothing was given.
 */
import { FactorBeam } from "../kit/FactorBeam";
import { Facts } from "../kit/Facts";
import { Sect } from "../kit/Sect";
import { SectionTag } from "../kit/SectionTag";
import type { Names } from "../ipc/useNames";
import { useUnitName } from "../ipc/useUnitName";
import type { complaint_file } from "../ipc/wire";
import { factor, money } from "../words/format";
import { useWords } from "../words/Words";

/** The section. */
export function Weighed({ file, names }: { file: complaint_file.File; names: Names }) {
  const { w } = useWords();
  const currency = file.currency ?? "HKD";
  const principal = file.allegations[0];
  const aside = principal !== undefined && (
    <SectionTag
      section={principal}
      name={names.nameOf("offences", principal)}
      verify={names.entry("offences", principal)?.verify}
    />
  );
  const name = useUnitName(names);
  const per = (code: string | null) => code !== null && w("board.perUnit", { unit: name(code) });
  // What the unit weighs, where it has a weight.
  const gramsOf = (code: string) => (names.entry("units", code) as { grams?: string | null } | undefined)?.grams;
  const unit = (code: string | null) => {
    const grams = code === null ? undefined : gramsOf(code);
    return code === null ? (
      false
    ) : (
      <>
        {per(code)}{" "}
        {grams != null && <span className="qq">{w("filing.grams", { grams: Number(grams).toFixed(Number.isInteger(Number(grams)) ? 0 : 2) })}</span>}
      </>
    );
  };
  const given = [file.price_shown, file.unit_believed, file.unit_charged, file.quantity].some((one) => one !== null);
  if (!given && !aside) return null;
  return (
    <Sect title={w("board.weigh")} aside={aside}>
      {given && (
        <div className="row t" style={{ gap: 20 }}>
          <div style={{ flex: 1 }}>
            <Facts
              label={92}
              gap={2}
              of={[
                {
                  label: w("board.priceShown"),
                  value: file.price_shown !== null && (
                    <>
                      {money(file.price_shown, { currency })}{" "}
                      <span className="qq">
                        {file.unit_shown === null ? w("board.unitNotShown") : per(file.unit_shown)}
                      </span>
                    </>
                  ),
                },
                { label: w("board.believed"), value: unit(file.unit_believed) },
                { label: w("board.charged"), value: unit(file.unit_charged) },
                {
                  label: w("board.weight"),
                  value: file.quantity !== null && (
                    <>
                      {file.quantity} {file.unit !== null && name(file.unit)}{" "}
                      {file.grams !== null && (
                        <span className="qq">{w("filing.grams", { grams: Number(file.grams).toFixed(2) })}</span>
                      )}
                    </>
                  ),
                },
              ].map((fact) => ({ ...fact, value: fact.value === false ? undefined : fact.value }))}
            />
          </div>
          {file.factor !== null && (
            <div className="col" style={{ width: 204 }}>
              <span className="figure">{factor(file.factor)}</span>
              {file.charged !== null && file.expected !== null && (
                <span className="small q">
                  {w("board.against", {
                    charged: money(file.charged, { currency }),
                    expected: money(file.expected, { currency }),
                  })}
                </span>
              )}
              <FactorBeam value={file.factor} width={200} />
            </div>
          )}
        </div>
      )}
    </Sect>
  );
}
