/** After a lock the same officer gives the passphrase alone; what is said beside it names nobody. */
import { act, fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { NOW, PANG } from "../gallery/common";
import { hangDoor } from "../ipc/door";
import { mockDoor } from "../ipc/mock";
import { SignIn } from "./SignIn";

describe("a locked desk", () => {
  const show = () => {
    const door = mockDoor({ look: () => ({ there: true, demonstration: false }), sign_in: () => PANG });
    hangDoor(door);
    render(
      <Surroundings language="en">
        <SignIn
          onSession={() => undefined}
          locked={{ session: PANG, at: NOW, length: 41_208, due: { count: 2, by: NOW }, draft: true }}
        />
      </Surroundings>,
    );
    return door;
  };

  it("asks the officer who was there for the passphrase and nothing else", async () => {
    const door = show();
    expect(screen.getByText("Locked at 14:32"), "it says when it was locked").toBeTruthy();
    expect(screen.queryByTestId("officer"), "the officer's code is known").toBeNull();
    fireEvent.change(screen.getByTestId("password"), { target: { value: "made passphrase" } });
    await act(async () => void fireEvent.click(screen.getByTestId("enter")));
    const given = door.calls.find((call) => call.command === "sign_in");
    expect(given?.args["officer"], "it is the same officer who signs in").toBe("Q001");
  });

  it("says how many statements are due without a name, and lets another officer in", () => {
    show();
    expect(screen.getByTestId("lock-due").textContent, "the count and the hour").toContain("2 statements due");
    fireEvent.click(screen.getByTestId("another-officer"));
    expect(screen.getByTestId("officer"), "another officer says who it is").toBeTruthy();
    expect(screen.queryByTestId("lock-due"), "and sees nothing of the desk before").toBeNull();
  });
});
