/**
 * What evidence is called on the workbench: why a complaint is here, what is new, and the kinds by which a verdict knows
 * it. The register gives codes such as `same-phone`; a verdict takes the kind alone. Pure but for the words.
 */
import { isWordKey, useWords } from "../words/Words";

/** The kinds of evidence that a verdict may name, in the register's order. */
const KINDS = ["name", "phone", "url", "social", "brn", "address", "order", "payee", "attachment", "text"];
const ALSO: Readonly<Record<string, string>> = { premises: "address", "name-begins": "name" };

/** The kind of a code of evidence; the code without its first word where the kind is newer than this window. */
export function kindOf(code: string): string {
  const bare = code.replace(/^(same|similar)-/, "");
  return ALSO[bare] ?? bare;
}

/** The kinds that reasons name, each once, as a verdict takes them. */
export function knownBy(reasons: Iterable<readonly string[]>): string[] {
  const found = new Set<string>();
  for (const codes of reasons) for (const code of codes) found.add(kindOf(code));
  return KINDS.filter((kind) => found.has(kind));
}

/** How evidence is said. */
export interface SaidEvidence {
  /** In the list of groups: "same web address". */
  reason: (code: string) => string;
  /** In a row: "web address". */
  why: (code: string) => string;
  /** In a sentence: "the web address and the telephone". */
  facts: (codes: readonly string[]) => string;
}

/** The words; a code newer than this window stands as it came. */
export function useEvidenceWords(): SaidEvidence {
  const { w } = useWords();
  const plain = w as (key: string) => string;
  const said = (prefix: string, code: string, kinds = `${prefix}same-`) => {
    const key = [`${prefix}${code}`, `${kinds}${kindOf(code)}`].find((one) => isWordKey(one));
    return key === undefined ? code : plain(key);
  };
  return {
    reason: (code) => said("consolidation.reason.", code),
    why: (code) => said("consolidation.why.", code),
    facts: (codes) =>
      [...new Set(codes.map((code) => said("consolidation.fact.", code, "consolidation.fact.")))].join(w("consolidation.fact.and")),
  };
}
