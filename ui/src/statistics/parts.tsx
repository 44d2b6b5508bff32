/**
 * The small parts of the statistics screen: a figure that can be pressed, and what is asked for when it is. Not the
 * figures themselves, which are the register's: nothing is counted here.
 */
import type { ReactNode } from "react";
import type { year } from "../ipc/wire";
import { count } from "../words/format";
import type { Language } from "../words/language";
import { useWords } from "../words/Words";

/** A figure that was pressed: its name on the wire, what it said, and its words. */
export interface Asked {
  figure: string;
  value: number;
  title: string;
}

/** What every part of the screen takes. */
export interface YearPart {
  year: year.Year;
  onAsk: (asked: Asked) => void;
}

/** A name in the language now shown, or the code. */
export function named(names: year.Allegation["names"], code: string, language: Language): string {
  return names === null ? code : names[language];
}

/** A figure: pressed, it opens the list that it counts. */
export function Figure(props: {
  figure: string;
  value: number;
  title: string;
  onAsk: (asked: Asked) => void;
  className?: string;
  children?: ReactNode;
}) {
  const { figure, value, title } = props;
  const { w } = useWords();
  const opens = w("statistics.openList", { title, count: value });
  return (
    <button
      type="button"
      className={`figure-button ${props.className ?? ""}`}
      onClick={() => props.onAsk({ figure, value, title })}
      aria-label={props.children === undefined ? opens : undefined}
      data-testid={`figure-${figure}`}
    >
      {props.children === undefined ? (
        <span className="nw">{count(value)}</span>
      ) : (
        <>
          {props.children}
          <span className="seen-by-ear">{` ${opens}`}</span>
        </>
      )}
    </button>
  );
}
