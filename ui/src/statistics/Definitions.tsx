/**
 * What each figure of the table means, beside the table (D), with whose rule it is. The register counts by these; nothing is counted here.
 */
import { Button } from "../kit/Button";
import { useWords } from "../words/Words";

const DEFINED = [
  "received",
  "handled",
  "consolidated",
  "closed_or_referred",
  "in_progress",
  "cases_opened",
  "prosecuted",
  "medicine_shop",
  "quick_action_handled",
] as const;

// What the release prints; in progress follows from it and is not printed.
const PUBLISHED: ReadonlySet<string> = new Set(DEFINED.filter((figure) => figure !== "in_progress"));
const DETAIL = ["ageing", "deadlines", "worked", "firstAction", "outcomes"] as const;

/** The definitions. */
export function Definitions({ onClose }: { onClose: () => void }) {
  const { w } = useWords();
  return (
    <div className="definitions" data-testid="definitions-list">
      <h2 className="h2">
        {w("statistics.definitions")}
        <span className="sp" />
        <Button look="bare" small act="statistics.definitions" onPress={onClose}>
          {w("kit.close")}
        </Button>
      </h2>
      <dl>
        {DEFINED.map((figure) => (
          <div key={figure} className="definition">
            <dt className="m">{w(`statistics.${figure}`)}</dt>
            <dd className="q">
              {w(`statistics.def.${figure}`)}{" "}
              <span className="qq small">{w("statistics.def.source", { source: w(`statistics.source.${PUBLISHED.has(figure) ? "release" : "office"}`) })}</span>
            </dd>
          </div>
        ))}
        {DETAIL.map((chart) => (
          <div key={chart} className="definition">
            <dt className="m">{w(`statistics.${chart}`)}</dt>
            <dd className="q">
              {w(`statistics.def.${chart}`)} <span className="qq small">{w("statistics.def.source", { source: w("statistics.source.office") })}</span>
            </dd>
          </div>
        ))}
        <div className="definition">
          <dt className="m">{w("statistics.fiscal")}</dt>
          <dd className="q">{w("statistics.def.fiscal")}</dd>
        </div>
        <div className="definition">
          <dt className="m">{w("statistics.byWeek")}</dt>
          <dd className="q">{w("statistics.def.weeks")}</dd>
        </div>
        <div className="definition">
          <dt className="m">{w("statistics.asAtTitle")}</dt>
          <dd className="q">{w("statistics.def.as_at")}</dd>
        </div>
      </dl>
    </div>
  );
}
