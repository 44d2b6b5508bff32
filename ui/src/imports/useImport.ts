/**
 * An import step by step: a file is staged, looked at, mapped, checked and filed; how far a long step is, and stopping it.
 * Every answer is the shell's. Not the drawing: see Import.tsx.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { mintActId } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import {
  checkImport, chooseImport, dropImport, fileImport, importProgress, lookImport, stopImport, takeImport,
  type Checked, type Days, type ImportChoice, type ImportLook, type Mapping, type Step, type Unread,
} from "../ipc/importDoors";
import type { Failure, Receipt } from "../ipc/wire";
import { habits, rememberHabit, type Habit } from "./remembered";

const EVERY_MS = 250;

/** What is under way. */
export type Busy = "reading" | "checking" | "filing";

/** The hook. */
export function useImport() {
  const [look, setLook] = useState<ImportLook | undefined>();
  const [columns, setColumns] = useState<(string | null)[]>([]);
  const [days, setDays] = useState<Days | undefined>();
  const [sender, setSender] = useState("");
  const [known, setKnown] = useState<Habit[]>([]);
  const [checked, setChecked] = useState<Checked | undefined>();
  const [filed, setFiled] = useState<{ checked: Checked; receipt: Receipt | null } | undefined>();
  const [unread, setUnread] = useState<Unread | undefined>();
  const [failure, setFailure] = useState<Failure | undefined>();
  const [busy, setBusy] = useState<Busy | undefined>();
  const [far, setFar] = useState<{ done: number; of: number }>({ done: 0, of: 0 });
  const act = useRef<{ of: string; id: string } | undefined>(undefined);

  useEffect(() => {
    if (busy === undefined) return undefined;
    setFar({ done: 0, of: 0 });
    const timer = setInterval(() => void importProgress().then(setFar, () => undefined), EVERY_MS);
    return () => clearInterval(timer);
  }, [busy]);
  // A file is let go with the screen: it lies in memory for as long as somebody looks at it.
  useEffect(() => () => void dropImport().catch(() => undefined), []);

  const step = useCallback(async <T,>(what: Busy, work: () => Promise<Step<T> | null>, then: (done: T) => void) => {
    setBusy(what);
    setFailure(undefined);
    setUnread(undefined);
    try {
      const came = await work();
      if (came === null) return;
      if ("unread" in came) setUnread(came.unread);
      else then(came.done);
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setBusy(undefined);
    }
  }, []);

  const staged = useCallback(async (next: ImportLook) => {
    const before = await habits();
    const habit = before.find((one) => one.signature === next.table?.signature);
    setKnown(before);
    setLook(next);
    setColumns(habit?.columns ?? next.table?.proposed ?? []);
    setDays(habit?.days);
    setSender(habit?.sender ?? "");
    setChecked(undefined);
    setFiled(undefined);
  }, []);
  const choose = useCallback(
    (title: string) => step("reading", () => chooseImport(title), (done) => void staged(done)),
    [step, staged],
  );
  const take = useCallback(
    (file: File) =>
      step("reading", async () => takeImport(file.name, new Uint8Array(await file.arrayBuffer())), (done) => void staged(done)),
    [step, staged],
  );
  const readAs = useCallback(
    (choice: ImportChoice) =>
      step("reading", () => lookImport(choice), (next) => {
        setLook(next);
        setChecked(undefined);
        const same = next.table?.heads.length === columns.length;
        if (!same) setColumns(next.table?.proposed ?? []);
      }),
    [step, columns.length],
  );
  const map = useCallback((at: number, column: string | null) => {
    setColumns((before) => before.map((one, k) => (k === at ? column : one === column && column !== null ? null : one)));
    setChecked(undefined);
  }, []);
  const mapping = useCallback((): Mapping => ({ columns, ...(days ? { days } : {}) }), [columns, days]);
  const check = useCallback(() => step("checking", () => checkImport(mapping()), setChecked), [step, mapping]);
  const file = useCallback(async () => {
    const given = mapping();
    const of = JSON.stringify([look?.sha256, given]);
    if (act.current?.of !== of) act.current = { of, id: mintActId() };
    const id = act.current.id;
    await step("filing", () => fileImport(id, given), setFiled);
    const table = look?.table;
    if (sender.trim() === "" || !table) return;
    const { encoding, separator } = table.about;
    const choice = { ...(encoding ? { encoding } : {}), ...(separator ? { separator } : {}) };
    await rememberHabit({ sender: sender.trim(), signature: table.signature, choice, ...given }).catch(() => undefined);
  }, [step, mapping, look, sender]);
  const letGo = useCallback(() => {
    setLook(undefined);
    setChecked(undefined);
    setFiled(undefined);
    setUnread(undefined);
    setFailure(undefined);
    void dropImport().catch(() => undefined);
  }, []);
  const chooseDays = useCallback((chosen: Days) => {
    setDays(chosen);
    setChecked(undefined);
  }, []);
  return {
    look, columns, days, sender, known, checked, filed, unread, failure, busy, far,
    choose, take, readAs, map, chooseDays, setSender, check, file, letGo, stop: stopImport,
  };
}
/** What the hook gives. */
export type Importing = ReturnType<typeof useImport>;
