/** The seam: an act keeps its id until it is accepted, a notice drops the answers it concerns, failures are told apart. */
import { act, render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { QueryClientProvider } from "@tanstack/react-query";
import { hangDoor } from "./door";
import { asFailure } from "./failure";
import { mockDoor } from "./mock";
import { newCache, useAsk, useChanges } from "./useAsk";
import { usePerform, type Performing } from "./usePerform";
import { QUESTION_SUBJECTS, type QuestionName, type Subject } from "./wire";

// The wire is generated: the test asks whatever question it finds there, and notices one of that question's subjects.
const QUESTION = Object.keys(QUESTION_SUBJECTS)[0] as QuestionName;

function Answer() {
  useChanges();
  const { data } = useAsk(QUESTION, {} as never);
  return <p>{`answer ${String((data as { n?: number } | undefined)?.n ?? "none")}`}</p>;
}

describe("a read", () => {
  it("is asked again when a notice names one of its subjects, and only then", async () => {
    let n = 0;
    const door = mockDoor({ [QUESTION]: () => ({ n: (n += 1) }) });
    hangDoor(door);
    render(
      <QueryClientProvider client={newCache()}>
        <Answer />
      </QueryClientProvider>,
    );
    await screen.findByText("answer 1");
    act(() => door.change([]));
    expect(screen.getByText("answer 1"), "a notice of nothing changes nothing").toBeTruthy();
    const kind = QUESTION_SUBJECTS[QUESTION][0];
    act(() => door.change([{ kind } as Subject]));
    await waitFor(() => expect(screen.getByText("answer 2"), "its subject changed").toBeTruthy());
  });
});

describe("a write", () => {
  it("given twice after a failure bears the same act id, and a new one once accepted", async () => {
    let refuse = true;
    const door = mockDoor({
      perform: () => {
        if (refuse) throw { kind: "refused", code: "nothing-chosen", about: [] };
        return {};
      },
    });
    hangDoor(door);
    let performing: Performing | undefined;
    function Form() {
      performing = usePerform();
      return <p>{performing.failure?.kind ?? "no failure"}</p>;
    }
    render(<Form />);
    const command = { act: "take_up", complaints: ["TDC-2023-000001"] } as never;
    await act(async () => void (await performing?.give(command)));
    expect(screen.getByText("refused"), "the refusal stands where it was asked for").toBeTruthy();
    refuse = false;
    await act(async () => void (await performing?.give(command)));
    await act(async () => void (await performing?.give(command)));
    const ids = door.calls.map((call) => String(call.args["actId"]));
    expect(ids[0], "a second press is the same act").toBe(ids[1]);
    expect(ids[2], "after the receipt a new act begins").not.toBe(ids[1]);
    expect(ids[0]?.[14], "act ids are UUIDs of version 7").toBe("7");
  });
});

describe("what is thrown", () => {
  it("is a fault of the window where the wire does not know it", () => {
    expect(asFailure(new Error("x")).kind, "never an uncaught thing").toBe("fault");
    expect(asFailure({ kind: "stale", subject: [] }).kind, "a failure of the wire stays what it is").toBe("stale");
  });
});
