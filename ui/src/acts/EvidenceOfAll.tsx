/**
 * Looking through the evidence of a whole case or group, complaint after complaint, in one view. Asked for when it is
 * pressed, since a case may have hundreds. Not the view itself: see EvidenceViewer.tsx.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { useNames } from "../ipc/useNames";
import type { evidence_of } from "../ipc/wire";
import { Button } from "../kit/Button";
import { dateTime } from "../words/format";
import { now } from "../words/time";
import { useWords } from "../words/Words";
import { EvidenceViewer, type ViewOf } from "./EvidenceViewer";
import { useOfficerName } from "./reference";

/** Whose: of a case by its id, or of these complaints in their order. */
export type Whose = { case: string } | { complaints: string[] };

/** The button, and what it opens. */
export function EvidenceOfAll({ whose }: { whose: Whose }) {
  const { w, language } = useWords();
  const names = useNames();
  const officer = useOfficerName();
  const [asked, setAsked] = useState(false);
  const { data, error } = useAsk("evidence_of", "case" in whose ? { case: whose.case, complaints: null } : { case: null, complaints: whose.complaints }, {
    off: !asked,
  });
  const received = (one: evidence_of.View["complaints"][number]["evidence"][number]) =>
    w("evidence.receivedBy", { officer: officer(one.officer), at: dateTime(one.at, language, now()) });
  const files: ViewOf[] = (data?.complaints ?? []).flatMap((of) =>
    of.evidence.map((one) => ({ ...one, complaint: of.id, number: of.number, received: received(one) })),
  );
  const none = asked && data !== undefined && files.length === 0;
  return (
    <>
      <Button small icon="camera" busy={asked && data === undefined && !error} refused={none ? w("evidence.ofAllNone") : undefined} onPress={() => setAsked(true)} testId="evidence-of-all">
        {w("evidence.ofAll")}
      </Button>
      {asked && files.length > 0 && <EvidenceViewer files={files} first={0} names={names} onClose={() => setAsked(false)} />}
    </>
  );
}
