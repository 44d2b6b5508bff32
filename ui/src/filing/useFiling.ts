/**
 * One complaint being filed: the form, its draft, what is missing, and the act. The act id is minted when the form opens
 * and is kept with the draft, so that pressing twice, or filing again after a crash, files one complaint.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { drafts as askDrafts, dropDraft, mintActId, perform, type Draft } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import { joined } from "../acts/EvidenceDialog";
import type { Failure, Intake, Problem, Receipt, Stored } from "../ipc/wire";
import { remember, remembered } from "../kit/desk";
import { now, type Instant } from "../words/time";
import { blank, commandOf, readDraft } from "./form";
import { useDraft } from "./useDraft";
import { useProblems } from "./useProblems";

const KIND = "complaint";
const CHANNEL = "filing.channel";

/** A draft that is offered again. */
export interface Offered {
  draft: Draft;
  form: Intake;
  evidence: readonly Stored[];
}

/** A complaint being filed. */
export interface Filing {
  form: Intake;
  /** Changes when another sheet is begun or taken up: fields then begin anew. */
  sheet: number;
  set: (change: Partial<Intake>) => void;
  /** Files that are stored and received with the filing. */
  evidence: readonly Stored[];
  addEvidence: (more: readonly Stored[]) => void;
  dropEvidence: (sha256: string) => void;
  /** When typing began. */
  began: Instant | undefined;
  kept: Instant | undefined;
  keepFailed: boolean;
  flush: () => Promise<void>;
  offered: readonly Offered[];
  takeUp: (one: Offered) => void;
  giveUp: (one: Offered) => void;
  /** What the register says of the form as it stands. */
  problems: readonly Problem[];
  /** Whether saving was tried: only then is a missing field marked. */
  tried: boolean;
  /** The officer may not file. */
  refused: Failure | undefined;
  failure: Failure | undefined;
  busy: boolean;
  save: () => Promise<void>;
  filed: Receipt | undefined;
  another: () => void;
}

interface Sheet {
  id: string;
  form: Intake;
  evidence: readonly Stored[];
  began: Instant | undefined;
  /** When it was kept before it was taken up. */
  keptAt?: Instant;
  key: number;
}

const fresh = (): Sheet => ({
  id: mintActId(),
  form: blank(now(), remembered(CHANNEL) ?? "walk-in"),
  evidence: [],
  began: undefined,
  key: now(),
});

/** The hook. */
export function useFiling(): Filing {
  const [sheet, setSheet] = useState<Sheet>(fresh);
  const [offered, setOffered] = useState<readonly Offered[]>([]);
  const [failure, setFailure] = useState<Failure | undefined>();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [filed, setFiled] = useState<Receipt | undefined>();
  const underWay = useRef(false);
  const { id, form, evidence, began } = sheet;
  const { kept, failed, flush, drop } = useDraft(id, KIND, JSON.stringify({ intake: form, evidence }), began !== undefined);
  const standing = useProblems(form, evidence, filed !== undefined);

  const offer = useCallback((but: string) => {
    askDrafts().then(
      (found) =>
        setOffered(
          found.flatMap((draft) => {
            const read = draft.kind === KIND && draft.id !== but ? readDraft(draft.body) : undefined;
            return read ? [{ draft, ...read }] : [];
          }),
        ),
      () => setOffered([]),
    );
  }, []);
  useEffect(() => offer(id), [offer, id]);

  const begin = useCallback((next: Sheet) => {
    setSheet(next);
    setFailure(undefined);
    setTried(false);
    setFiled(undefined);
  }, []);

  const save = async () => {
    if (underWay.current || filed) return;
    underWay.current = true;
    setBusy(true);
    setFailure(undefined);
    setTried(true);
    try {
      const receipt = await perform(commandOf(form, evidence), id);
      if (form.channel) remember(CHANNEL, form.channel);
      setFiled(receipt);
      await drop();
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };

  // A file is something given, as a word is: from then on the sheet is kept.
  const withEvidence = (next: (before: readonly Stored[]) => readonly Stored[]) => {
    setFailure(undefined);
    setSheet((before) => {
      const at = now();
      const began = before.began ?? at;
      const form = before.began === undefined ? { ...before.form, received_at: at } : before.form;
      return { ...before, began, form, evidence: next(before.evidence) };
    });
  };

  return {
    form,
    evidence,
    addEvidence: (more) => withEvidence((before) => joined(before, more)),
    dropEvidence: (sha256) => withEvidence((before) => before.filter((one) => one.sha256 !== sha256)),
    sheet: sheet.key,
    set: (change) => {
      setFailure(undefined);
      // A sheet that lay open before anybody came was received when the first word was typed.
      setSheet((before) => {
        const at = now();
        const first = before.began === undefined ? { received_at: at } : {};
        return { ...before, began: before.began ?? at, form: { ...before.form, ...first, ...change } };
      });
    },
    began,
    kept: kept ?? sheet.keptAt,
    keepFailed: failed,
    flush,
    offered,
    takeUp: (one) =>
      void flush().then(() =>
        begin({ id: one.draft.id, form: one.form, evidence: one.evidence, began: now(), keptAt: one.draft.kept_at, key: now() }),
      ),
    giveUp: (one) => {
      setOffered((before) => before.filter((other) => other.draft.id !== one.draft.id));
      void dropDraft(one.draft.id).catch(() => offer(id));
    },
    problems: failure?.kind === "incomplete" && standing.problems.length === 0 ? failure.problems : standing.problems,
    tried,
    refused: standing.refused,
    failure,
    busy,
    save,
    filed,
    another: () => begin(fresh()),
  };
}
