/** Formats: how the department prints numbers, sums, dates and times left. */
import { describe, expect, it } from "vitest";
import {
  change,
  clock,
  count,
  date,
  dateTime,
  daySpan,
  factor,
  leaving,
  longClock,
  money,
  perCent,
  timeLeft,
} from "./format";
import { DAY_LONG, dayOf, daysBetween, fromHongKong, HOUR, MINUTE } from "./time";

const NOW = fromHongKong(2023, 5, 19, 14, 32, 8) ?? 0;

describe("counts and sums", () => {
  it("groups a count with a no-break space", () => {
    expect(count(18982), "the release prints 18 982").toBe("18\u00a0982");
    expect(count(3171), "four figures are grouped too").toBe("3\u00a0171");
    expect([count(96), count(0), count(-1200)], "small, nought, negative").toEqual(["96", "0", "−1\u00a0200"]);
  });
  it("groups a sum with commas and keeps the cents that were entered", () => {
    expect(money("9792.00"), "cents entered are never dropped").toBe("$9,792.00");
    expect(money("9792"), "cents that were not entered are not invented").toBe("$9,792");
    expect(money("514.066"), "a computed sum is shown as given").toBe("$514.066");
    expect(money("1200", { currency: "CNY" }), "another currency is written in full").toBe("RMB\u00a01,200");
    expect(money("-12.5"), "a minus sign, two figures of cents").toBe("−$12.50");
  });
  it("drops a factor's decimals only when they are zeros", () => {
    expect([factor("13.2277"), factor(16), factor("1600"), factor("2.5")], "two decimals, or none").toEqual([
      "13.23×",
      "16×",
      "1\u00a0600×",
      "2.50×",
    ]);
  });
  it("says per cent in words and % in Chinese", () => {
    expect(perCent(449, 535, "en"), "449 of 535").toBe("84 per cent");
    expect(perCent(18063, 18982, "zh-Hant", 1), "one decimal where asked").toBe("95.2%");
  });
});

describe("how a year compares", () => {
  it("says n-fold as new less old over old", () => {
    expect(change(18982, 6123, "en"), "18 982 after 6 123 is the published 2.1-fold").toBe("2.1-fold increase");
    expect(change(18982, 6123, "zh-Hant"), "the same in Chinese").toBe("上升2.1倍");
    expect(change(300, 100, "en"), "a whole number drops its decimal").toBe("2-fold increase");
    expect(change(150, 100, "en"), "below 100 per cent it is per cent").toBe("50 per cent increase");
    expect(change(90, 100, "zh-Hans"), "a fall").toBe("下降10%");
    expect(change(5, 0, "en"), "nothing compares with nought").toBe("–");
  });
});

describe("dates and hours in Hong Kong", () => {
  it("shows Hong Kong's clock whatever the machine's zone", () => {
    expect(clock(NOW), "24 hours").toBe("14:32");
    expect(dayOf(fromHongKong(2023, 5, 20, 0, 30) ?? 0), "half past midnight is already the next day").toBe(
      "2023-05-20",
    );
    expect(longClock(NOW, "en"), "the foot's clock").toBe("Fri 19 May 2023, 14:32:08");
    expect(longClock(NOW, "zh-Hans"), "in Chinese").toBe("2023年5月19日 星期五 14:32:08");
  });
  it("writes dates as the office does", () => {
    expect([date(NOW, "en"), date(NOW, "zh-Hant"), date("2023-12-31", "en", true)], "long, Chinese, short").toEqual([
      "19 May 2023",
      "2023年5月19日",
      "31 Dec",
    ]);
    expect(dateTime(NOW, "en"), "date and hour").toBe("19 May 2023, 14:32");
    expect(dateTime(NOW, "en", NOW), "the day of today is left out").toBe("14:32");
    expect(daySpan("2023-05-17", "2023-05-19", "en"), "one month").toBe("17–19 May");
    expect(daySpan("2023-03-02", "2023-05-19", "en"), "two months").toBe("2 Mar – 19 May");
    expect(daySpan("2022-12-28", "2023-05-19", "en"), "two years").toBe("28 Dec 2022 – 19 May 2023");
    expect(daySpan("2022-03-02", "2022-05-19", "en", NOW), "a year that is over").toBe("2 Mar – 19 May 2022");
    expect(daySpan("2022-03-02", "2022-05-19", "zh-Hant", NOW), "and in Chinese, first").toBe("2022年3月2日至5月19日");
    expect(leaving(fromHongKong(2023, 5, 20, 16, 50) ?? 0, NOW, "en"), "the weekday within a week").toBe("Sat 16:50");
  });
  it("refuses days that are none, and knows 24:00", () => {
    expect(fromHongKong(2023, 2, 31), "February has no 31st").toBeUndefined();
    expect(fromHongKong(2023, 12, 31, 24, 0), "24:00 is the next day's beginning").toBe(fromHongKong(2024, 1, 1));
    expect(daysBetween("2023-05-17", "2023-10-30"), "days between").toBe(166);
  });
  it("tells the time left by minutes, hours, days", () => {
    expect(
      [timeLeft(52 * MINUTE, "en"), timeLeft(2 * HOUR + 38 * MINUTE, "en"), timeLeft(DAY_LONG + 2 * HOUR, "en")],
      "English",
    ).toEqual(["52 min", "2 h 38 min", "1 d 2 h"]);
    expect(
      [
        timeLeft(52 * MINUTE, "zh-Hant"),
        timeLeft(2 * HOUR + 38 * MINUTE, "zh-Hant"),
        timeLeft(2 * HOUR + 38 * MINUTE, "zh-Hans"),
      ],
      "Chinese without spaces",
    ).toEqual(["52分鐘", "2小時38分", "2小时38分"]);
    expect(timeLeft(51 * MINUTE + 1, "en"), "the begun minute counts").toBe("52 min");
    expect(timeLeft(-HOUR, "en"), "what is past has no time left").toBe("0 min");
  });
});
