/**
 * The box in which the list's query stands as text. It is asked for after a pause, never while an input method composes;
 * what makes no sense is underlined where it stands, with the sentence beneath. Its parts as chips: see QueryChips.tsx.
 */
import { useEffect, useId, useRef, useState } from "react";
import type { query } from "../ipc/wire";
import { IconButton } from "../kit/Button";
import { Icon } from "../kit/Icon";
import { composing } from "../kit/keys";
import { useWords } from "../words/Words";
import { ofLink, type Looked } from "./listState";
import { QueryHelp } from "./QueryHelp";

const PAUSE_MS = 130;
/** A problem at the end of what is being typed is told only after a longer pause. */
const TELL_MS = 700;

/** The box. `text` is what is asked for, `problem` where that makes no sense. */
export function QueryBox({
  text,
  problem,
  onText,
  onLink,
  inputRef,
}: {
  text: string;
  problem: query.Trouble | null;
  onText: (text: string) => void;
  /** An address of a view was pasted. */
  onLink: (looked: Looked) => void;
  inputRef: React.RefObject<HTMLInputElement | null>;
}) {
  const { w } = useWords();
  const [typed, setTyped] = useState(text);
  const [slid, setSlid] = useState(0);
  const [resting, setResting] = useState(true);
  const asked = useRef(text);
  const composes = useRef(false);
  const why = useId();
  useEffect(() => {
    // A chip, a view or a choice changed the text; what is typed here is already known.
    if (text !== asked.current) setTyped(text);
    asked.current = text;
  }, [text]);
  const give = (next: string) => {
    asked.current = next;
    onText(next);
  };
  useEffect(() => {
    if (typed === asked.current || composes.current) return undefined;
    const timer = setTimeout(() => give(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    setResting(false);
    const timer = setTimeout(() => setResting(true), TELL_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const change = (next: string) => {
    const link = ofLink(next);
    if (link) {
      setTyped(link.query);
      asked.current = link.query;
      onLink(link);
    } else setTyped(next);
  };
  const wrong = problem !== null && typed === text && (resting || problem.to < typed.length);
  return (
    <div className="f cf-query">
      <div className={`in ${wrong ? "bad" : ""}`}>
        <Icon name="search" size="small" />
        <div className="cf-typed">
          {wrong && (
            <div className="cf-mirror" aria-hidden="true" style={{ transform: `translateX(${-slid}px)` }}>
              {typed.slice(0, problem.from)}
              <u>{typed.slice(problem.from, Math.max(problem.to, problem.from + 1)) || " "}</u>
            </div>
          )}
          <input
            ref={inputRef}
            aria-label={w("query.box")}
            placeholder={w("query.placeholder")}
            value={typed}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={wrong}
            aria-describedby={wrong ? why : undefined}
            data-testid="list-search"
            onChange={(event) => change(event.target.value)}
            onScroll={(event) => setSlid(event.currentTarget.scrollLeft)}
            onCompositionStart={() => (composes.current = true)}
            onCompositionEnd={(event) => {
              composes.current = false;
              // The text of the composition may already stand there, so that no change follows.
              const now = event.currentTarget.value;
              if (now !== asked.current) setTimeout(() => give(now), PAUSE_MS);
            }}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || composing(event.nativeEvent)) return;
              event.preventDefault();
              give(typed);
              setResting(true);
            }}
          />
        </div>
        {typed !== "" && (
          <IconButton name={w("query.clear")} icon="close" testId="list-clear" onPress={() => {
              setTyped("");
              give("");
              inputRef.current?.focus();
            }}
          />
        )}
        <QueryHelp />
      </div>
      <div aria-live="polite">
        {wrong && (
          <span className="problem" id={why} data-testid="query-problem">
            <Icon name="no" />
            {w(`query.problem.${problem.code}`)}
          </span>
        )}
      </div>
    </div>
  );
}
