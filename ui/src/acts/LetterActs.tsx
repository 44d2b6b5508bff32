/**
 * What goes to a complainant on paper, on a complaint's file or a case's: letters written, a new one, the receipt slip, the
 * bundle of a case, and the extract of the journal. Not the dialog of a letter: see LettersDialog.tsx.
 */
import { useState } from "react";
import { LETTER_KINDS, takePaper, type LetterKind } from "../ipc/letterDoors";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { useActs } from "../kit/useActs";
import { dateTime } from "../words/format";
import { useWords } from "../words/Words";
import { ExtractDialog } from "./ExtractDialog";
import { LetterTongue } from "./LetterDrafts";
import { LettersDialog, type LettersOf } from "./LettersDialog";
import { shortDigest, useTakeOut } from "./useTakeOut";

const WRITERS = ["qat", "co", "sup"];
/** So many are listed until the rest is asked for. */
const FEW = 8;
const TAKERS = ["co", "sup", "rec"];

/** The section. */
export function LetterActs({ of }: { of: LettersOf }) {
  const { w, language } = useWords();
  const { data: desk } = useAsk("desk", {});
  const { data } = useAsk("letters", "complaint" in of ? { complaint: of.complaint } : { case: of.case });
  const [open, setOpen] = useState<"letter" | "extract" | undefined>();
  const out = useTakeOut();
  const may = (those: readonly string[]) => desk?.roles?.some((role) => those.includes(role)) ?? true;
  const mayNot = (those: readonly string[]) => (may(those) ? undefined : w("refusal.role-may-not"));
  const one = "complaint" in of;
  const act = one ? ("complaint.letter" as const) : ("case.letter" as const);
  useActs([{ id: act, run: () => setOpen("letter"), ...(may(WRITERS) ? {} : { refused: w("refusal.role-may-not") }) }]);
  const take = (what: "letter" | "slip" | "case-bundle", name: string) =>
    out.take({
      which: `${what} ${name}`,
      of: language,
      door: (actId) => takePaper({ actId, what, name, language, title: w("letters.saveTitle") }),
      told: ({ sha256 }) => w("paper.taken", { digest: shortDigest(sha256) }),
    });
  const taking = (what: "letter" | "slip" | "case-bundle", name: string) => out.taking === `${what} ${name}`;
  const kind = (code: string) =>
    LETTER_KINDS.includes(code as LetterKind) ? w(`letters.kind.${code as LetterKind}`) : code;
  const [all, setAll] = useState(false);
  const had = data?.letters ?? [];
  const letters = all ? had : had.slice(0, FEW);
  return (
    <section className="sect" data-testid="letter-acts">
      <h2>{w("letters.written")}</h2>
      <div className="row g2" style={{ flexWrap: "wrap" }}>
        <Button small icon="paper" act={act} refused={mayNot(WRITERS)} onPress={() => setOpen("letter")} testId="letters-open">
          {w("letters.open")}
        </Button>
        {one && (
          <Button small icon="download" busy={taking("slip", of.number)} refused={mayNot(TAKERS)} onPress={() => void take("slip", of.number)} testId="slip-take">
            {w("slip.open")}
          </Button>
        )}
        {!one && (
          <Button small icon="download" busy={taking("case-bundle", of.number)} refused={mayNot(TAKERS)} onPress={() => void take("case-bundle", of.number)} testId="bundle-take">
            {w("paper.bundle")}
          </Button>
        )}
        <Button small icon="book" refused={mayNot(TAKERS)} onPress={() => setOpen("extract")} testId="extract-open">
          {w("extract.open")}
        </Button>
      </div>
      {out.failure && (
        <div style={{ marginTop: 10 }}>
          <Failed failure={out.failure} leaving />
        </div>
      )}
      {letters.length > 0 && (
        <ul className="col g1" style={{ marginTop: 8 }} data-testid="letters-written">
          {letters.map((letter) => (
            <li key={letter.id} className="row g2">
              <span className="col" style={{ flex: 1, minWidth: 0 }}>
                <span className="cut m">{kind(letter.kind)}</span>
                <span className="small qq cut">
                  {one ? "" : `${letter.number} · `}
                  {dateTime(letter.at, language)} · <LetterTongue language={letter.language} />
                </span>
              </span>
              <Button
                small
                look="bare"
                busy={taking("letter", letter.id)}
                refused={letter.expunged ? true : mayNot(TAKERS)}
                onPress={() => void take("letter", letter.id)}
                label={`${w("letters.pdf")}: ${kind(letter.kind)} ${letter.number}`}
              >
                {w("letters.pdf")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {!all && had.length > FEW && (
        <Button small look="bare" onPress={() => setAll(true)} testId="letters-more">
          {w("letters.more", { count: had.length - FEW })}
        </Button>
      )}
      {data && data.total > had.length && (all || had.length <= FEW) && (
        <p className="small qq">{w("letters.notListed", { count: data.total - had.length })}</p>
      )}
      {open === "letter" && <LettersDialog of={of} onClose={() => setOpen(undefined)} />}
      {open === "extract" && (
        <ExtractDialog begin={{ of: one ? "complaint" : "case", number: of.number }} onClose={() => setOpen(undefined)} />
      )}
    </section>
  );
}
