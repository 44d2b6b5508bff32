/** What officers type for a date and time, read on Hong Kong's clock. Now is Friday 19 May 2023, 14:32. */
import { describe, expect, it } from "vitest";
import { dateTime } from "./format";
import { fromHongKong } from "./time";
import { readTyped } from "./typed";

const NOW = fromHongKong(2023, 5, 19, 14, 32) ?? 0;
const read = (text: string, ahead = false) => {
  const typed = readTyped(text, NOW, ahead);
  return typed ? dateTime(typed.instant, "en") : "none";
};

describe("free typing of a time", () => {
  it.each([
    ["today 13:20", "19 May 2023, 13:20"],
    ["19/5 14:00", "19 May 2023, 14:00"],
    ["yesterday", "18 May 2023, 00:00"],
    ["yesterday 9pm", "18 May 2023, 21:00"],
    ["1320", "19 May 2023, 13:20"],
    ["13:20", "19 May 2023, 13:20"],
    ["2023-05-01 08:05", "1 May 2023, 08:05"],
    ["2023-05-01T08:05", "none"],
    ["1 May", "1 May 2023, 00:00"],
    ["1 May 2022 10:00", "1 May 2022, 10:00"],
    ["今日 13:20", "19 May 2023, 13:20"],
    ["昨日", "18 May 2023, 00:00"],
    ["5月17日 9時30分", "17 May 2023, 09:30"],
    ["2023年5月17日", "17 May 2023, 00:00"],
    ["24:00", "20 May 2023, 00:00"],
    ["19 May 2023, 14:00", "19 May 2023, 14:00"],
    ["31/2 10:00", "none"],
    ["25:00", "none"],
    ["soon", "none"],
  ])("reads %s", (text, expected) => {
    expect(read(text), `"${text}" must be understood as the office means it`).toBe(expected);
  });
  it("takes a date without a year as past for what happened, ahead for a departure", () => {
    expect(read("20/12"), "a December day in May was last year's").toBe("20 December 2022, 00:00");
    expect(read("20/5 16:50", true), "tomorrow's departure is this year's").toBe("20 May 2023, 16:50");
    expect(read("sat 16:50", true), "Saturday is the coming one").toBe("20 May 2023, 16:50");
    expect(read("wed"), "Wednesday was the last one").toBe("17 May 2023, 00:00");
  });
  it("tells whether the hour was given", () => {
    expect(readTyped("yesterday", NOW)?.timeGiven, "a day alone").toBe(false);
    expect(readTyped("1320", NOW)?.timeGiven, "an hour alone").toBe(true);
  });
});
