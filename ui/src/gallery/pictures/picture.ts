/**
 * What a picture of the gallery is: a place in the window, the answers behind its door, and what an officer does until
 * it looks as it shall. Not the answers themselves: see office.ts. Not how it is drawn: see Stand.tsx.
 */
import type { Session } from "../../ipc/doors";
import type { QuestionName } from "../../ipc/wire";

/** Answers by command, and by question for `ask`; what is thrown is what the door rejects with. */
export type Answers = Record<string, (args: Record<string, unknown>) => unknown>;

/** One thing that an officer does: a key, a press on what has a test id, words typed into it, or scrolling to it. */
export type Step = { press: string } | { click: string } | { see: string } | { type: string; text: string };

/** A state of a screen: what differs from the made office, and what is done before the picture is taken. */
export interface State {
  answers?: Answers;
  steps?: readonly Step[];
  /** Another place than the screen's own. */
  place?: string;
}

/** A screen in its states. */
export interface ScreenPictures {
  /** Its name in file names and in the index. */
  name: string;
  /** The address after #, without the stroke. Absent: the screen before a session. */
  place?: string;
  session: Session;
  /** The questions without which it has nothing to show. */
  main: readonly QuestionName[];
  /** Answers of these questions when there is nothing. */
  empty?: Answers;
  /** Further states by name: refused in place, a dialog, another tab. */
  more?: Readonly<Record<string, State>>;
}

/** An answer that never comes. */
export const onItsWay = (): Promise<never> => new Promise(() => undefined);

/** A fault of the register. */
export const broken = (): never => {
  throw { kind: "fault", reference: "F-3A0C91D2" };
};

/** A refusal by a rule. */
export const refused = (code: string, ...about: string[]) => (): never => {
  throw { kind: "refused", code, about: about.map((name) => ({ name })) };
};

const all = (names: readonly string[], answer: () => unknown): Answers =>
  Object.fromEntries(names.map((name) => [name, answer]));

/** The states of a screen, the usual ones first. */
export function statesOf(of: ScreenPictures): Readonly<Record<string, State>> {
  return {
    full: {},
    ...(of.empty ? { empty: { answers: of.empty } } : {}),
    ...(of.main.length > 0 ? { loading: { answers: all(of.main, onItsWay) }, fault: { answers: all(of.main, broken) } } : {}),
    ...of.more,
  };
}
