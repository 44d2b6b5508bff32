/**
 * Consolidation and cases with made data behind a mock door, to be looked at beside pictures 04 and 05. Complaints that
 * are only received are refused here, so that the preview has something to count.
 */
import { useEffect } from "react";
import { hangDoor } from "../ipc/door";
import { mockDoor } from "../ipc/mock";
import type { case_file, Command, groups } from "../ipc/wire";
import { CasesScreen } from "../screens/CasesScreen";
import { ConsolidationScreen } from "../screens/ConsolidationScreen";
import { NOW, SEALED, WAITING } from "./common";
import { CASES, DESK, fileAnswer, groupsAnswer, HISTORY, OFFICERS, REFERENCE } from "./casesData";

const MAK = { officer: "S001", name: "Sup. Mak H. Y.", roles: ["sup" as const], demonstration: false, desk: "KLN-2" };
const params = <T,>(args: Record<string, unknown>): T => JSON.parse(String(args["params"])) as T;

const receipt = (members: number) => ({
  act: "a",
  entries: { first: 1, last: 1 },
  seal: "",
  at: NOW,
  made: [{ kind: "case", id: "c", number: "TDI-2023-0035" }],
  touched: [],
  members,
  left: [],
  undo: { act: "undo_batch", batch: "a" },
});

const given = (args: Record<string, unknown>) => {
  const command = JSON.parse(String(args["command"])) as Command;
  const ids = "complaints" in command && Array.isArray(command.complaints) ? command.complaints : [];
  return receipt(command.act === "undo_batch" ? 690 : ids.length);
};

/** Hangs the door of these pages. */
export function hangCasesDoor() {
  const door = mockDoor({
    attend: () => null,
    lock: () => null,
    desk: () => DESK,
    reference: () => REFERENCE,
    officers: () => OFFICERS,
    groups: (args) => groupsAnswer(params<groups.Params>(args)),
    cases: () => CASES,
    case_file: (args) => fileAnswer(params<case_file.Params>(args)),
    complaint_ids: () => ({ count: 0, ids: [] }),
    history: () => HISTORY,
    preview: (args) => {
      const command = JSON.parse(String(args["command"])) as Command;
      if (command.act !== "consolidate") return given(args);
      const received = command.complaints.filter((id) => parseInt(id, 16) % 53 === 7);
      if (received.length > 0)
        throw {
          kind: "refused",
          code: "complaint.proposal-open",
          about: received.map((id) => ({ name: `TDC-2023-${String(3732 - parseInt(id, 16)).padStart(6, "0")}` })),
        };
      return given(args);
    },
    perform: given,
  });
  hangDoor(door);
  return door;
}

const frame = { session: MAK, waiting: WAITING, sealed: SEALED, onLock: () => undefined };

/** Presses the key named in the address, `press=Ctrl+a`, once the page stands: a picture of what follows it. */
function useAsked() {
  useEffect(() => {
    const keys = new URLSearchParams(window.location.search).getAll("press");
    const timers = keys.map((key, k) =>
      setTimeout(
        () => {
          const ctrlKey = key.startsWith("Ctrl+");
          document.body.dispatchEvent(
            new KeyboardEvent("keydown", { key: key.replace("Ctrl+", ""), ctrlKey, bubbles: true, cancelable: true }),
          );
        },
        900 + 500 * k,
      ),
    );
    const button = new URLSearchParams(window.location.search).get("button");
    const timer = setTimeout(
      () => document.querySelector<HTMLElement>(`[data-testid=${button ?? "none"}]`)?.click(),
      2600,
    );
    return () => [...timers, timer].forEach(clearTimeout);
  }, []);
}

/** The workbench. */
export function ConsolidationPage() {
  hangCasesDoor();
  useAsked();
  return <ConsolidationScreen given={{ ...frame, at: "consolidation" }} />;
}

/** The list of cases, or one file. */
export function CasesPage({ id }: { id?: string }) {
  hangCasesDoor();
  useAsked();
  return <CasesScreen given={{ ...frame, at: "cases" }} id={id} />;
}
