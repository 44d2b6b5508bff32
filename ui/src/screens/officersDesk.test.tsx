/** The officer's own desk and a fault of drawing: what survives a session, what does not, and what goes on. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Surroundings } from "../App";
import { hangDoor } from "../ipc/door";
import { mockDoor } from "../ipc/mock";
import { changeKeys, keysOf } from "../kit/keymap";
import { endKept, settleKept, useKept } from "../kit/kept";
import { useToast } from "../kit/Toast";
import { Bounds, FaultPane, referenceOf } from "./Fault";
import { pieces, useOfficersDesk, whole } from "./useOfficersDesk";

afterEach(endKept);

function Tab() {
  const [tab, setTab] = useKept("cases.which", "open");
  const [typed, setTyped] = useKept("cases.text", "", { spoken: true });
  const tell = useToast();
  return (
    <>
      <button type="button" onClick={() => setTab("all")}>
        {tab}
      </button>
      <button type="button" onClick={() => setTyped("瑞甌堂")}>
        typed {typed}
      </button>
      <button type="button" onClick={() => tell({ words: "1 closed", undo: () => undefined })}>
        tell
      </button>
    </>
  );
}

function Session({ officer }: { officer: string }) {
  return useOfficersDesk(officer) ? <Tab /> : null;
}

function Window() {
  const [officer, setOfficer] = useState<string | undefined>("C001");
  return (
    <Surroundings language="en">
      <button type="button" onClick={() => setOfficer(undefined)}>
        lock
      </button>
      {officer && <Session officer={officer} />}
    </Surroundings>
  );
}

describe("the officer's desk", () => {
  it("keeps positions and keys in the books, never a typed word, and finds them again", async () => {
    const books: Record<string, string> = {};
    hangDoor(
      mockDoor({
        settings: () => ({ ...books }),
        keep_setting: ({ name, value }) => void (books[String(name)] = String(value)),
      }),
    );
    const first = render(<Window />);
    fireEvent.click(await screen.findByText("open"));
    fireEvent.click(screen.getByText(/^typed/));
    changeKeys("complaint.propose_closure", "q");
    settleKept();
    expect(JSON.stringify(books), "the tab is written").toContain("cases.which");
    expect(JSON.stringify(books), "what was typed may be a name").not.toContain("瑞甌堂");
    first.unmount();
    expect(keysOf("complaint.propose_closure"), "the next officer has their own keys").toBe("x");
    render(<Window />);
    expect(await screen.findByText("all"), "found again after a restart").toBeTruthy();
    expect(keysOf("complaint.propose_closure"), "and so is the key").toBe("q");
  });
  it("takes the toast with it when the desk is locked", async () => {
    hangDoor(mockDoor({ settings: () => ({}), keep_setting: () => null }));
    render(<Window />);
    fireEvent.click(await screen.findByText("tell"));
    expect(screen.getByTestId("toast"), "told").toBeTruthy();
    fireEvent.click(screen.getByText("lock"));
    await waitFor(() => expect(screen.queryByTestId("toast"), "nobody undoes another's act").toBeNull());
  });
  it("cuts what is long and puts it together again", () => {
    const all = { a: "x".repeat(40_000), b: "瑞甌", c: [1, 2] };
    const cut = Object.fromEntries(pieces(all).map((piece, k) => [`desk.kept.${k}`, piece]));
    expect(Object.values(cut).every((piece) => new TextEncoder().encode(piece).length <= 16_384), "each fits").toBe(true);
    expect(whole(cut), "nothing is lost").toEqual(all);
    expect(whole({ "desk.kept.0": '{"a":' }), "what is broken begins afresh").toEqual({});
  });
});

describe("a screen that cannot be drawn", () => {
  it("leaves the rest standing, says so with a reference, and can be tried again", () => {
    const quiet = vi.spyOn(console, "error").mockImplementation(() => undefined);
    let broken = true;
    function Broken() {
      if (broken) throw new TypeError("周映禾 cannot be read");
      return <p>drawn</p>;
    }
    render(
      <Surroundings language="en">
        <nav>rail</nav>
        <Bounds instead={(reference, again) => <FaultPane reference={reference} again={again} />}>
          <Broken />
        </Bounds>
      </Surroundings>,
    );
    const said = screen.getByTestId("screen-fault").textContent ?? "";
    expect(screen.getByText("rail"), "the frame stands").toBeTruthy();
    expect(said, "a reference for the help desk").toMatch(/Fault [0-9a-f]{8}/);
    expect(said, "and nothing of what it was about").not.toContain("周映禾");
    broken = false;
    act(() => fireEvent.click(screen.getByTestId("fault-again")));
    expect(screen.getByText("drawn"), "tried again").toBeTruthy();
    quiet.mockRestore();
  });
  it("has the same reference for the same fault", () => {
    const fault = new TypeError("a");
    expect(referenceOf(fault), "so that the help desk knows it").toBe(referenceOf(fault));
  });
});
