/** Fields: sums as exact text, times typed freely, choices by code or any of their names, refusals in place. */
import { fireEvent, render, screen, within } from "@testing-library/react";
import { useState, type ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";
import { fromHongKong } from "../words/time";
import { WordsProvider } from "../words/Words";
import { Button } from "./Button";
import { fitting } from "./choice";
import { DateTimeField } from "./DateTimeField";
import { Failed } from "./Failed";
import { MoneyField, readSum } from "./MoneyField";
import { Preview } from "./Preview";
import { TextField } from "./TextField";

const show = (what: ReactNode) => render(<WordsProvider initial="en">{what}</WordsProvider>);
const EXITS = [
  { code: "LWS", label: "Lo Wu", also: ["羅湖", "罗湖"] },
  { code: "LSC", label: "Lok Ma Chau Spur Line", also: ["落馬洲支線"] },
  { code: "HZM", label: "Hong Kong-Zhuhai-Macao Bridge", also: ["HZMB", "港珠澳大橋"] },
];

describe("a sum", () => {
  it("is kept as the decimal text that was entered", () => {
    expect(
      [readSum("6,800.00"), readSum("HK$680"), readSum("６８０"), readSum("12.5.1"), readSum("-3")],
      "commas, sign, full width; nonsense is none",
    ).toEqual(["6800.00", "680", "680", undefined, undefined]);
    const given = vi.fn();
    show(<MoneyField label="Paid" value={undefined} onChange={given} />);
    fireEvent.change(screen.getByLabelText("Paid"), { target: { value: "9,792.00" } });
    expect(given, "the exact text, cents and all").toHaveBeenLastCalledWith("9792.00");
  });
});

describe("a time", () => {
  it("is given as soon as it can be read, and says what it cannot read once left", () => {
    const now = fromHongKong(2023, 5, 19, 14, 32);
    const given = vi.fn();
    function Held() {
      const [at, setAt] = useState<number | undefined>();
      return (
        <DateTimeField
          label="When"
          value={at}
          now={now}
          onChange={(next) => {
            given(next);
            setAt(next);
          }}
        />
      );
    }
    show(<Held />);
    const field = screen.getByLabelText("When");
    fireEvent.change(field, { target: { value: "today 13:20" } });
    expect(given, "13:20 today in Hong Kong").toHaveBeenLastCalledWith(fromHongKong(2023, 5, 19, 13, 20));
    fireEvent.change(field, { target: { value: "31/2" } });
    fireEvent.blur(field);
    expect(screen.getByText(/Not a date and time/), "the problem stands below the field").toBeTruthy();
    expect(given, "what is no time is not given").toHaveBeenLastCalledWith(undefined);
  });
});

describe("a choice", () => {
  it("is found by its code, its name in any language, or an alias", () => {
    const found = (typed: string) => fitting(EXITS, typed).map((choice) => choice.code);
    expect(
      [found("lws"), found("羅湖"), found("hzmb"), found("spur")],
      "code, Chinese, alias, middle of a name",
    ).toEqual([["LWS"], ["LWS"], ["HZM"], ["LSC"]]);
    expect(found("lo"), "the start of a name in the list's order").toEqual(["LWS", "LSC"]);
  });
});

describe("a refusal", () => {
  it("keeps the button in reach, does nothing, and says why beside it", () => {
    const press = vi.fn();
    show(
      <Button onPress={press} refused="Nobody has it.">
        Close
      </Button>,
    );
    const button = screen.getByRole("button");
    fireEvent.click(button);
    expect(press, "a refused button does nothing").not.toHaveBeenCalled();
    expect(button.getAttribute("aria-disabled"), "it is refused, not disabled").toBe("true");
    expect(
      document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent,
      "its reason describes it",
    ).toBe("Nobody has it.");
  });
  it("is told in words with its code", () => {
    show(<Failed failure={{ kind: "refused", code: "referral.no-consent", about: [{ name: "TDC-2023-003688" }] }} />);
    const note = screen.getByRole("alert");
    expect(note.textContent, "the sentence says what is lacking").toContain("Consent to disclose is not recorded");
    expect(within(note).getByText("referral.no-consent"), "the code follows").toBeTruthy();
  });
});

describe("Enter", () => {
  it("that ends a composition gives nothing", () => {
    const enter = vi.fn();
    show(<TextField label="Name" value="" onChange={() => undefined} onEnter={enter} />);
    const field = screen.getByLabelText("Name");
    fireEvent.keyDown(field, { key: "Enter", isComposing: true });
    fireEvent.keyDown(field, { key: "Enter", keyCode: 229 });
    expect(enter, "the input method has these").not.toHaveBeenCalled();
  });
});

describe("a preview", () => {
  it("says so where its counts do not sum", () => {
    show(
      <Preview
        total={10}
        lines={[
          { count: 4, words: "will be" },
          { count: 5, words: "will not be" },
        ]}
      />,
    );
    expect(screen.getByText("These counts do not sum to the total."), "4 and 5 are not 10").toBeTruthy();
  });
});
