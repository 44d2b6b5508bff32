/** Charts as shapes and as files: heights that fit what they hold, text that is escaped, tables that no spreadsheet runs. */
import { describe, expect, it } from "vitest";
import { DETAIL, YEAR } from "../gallery/madeYear";
import { LANGUAGES } from "../words/language";
import { wordsIn } from "../words/Words";
import { detailCharts, tableCharts } from "./charts";
import { barsChart } from "./drawBars";
import { planFlow } from "./flow";
import { csvOf, svgOf } from "./save";

const PAGE = { title: "T", under: "U", foot: "F", lang: "en-HK" };

describe("charts", () => {
  it("leaves room for a year that is nearly all in progress", () => {
    const young = { ...YEAR, received: 100, handled: 2, consolidated: 2, closed: 0, referred: 0, closed_or_referred: 0, in_progress: 98 };
    const plan = planFlow(young, 726);
    const { in_progress } = plan.parts;
    expect(plan.height, "the longest rod ends inside the drawing").toBeGreaterThanOrEqual(in_progress.y + in_progress.h);
  });

  it("keeps every mark inside its drawing, in every language and width", () => {
    for (const language of LANGUAGES)
      for (const width of [316, 440, 726, 860]) {
        const w = wordsIn(language);
        for (const chart of Object.values({ ...tableCharts(YEAR, w, language), ...detailCharts(DETAIL, w, language) })) {
          const drawing = chart.draw(width);
          for (const mark of drawing.marks)
            expect(mark.hit.y + mark.hit.h, `${chart.id} at ${width} holds ${mark.figure}`).toBeLessThanOrEqual(drawing.height + 6);
        }
      }
  });

  it("says in words every class that the register names", () => {
    for (const language of LANGUAGES)
      for (const chart of Object.values(detailCharts(DETAIL, wordsIn(language), language)))
        for (const row of chart.rows) {
          const code = row.figure.slice(row.figure.indexOf(":") + 1);
          expect(row.name, `${row.figure} has words in ${language}`).not.toBe(code);
        }
  });

  it("escapes what was typed and names its faces", () => {
    const chart = barsChart("t", "t", [{ figure: "x:1", name: '<b>&"', value: 3, fill: "d1", data: true }]);
    const svg = svgOf(chart, PAGE, () => "black");
    expect(svg, "a name is text and never a tag").toContain("&lt;b&gt;&amp;&quot;");
    expect(svg, "the faces are named").toContain("Noto Sans HK");
    expect(svg, "nothing is fetched from anywhere").not.toMatch(/href|url\(|@import/);
  });

  it("writes a table that runs nothing", () => {
    const chart = barsChart("t", "t", [{ figure: "x:1", name: '=HYPERLINK("x")', value: 3, fill: "d1" }]);
    const csv = csvOf(chart, ["Figure", "Name", "Count"]);
    expect(csv.startsWith("\ufeffFigure,Name,Count\r\n"), "spreadsheets know the encoding").toBe(true);
    expect(csv, "a formula becomes text").toContain(`"'=HYPERLINK(""x"")",3`);
  });
});
