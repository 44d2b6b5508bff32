/** Shortcuts: letters only where nothing is typed in, nothing while an input method composes. */
import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { useKeys, type Keys } from "./keys";

function Heard({ keys, modal }: { keys: Keys; modal?: boolean }) {
  useKeys(keys, { modal });
  return null;
}

describe("a shortcut", () => {
  it("acts on a letter, and on one after the other", () => {
    const j = vi.fn();
    const gd = vi.fn();
    render(<Heard keys={{ j, "g d": gd }} />);
    fireEvent.keyDown(document.body, { key: "j" });
    fireEvent.keyDown(document.body, { key: "g" });
    fireEvent.keyDown(document.body, { key: "d" });
    expect(j, "a single letter").toHaveBeenCalledOnce();
    expect(gd, "G then D").toHaveBeenCalledOnce();
  });
  it("ends what another key began before it acts alone", () => {
    const go = vi.fn();
    const alone = vi.fn();
    render(<Heard keys={{ "g c": go }} />);
    render(<Heard keys={{ c: alone }} />);
    fireEvent.keyDown(document.body, { key: "g" });
    fireEvent.keyDown(document.body, { key: "c" });
    expect(go, "G then C goes to consolidation").toHaveBeenCalledOnce();
    expect(alone, "and does not consolidate what is open").not.toHaveBeenCalled();
  });
  it("leaves letters to a field, but not Ctrl Enter", () => {
    const n = vi.fn();
    const save = vi.fn();
    render(
      <>
        <Heard keys={{ n, "Ctrl+Enter": save }} />
        <input aria-label="name" />
      </>,
    );
    const field = screen.getByLabelText("name");
    fireEvent.keyDown(field, { key: "n" });
    fireEvent.keyDown(field, { key: "Enter", ctrlKey: true });
    expect(n, "what is typed is text").not.toHaveBeenCalled();
    expect(save, "a combination still acts").toHaveBeenCalledOnce();
  });
  it("does nothing while a Chinese input method composes", () => {
    const act = vi.fn();
    render(<Heard keys={{ s: act, Enter: act, "Ctrl+Enter": act }} />);
    fireEvent.keyDown(document.body, { key: "s", isComposing: true });
    fireEvent.keyDown(document.body, { key: "s", keyCode: 229 });
    fireEvent.compositionEnd(document.body);
    fireEvent.keyDown(document.body, { key: "Enter" });
    expect(act, "neither a letter nor the Enter that ends a composition acts").not.toHaveBeenCalled();
  });
  it("is kept from the screen below by a modal layer", () => {
    const below = vi.fn();
    const { unmount } = render(<Heard keys={{ c: below }} />);
    const dialog = render(<Heard keys={{}} modal />);
    fireEvent.keyDown(document.body, { key: "c" });
    expect(below, "a dialog is open").not.toHaveBeenCalled();
    dialog.unmount();
    fireEvent.keyDown(document.body, { key: "c" });
    expect(below, "the dialog is gone").toHaveBeenCalledOnce();
    unmount();
  });
  it("leaves Enter to a button that has the focus", () => {
    const open = vi.fn();
    render(
      <>
        <Heard keys={{ Enter: open }} />
        <button type="button">Save</button>
      </>,
    );
    fireEvent.keyDown(screen.getByText("Save"), { key: "Enter" });
    expect(open, "Enter presses the button").not.toHaveBeenCalled();
  });
});
