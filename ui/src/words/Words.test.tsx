/** Words: three languages with the same keys, set at once, each with its `lang`. */
import { render, screen, act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import en from "../../../assets/words/en.json";
import zhHans from "../../../assets/words/zh-Hans.json";
import zhHant from "../../../assets/words/zh-Hant.json";
import { langOf, Said } from "./Said";
import { say, useWords, wordsIn, WordsProvider } from "./Words";

describe("the word files", () => {
  it("hold the same keys", () => {
    expect(Object.keys(zhHant).sort(), "Traditional has every key and no other").toEqual(Object.keys(en).sort());
    expect(Object.keys(zhHans).sort(), "Simplified has every key and no other").toEqual(Object.keys(en).sort());
  });
  it("are never empty, and Chinese holds no half-width comma between Chinese words", () => {
    for (const file of [en, zhHant, zhHans])
      for (const [key, text] of Object.entries(file)) expect(text.trim(), `${key} must say something`).not.toBe("");
    for (const file of [zhHant, zhHans])
      for (const [key, text] of Object.entries(file))
        expect(/[\u4e00-\u9fff],/.test(text), `${key} must use the full-width comma`).toBe(false);
  });
  it("keep Traditional characters out of Simplified", () => {
    for (const [key, text] of Object.entries(zhHans))
      expect(/[總錄個動結轉檔處為讀寫無當數據]/.test(text), `${key} must be worded in Simplified`).toBe(false);
  });
});

describe("a sentence", () => {
  it("is set with counts grouped and chosen by number", () => {
    expect(wordsIn("en")("kit.selected", { count: 712, total: 18982 }), "numbers are set as counts").toBe(
      "712 of 18\u00a0982 selected",
    );
    expect(say("{count} {count|visitor|visitors}", { count: 1 }), "one").toBe("1 visitor");
    expect(say("{count} {count|visitor|visitors}", { count: 9 }), "many").toBe("9 visitors");
  });
});

describe("the language", () => {
  it("switches at once and marks the page", () => {
    let change: (language: "en" | "zh-Hans") => void = () => undefined;
    function Probe() {
      const { w, setLanguage } = useWords();
      change = setLanguage;
      return <p>{w("nav.board")}</p>;
    }
    render(
      <WordsProvider initial="en">
        <Probe />
      </WordsProvider>,
    );
    expect(screen.getByText("Departure board"), "English first").toBeTruthy();
    act(() => change("zh-Hans"));
    expect(screen.getByText("离境时间板"), "the words follow at once").toBeTruthy();
    expect(document.documentElement.lang, "the page says its language").toBe("zh-Hans");
  });
});

describe("data", () => {
  it("carries the lang of its own script", () => {
    expect(
      [langOf("獺寶母嬰"), langOf("獭宝母婴"), langOf("Otterling"), langOf("周映禾")],
      "by script, never converted",
    ).toEqual(["zh-Hant-HK", "zh-Hans", undefined, "zh-Hant-HK"]);
    const { container } = render(
      <WordsProvider initial="en">
        <Said>林见川 Lin Jianchuan</Said>
      </WordsProvider>,
    );
    expect(container.querySelector("[lang=zh-Hans]")?.textContent, "only the Han run is marked").toBe("林见川");
  });
});
