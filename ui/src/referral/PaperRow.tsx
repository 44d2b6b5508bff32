/**
 * One complaint on the page of a list: what is read down, and under it what has no column there. What stays behind is a
 * bar of one size for all, so that its length tells nothing.
 */
import type { referral_list } from "../ipc/wire";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { shown, type Page, type Placed } from "./pageOf";

const LONG = new Set(["complainant_phone", "complainant_email", "complainant_wechat", "narrative"]);

/** The row, and the line under it where there is one. */
export function PaperRow(props: {
  list: referral_list.List;
  page: Page;
  row: referral_list.Line;
  number: number;
  here: boolean;
  onPress: () => void;
}) {
  const { list, page, row, here } = props;
  const said = (one: Placed) =>
    row.removed.includes(one.head.code) ? <BarOut long={LONG.has(one.head.code)} /> : <Said>{shown(list, row, one, page)}</Said>;
  const below = page.below.filter(({ head, at }) => row.removed.includes(head.code) || (row.cells[at] ?? "") !== "");
  const at = here ? "true" : undefined;
  return (
    <>
      <tr aria-current={at} className={here ? "here" : ""} onClick={props.onPress} data-under={below.length > 0 || undefined}>
        <td className="qq">{props.number}</td>
        {page.main.map((one) => (
          <td key={one.head.code} className={one.head.kind === "number" ? "num nw" : one.head.code === "trader_name" ? "paper-trader" : "nw"}>
            {said(one)}
          </td>
        ))}
      </tr>
      {below.length > 0 && (
        <tr className={here ? "under here" : "under"} onClick={props.onPress}>
          <td />
          <td colSpan={page.main.length}>
            {below.map((one) => (
              <span key={one.head.code} title={one.head.definition}>
                <span className="qq">{one.head.head}</span> {said(one)}{" "}
              </span>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

function BarOut({ long }: { long: boolean }) {
  const { w } = useWords();
  return (
    <span
      className={long ? "bar-out long" : "bar-out"}
      role="img"
      aria-label={w("referral.removedCell")}
      title={w("referral.removedCell")}
      data-testid="removed"
    />
  );
}
