/**
 * The words of a proposal's kind, and of how it was decided. Not the deciding.
 */
import { Chip } from "../kit/Chip";
import { useWords } from "../words/Words";

const KINDS = ["closure", "referral", "consolidation", "case-reopening", "no-further-action"] as const;
const DECIDED = ["approved", "returned", "withdrawn"] as const;

/** The name of a kind's words. */
export function kindKey(kind: string): `proposal.${(typeof KINDS)[number]}` {
  return `proposal.${KINDS.find((one) => one === kind) ?? "closure"}`;
}

/** How it was decided. */
export function DecidedMark({ state }: { state: string }) {
  const { w } = useWords();
  const known = DECIDED.find((one) => one === state);
  if (known === undefined) return <span>{state}</span>;
  return (
    <span>
      <Chip look={known === "approved" ? "agrees" : known === "returned" ? "care" : "plain"}>
        {w(`approval.state.${known}`)}
      </Chip>
    </span>
  );
}
