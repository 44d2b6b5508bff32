/** The statistics screen: sums proved or told wrong, every figure opens its list, the year and the instant are asked. */
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { Surroundings } from "../App";
import { DETAIL, RELEASE, reportsView, YEAR } from "../gallery/madeYear";
import { hangDoor } from "../ipc/door";
import { mockDoor, type MockDoor } from "../ipc/mock";
import { forgetKept } from "../kit/kept";
import { fromHongKong } from "../words/time";
import { Proof } from "./YearTable";
import { Statistics } from "./Statistics";

const NOW = fromHongKong(2024, 3, 27, 9, 12) ?? 0;
const params = (door: MockDoor, question: string) =>
  door.calls.filter((c) => c.args["question"] === question).map((c) => JSON.parse(String(c.args["params"])) as Record<string, unknown>);

const asOf = (args: Record<string, unknown>) => {
  const { year, fiscal } = JSON.parse(String(args["params"])) as { year: number; fiscal: boolean };
  return { year, fiscal };
};

function shown(language: "en" | "zh-Hant" = "en"): MockDoor {
  const door = mockDoor({
    desk: () => ({ now: NOW }),
    reference: () => ({ lists: {} }),
    officers: () => ({ officers: [] }),
    year: (args) => ({ ...YEAR, ...asOf(args) }),
    year_detail: (args) => ({ ...DETAIL, ...asOf(args) }),
    release: () => RELEASE,
    reports: (args) => reportsView((JSON.parse(String(args["params"])) as { report?: string }).report),
    year_list: () => ({ figure: "consolidated", as_at: "", total: 14_892, rows: [], next: null }),
    perform: () => ({ made: [] }),
    export_figures: () => ({ sha256: "ab".repeat(32) }),
  });
  hangDoor(door);
  render(
    <Surroundings language={language}>
      <Statistics onOpen={() => undefined} />
    </Surroundings>,
  );
  return door;
}
const press = (key: string) => act(() => void fireEvent.keyDown(document.body, { key }));

describe("statistics", () => {
  beforeEach(() => {
    localStorage.clear();
    forgetKept();
  });

  it("proves both sums beneath the published table", async () => {
    shown();
    const sums = await screen.findAllByTestId("sum-holds");
    expect(sums.map((s) => s.textContent?.replace(/\u00a0/g, " ")), "the two published sums").toEqual([
      "14 892 + 3 171 = 18 063",
      "18 063 + 919 = 18 982",
    ]);
    expect(screen.queryByTestId("sum-fails"), "nothing fails").toBeNull();
  });

  it("says what a sum comes to where it fails", () => {
    render(
      <Surroundings language="en">
        <Proof a={2} b={2} sum={5} />
      </Surroundings>,
    );
    expect(screen.getByTestId("sum-fails").textContent, "the true sum stands beside the figure").toBe("2 + 2 = 4, not 5");
  });

  it("opens the list behind a figure, whose total must be the figure", async () => {
    const door = shown();
    const figure = (await screen.findAllByTestId("figure-consolidated"))[0];
    fireEvent.click(figure as HTMLElement);
    const total = await screen.findByTestId("year-list-total");
    expect(total.className, "it agrees").toContain("green");
    expect(params(door, "year_list")[0]?.["figure"], "the figure's own list was asked").toBe("consolidated");
  });

  it("opens a list from a mark in a drawing, by Enter", async () => {
    const door = shown();
    const chart = await screen.findByTestId("chart-months");
    const may = within(chart as unknown as HTMLElement).getByTestId("figure-month:2023-05");
    expect(may.getAttribute("tabindex"), "a mark is reached by Tab").toBe("0");
    fireEvent.keyDown(may, { key: "Enter" });
    await waitFor(() => expect(params(door, "year_list")[0]?.["figure"], "the month's own list").toBe("month:2023-05"));
  });

  it("shows every figure of the detail with the name that opens its list", async () => {
    shown();
    const detail = await screen.findByTestId("statistics-detail");
    for (const line of [...DETAIL.ageing, ...DETAIL.deadlines, ...DETAIL.first_action, ...DETAIL.outcomes])
      expect(within(detail).getByTestId(`figure-${line.figure}`), `${line.figure} can be opened`).toBeTruthy();
  });

  it("changes the year by its keys and asks no year that is to come", async () => {
    const door = shown();
    await screen.findByTestId("year-table");
    await waitFor(() => expect(params(door, "year").at(-1)?.["year"], "the present year first").toBe(2024));
    press("[");
    await waitFor(() => expect(params(door, "year").at(-1)?.["year"], "the year before").toBe(2023));
    press("]");
    press("]");
    expect(params(door, "year").some((p) => p["year"] === 2025), "2025 has not begun").toBe(false);
  });

  it("counts the Government’s financial year, says so in its heading, and asks everything of it", async () => {
    const door = shown();
    await screen.findByTestId("year-table");
    press("f");
    await waitFor(() =>
      expect(params(door, "year").at(-1), "on 27 March the financial year that began last April runs").toMatchObject({ year: 2023, fiscal: true }),
    );
    expect((await screen.findByTestId("year-days")).textContent, "its days, and whose they are").toBe("1 April 2023 to 31 March 2024, Hong Kong days");
    expect(screen.getByText("2022–23"), "the years beside it are of the same kind").toBeTruthy();
    expect(params(door, "year_detail").at(-1)?.["fiscal"], "the detail too").toBe(true);
    fireEvent.click((await screen.findAllByTestId("figure-consolidated"))[0] as HTMLElement);
    await waitFor(() => expect(params(door, "year_list")[0], "and the list behind a figure").toMatchObject({ year: 2023, fiscal: true }));
    press("Escape");
    await screen.findByTestId("year-table");
    press("]");
    expect(params(door, "year").some((p) => p["year"] === 2024 && p["fiscal"] === true), "2024–25 has not begun").toBe(false);
  });

  it("draws the weeks from Monday, reached by one Tab and the arrows, with a table behind", async () => {
    const door = shown();
    await screen.findByTestId("year-table");
    await waitFor(() => expect(params(door, "year").at(-1)?.["year"], "the present year first").toBe(2024));
    press("[");
    await waitFor(() => expect(params(door, "year_detail").at(-1)?.["year"], "then the one before").toBe(2023));
    await screen.findByTestId("figure-week:2022-12-26");
    const chart = (await screen.findByTestId("chart-weeks")) as unknown as HTMLElement;
    const marks = [...chart.querySelectorAll(".drawn-mark")];
    expect(marks.length, "2023 touches 53 weeks").toBe(53);
    expect(marks.filter((mark) => mark.getAttribute("tabindex") === "0").length, "one stop for all").toBe(1);
    fireEvent.keyDown(marks[0] as HTMLElement, { key: "ArrowRight" });
    const second = within(chart).getByTestId("figure-week:2023-01-02");
    expect(second.getAttribute("tabindex"), "the arrow leads to the next week").toBe("0");
    fireEvent.keyDown(second, { key: "Enter" });
    await waitFor(() => expect(params(door, "year_list")[0]?.["figure"], "Enter opens its list").toBe("week:2023-01-02"));
    press("Escape");
    fireEvent.click(await screen.findByTestId("weeks-as-table"));
    const rows = within(await screen.findByTestId("weeks-table")).getAllByRole("row");
    expect(rows[0]?.textContent, "the first week holds only its days of the year").toMatch(/^1 Jan/);
    expect(rows[1]?.textContent, "then whole weeks").toMatch(/^2–8 Jan/);
  });

  it("writes the press text in its reader's language, not the screen's", async () => {
    shown();
    await screen.findByTestId("year-table");
    press("p");
    expect((await screen.findByTestId("press-text")).textContent, "the screen's language first").toContain("18 982 complaints");
    fireEvent.click(screen.getByText("繁體"));
    expect(screen.getByTestId("press-text").textContent, "Chinese for a Chinese paper").toContain("宗");
    expect(screen.getByTestId("press-text").closest("[lang]")?.getAttribute("lang"), "and says so").toBe("zh-Hant-HK");
  });

  it("keeps a report by its act, and says which kept ones agree", async () => {
    const door = shown();
    await screen.findByTestId("year-table");
    press("r");
    expect(await screen.findByTestId("report-agrees"), "one was counted again and agrees").toBeTruthy();
    expect((await screen.findByTestId("report-differs")).textContent, "the other names its figure").toContain("kept 535, counted 534");
    fireEvent.change(screen.getByTestId("report-title"), { target: { value: "Mid-year" } });
    fireEvent.click(screen.getByTestId("keep-report"));
    await waitFor(() => expect(door.calls.some((c) => c.command === "perform"), "it is an act").toBe(true));
    const command = door.calls.find((c) => c.command === "perform")?.args["command"];
    expect(JSON.parse(String(command)), "of the year that is shown").toMatchObject({ act: "keep_report", title: "Mid-year", year: 2024 });
    fireEvent.click(screen.getAllByTestId("show-report")[0] as HTMLElement);
    await waitFor(() => expect(params(door, "year").at(-1), "opening one asks the year as at its instant").toMatchObject({ year: 2023 }));
    expect(await screen.findByTestId("kept-as"), "and says that it is kept").toBeTruthy();
  });

  it("takes a chart as a file through the shell", async () => {
    const door = shown();
    await screen.findByTestId("year-table");
    press("e");
    fireEvent.click(await screen.findByTestId("export-take"));
    await waitFor(() => expect(door.calls.some((c) => c.command === "export_figures"), "the shell asks where to").toBe(true));
    const asked = door.calls.find((c) => c.command === "export_figures")?.args["asked"] as { text: string; what: string };
    expect(asked.what, "the chart is named").toBe("flow");
    expect(asked.text, "as a drawing that needs nothing else").toContain("<svg xmlns=");
    expect(asked.text.replace(/\u00a0/g, " "), "with its figures as text").toContain(">18 982</text>");
  });
});
