/**
 * Where a complaint or a case stands: the shape says what it is, the fill how far it has come. A complaint is
 * a disc, a case a square. Always with its word, except where `bare`: then the word is the title and the name.
 */
import type { ReactNode } from "react";
import { useWords } from "../words/Words";

/** The states of a complaint, as on the wire. */
export type ComplaintState = "received" | "assessing" | "awaiting" | "consolidated" | "referred" | "closed" | "void";
/** The stages of a case, as on the wire. */
export type CaseStage =
  | "opened"
  | "investigating"
  | "suspended"
  | "advice"
  | "prosecution"
  | "undertaking"
  | "warning"
  | "not-pursued"
  | "concluded"
  | "merged";

const ring = <circle className="o" cx="7" cy="7" r="5.5" />;
const disc = <circle className="d" cx="7" cy="7" r="6.25" />;

const DISCS: Record<ComplaintState, ReactNode> = {
  received: ring,
  assessing: (
    <>
      {ring}
      <path className="d" d="M7 3.5a3.5 3.5 0 0 1 0 7z" />
    </>
  ),
  awaiting: (
    <>
      {ring}
      <path className="d" d="M5 4.8h1.4v4.4H5zM7.6 4.8H9v4.4H7.6z" />
    </>
  ),
  consolidated: (
    <>
      {disc}
      <path className="w" d="M4.3 5.3h5.4M4.3 7h5.4M4.3 8.7h5.4" strokeWidth="1.2" />
    </>
  ),
  referred: (
    <>
      {disc}
      <path className="w" d="M4 7h5.5M7.3 4.6 9.7 7 7.3 9.4" />
    </>
  ),
  closed: (
    <>
      {disc}
      <path className="w" d="m4.3 7.2 1.9 1.9 3.6-3.9" />
    </>
  ),
  void: (
    <>
      <circle className="o" cx="7" cy="7" r="5.5" strokeDasharray="2 1.6" />
      <path className="o" d="m4 4 6 6" />
    </>
  ),
};

// How much of the square is filled, from its foot: the height of the fill in the 14-unit drawing.
const FILL: Record<CaseStage, number> = {
  opened: 0,
  investigating: 3,
  suspended: 3,
  advice: 6,
  prosecution: 9,
  undertaking: 9,
  warning: 9,
  "not-pursued": 9,
  concluded: 9,
  merged: 9,
};

function Drawn({ kind, word, bare, children }: { kind: string; word: string; bare?: boolean; children: ReactNode }) {
  return (
    <span className={`st ${kind}`} title={bare ? word : undefined}>
      <svg
        viewBox="0 0 14 14"
        role={bare ? "img" : undefined}
        aria-label={bare ? word : undefined}
        aria-hidden={bare ? undefined : true}
      >
        {children}
      </svg>
      {!bare && word}
    </span>
  );
}

/** A complaint's state. */
export function ComplaintStatus({ state, bare }: { state: ComplaintState; bare?: boolean }) {
  const { w } = useWords();
  return (
    <Drawn kind={state} word={w(`complaint.${state}`)} bare={bare}>
      {DISCS[state]}
    </Drawn>
  );
}

/** A case's stage. */
export function CaseStatus({ stage, bare }: { stage: CaseStage; bare?: boolean }) {
  const { w } = useWords();
  const fill = FILL[stage];
  return (
    <Drawn kind={`case ${stage}`} word={w(`case.${stage}`)} bare={bare}>
      <rect
        className="o"
        x="1.5"
        y="1.5"
        width="11"
        height="11"
        rx="2"
        strokeDasharray={stage === "suspended" ? "2 1.6" : undefined}
      />
      {fill > 0 && <rect className="d" x="2.5" y={11.5 - fill} width="9" height={fill} />}
      {stage === "concluded" && <path className="w" d="m4.3 7.2 1.9 1.9 3.6-3.9" />}
    </Drawn>
  );
}
