/**
 * A workbench for tests: a made register that remembers verdicts and tells of them, and the keys of an officer. Not a test
 * itself.
 */
import { act, fireEvent, render, screen } from "@testing-library/react";
import { Surroundings } from "../App";
import { Consolidation } from "../consolidation/Consolidation";
import { hex } from "../gallery/common";
import { memberFile } from "../gallery/madeBench";
import { groupsAnswer } from "../gallery/madeGroups";
import { DESK, OFFICERS, REFERENCE } from "../gallery/madeOfficers";
import { FILE } from "../gallery/pictures/madeFile";
import { hangDoor } from "../ipc/door";
import { mockDoor } from "../ipc/mock";
import { useChanges } from "../ipc/useAsk";
import type { Command, groups, verdicts } from "../ipc/wire";

/** What was given to the register, and with what verdicts were asked for. */
export const seen: { performed: Command[]; asked: verdicts.Params[] } = { performed: [], asked: [] };
let lines: verdicts.Line[] = [];

/** How many complaints the second group has, and the one that stands for its trader. */
export const SMALL = 14;
export const ANCHOR = hex(SMALL);

const lineOf = (complaint: string, verdict: string): verdicts.Line => ({
  verdict,
  entry: 9,
  members: 1,
  complaint: { id: complaint, number: "TDC-2023-003728-N", trader: "獺環首飾" },
  against: { id: ANCHOR, number: "TDC-2023-003718-C", trader: "獺寶母嬰" },
  same: false,
  reason: "name-only",
  note: "首飾店",
  known: [],
  by: "S001",
  at: 1_684_000_000_000_000,
  stands: "holding",
  withdrawn_by: null,
  withdrawn_at: null,
  may_withdraw: true,
});

/** Begins with a register in which nobody judged. */
export function hang(): void {
  [seen.performed, seen.asked, lines] = [[], [], []];
  const params = (args: Record<string, unknown>) => JSON.parse(String(args["params"])) as unknown;
  const door = mockDoor({
    desk: () => DESK,
    reference: () => REFERENCE,
    officers: () => OFFICERS,
    cases: () => ({ total: 0, rows: [], next: null }),
    groups: (args) => groupsAnswer(params(args) as groups.Params),
    alarms: () => ({ alarms: [], unseen: 0, entry: 9 }),
    standing_rules: () => ({ rules: [] }),
    verdicts: (args) => {
      seen.asked.push(params(args) as verdicts.Params);
      return { total: lines.length, holding: lines.length, verdicts: lines, next: null };
    },
    complaint_file: (args) => memberFile(FILE, (params(args) as { name: string }).name) ?? FILE,
    preview: (args) => ({ members: (JSON.parse(String(args["command"])) as { complaints: string[] }).complaints.length, left: [] }),
    perform: (args) => {
      const command = JSON.parse(String(args["command"])) as Command;
      seen.performed.push(command);
      if (command.act === "judge_traders")
        lines = [...command.complaints.map((id) => lineOf(id, `v${seen.performed.length}`)), ...lines];
      if (command.act === "withdraw_verdict") lines = lines.filter((one) => one.verdict !== command.verdict);
      door.change([{ kind: "complaint", id: "c" }]);
      return {
        act: `v${seen.performed.length}`,
        members: command.act === "judge_traders" ? command.complaints.length : 1,
        made: [],
        touched: [],
        left: [],
        undo: command.act === "judge_traders" ? { act: "withdraw_verdict", verdict: `v${seen.performed.length}` } : null,
      };
    },
  });
  hangDoor(door);
}

/** The workbench with the second group on it. */
export async function open(): Promise<void> {
  render(
    <Surroundings language="en">
      <Changes />
      <Consolidation
        at="2"
        onAt={() => undefined}
        handed={[]}
        onHand={() => undefined}
        onOpen={() => undefined}
        onCase={() => undefined}
        readCase={(number) => <p data-testid="read-case">{number}</p>}
        onList={() => undefined}
      />
    </Surroundings>,
  );
  await screen.findByText(`0 of ${SMALL} selected`);
}

/** Presses a key anywhere. */
export const press = (key: string, more: { ctrlKey?: boolean; shiftKey?: boolean } = {}): Promise<void> =>
  act(async () => void fireEvent.keyDown(document.body, { key, ...more }));

/** The last act given. */
export const last = (): Command | undefined => seen.performed[seen.performed.length - 1];

// Hears the notices of the register, as the frame does.
function Changes() {
  useChanges();
  return null;
}
