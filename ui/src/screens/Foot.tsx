/**
 * The instrument strip: the keys that work here, the journal's length and the end of its seal, the desk, and Hong Kong's
 * clock. Rust where the desk is out of step.
 */
import { useEffect, useState } from "react";
import { Icon } from "../kit/Icon";
import type { ActId } from "../kit/actList";
import { Kbd } from "../kit/Kbd";
import { asHint, useKeyNames } from "../kit/keymap";
import { longClock } from "../words/format";
import { now as clockNow } from "../words/time";
import { useWords } from "../words/Words";

/** A key and what it does here. */
export type KeyHint = { words: string } & ({ act: ActId } | { keys: string });

/** The journal's end, as far as it is known. */
export interface Sealed {
  length: number;
  /** The whole seal in hex; its first and last two bytes are shown. */
  seal: string;
}

function useClock(): number {
  const [at, setAt] = useState(clockNow);
  useEffect(() => {
    const timer = setInterval(() => setAt(clockNow()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return at;
}

/** The strip. */
export function Foot({
  hints,
  sealed,
  desk,
  at,
}: {
  hints: readonly KeyHint[];
  sealed?: Sealed;
  desk?: string;
  at?: number;
}) {
  const { w, language } = useWords();
  const key = useKeyNames();
  const ticking = useClock();
  return (
    <footer className="foot">
      <span className="row keys-here" style={{ gap: 16 }}>
        {hints.map((hint) => (
          <span key={"act" in hint ? hint.act : hint.keys} className="row">
            <kbd>{"act" in hint ? key(hint.act).replaceAll("+", " ") : hint.keys}</kbd>
            {asHint(hint.words)}
          </span>
        ))}
        <span className="row">
          <Kbd keys={key("map")} />
          {w("keys.map")}
        </span>
      </span>
      <span className="sp" />
      {sealed && (
        <span className="row">
          <Icon name="seal" />
          {w("frame.sealed", { length: sealed.length })}{" "}
          <span className="mono">{`${sealed.seal.slice(0, 4)}·${sealed.seal.slice(-4)}`}</span>
        </span>
      )}
      {desk !== undefined && <span className="row desk">{w("frame.deskAlone", { desk })}</span>}
      <span className="q">{longClock(at ?? ticking, language)}</span>
    </footer>
  );
}
