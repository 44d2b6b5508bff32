/**
 * One complaint being filed: the form, its draft, what is missing, and the act. The act id is minted when the form opens
 * and is kept with the draft, so that pressing twice, or filing again after a crash, files one complaint.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { drafts as askDrafts, dropDraft, mintActId, perform, type Draft } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import { joined } from "../acts/EvidenceDialog";
import type { Failure, Intake, PersonGiven, Problem, Receipt, Stored } from "../ipc/wire";
import { remember, remembered } from "../kit/desk";
import { now, type Instant } from "../words/time";
import { useWords } from "../words/Words";
import { blank, commandOf, NOBODY, readDraft, type Beside } from "./form";
import { useDraft } from "./useDraft";
import { useProblems } from "./useProblems";

const KIND = "complaint";
const CHANNEL = "filing.channel";

/** A draft that is offered again. */
export interface Offered {
  draft: Draft;
  form: Intake;
  evidence: readonly Stored[];
  people: readonly PersonGiven[];
}

/** A case that the complaint is to be proposed for once it is filed, and the complaint that it is like. */
export interface Joining {
  case: string;
  number: string;
  like: string;
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
  /** People besides the complainant. */
  people: readonly PersonGiven[];
  setPeople: (people: readonly PersonGiven[]) => void;
  addPerson: () => void;
  /** The case it is to be proposed for, and what kept that from being done. */
  join: Joining | undefined;
  setJoin: (join: Joining | undefined) => void;
  joinFailure: Failure | undefined;
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
  /** Files it; the receipt, or undefined where it was not filed. */
  save: () => Promise<Receipt | undefined>;
  /** Begins with what another screen knows of the trader; what stands there already is left. */
  fill: (change: Partial<Intake>) => void;
  filed: Receipt | undefined;
  another: () => void;
}

interface Sheet {
  id: string;
  form: Intake;
  evidence: readonly Stored[];
  people: readonly PersonGiven[];
  join?: Joining | undefined;
  began: Instant | undefined;
  /** When it was kept before it was taken up. */
  keptAt?: Instant;
  key: number;
}

const fresh = (): Sheet => ({
  id: mintActId(),
  form: blank(now(), remembered(CHANNEL) ?? "walk-in"),
  evidence: [],
  people: [],
  began: undefined,
  key: now(),
});

/** The hook. */
export function useFiling(): Filing {
  const { w } = useWords();
  const [sheet, setSheet] = useState<Sheet>(fresh);
  const [offered, setOffered] = useState<readonly Offered[]>([]);
  const [failure, setFailure] = useState<Failure | undefined>();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [filed, setFiled] = useState<Receipt | undefined>();
  const underWay = useRef(false);
  const { id, form, evidence, people, join, began } = sheet;
  const [joinFailure, setJoinFailure] = useState<Failure | undefined>();
  const { kept, failed, flush, drop } = useDraft(id, KIND, JSON.stringify({ intake: form, evidence, people }), began !== undefined);
  const standing = useProblems(form, { evidence, people }, filed !== undefined);

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
    setJoinFailure(undefined);
  }, []);

  // Filed is filed: what keeps the proposal from being made is told beside the number, and nothing is undone.
  const propose = async (receipt: Receipt, to: Joining) => {
    const made = receipt.made.find((one) => one.kind === "complaint");
    if (!made) return;
    try {
      const reason = w("had.joinReason", { number: to.like });
      await perform({ act: "propose_consolidation", complaints: [made.id], case: to.case, reason }, mintActId());
    } catch (thrown) {
      setJoinFailure(asFailure(thrown));
    }
  };

  const save = async () => {
    if (underWay.current || filed) return undefined;
    underWay.current = true;
    setBusy(true);
    setFailure(undefined);
    setTried(true);
    try {
      const receipt = await perform(commandOf(form, { evidence, people }), id);
      if (form.channel) remember(CHANNEL, form.channel);
      if (join) await propose(receipt, join);
      setFiled(receipt);
      await drop();
      return receipt;
    } catch (thrown) {
      setFailure(asFailure(thrown));
      return undefined;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };

  // A file or a person is something given, as a word is: from then on the sheet is kept.
  const beside = (next: (before: Sheet) => Partial<Beside>) => {
    setFailure(undefined);
    setSheet((before) => {
      const at = now();
      const form = before.began === undefined ? { ...before.form, received_at: at } : before.form;
      return { ...before, began: before.began ?? at, form, ...next(before) };
    });
  };

  return {
    form,
    evidence,
    addEvidence: (more) => beside((before) => ({ evidence: joined(before.evidence, more) })),
    dropEvidence: (sha256) => beside((before) => ({ evidence: before.evidence.filter((one) => one.sha256 !== sha256) })),
    people,
    setPeople: (next) => beside(() => ({ people: next })),
    addPerson: () => beside((before) => ({ people: [...before.people, NOBODY] })),
    join,
    setJoin: (next) => setSheet((before) => ({ ...before, join: next })),
    joinFailure,
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
    fill: (change) =>
      setSheet((before) => {
        const still = Object.entries(change).filter(([name]) => before.form[name as keyof Intake] === null);
        return { ...before, form: { ...before.form, ...Object.fromEntries(still) } };
      }),
    began,
    kept: kept ?? sheet.keptAt,
    keepFailed: failed,
    flush,
    offered,
    takeUp: (one) =>
      void flush().then(() =>
        begin({ id: one.draft.id, form: one.form, evidence: one.evidence, people: one.people, began: now(), keptAt: one.draft.kept_at, key: now() }),
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
