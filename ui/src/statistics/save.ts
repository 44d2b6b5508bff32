/**
 * A chart as a file: SVG that needs nothing else and names its faces, PNG drawn from the same shapes, CSV of its table.
 * Not where it is written: the shell asks that and seals it first (ipc/doors exportFigures).
 */
import { langOf } from "../words/Said";
import type { Chart, Drawing, Ink, Shape } from "./drawing";

const WIDE = 860;
const MARGIN = 28;
const HEAD = 64;
const FOOT = 34;
const FACES = '"IBM Plex Sans", "Noto Sans HK", "Noto Sans SC", "Noto Sans CJK HK", sans-serif';

/** What stands above and below a chart on a page of its own. */
export interface Page {
  title: string;
  /** Under the title: the year and as at when. */
  under: string;
  /** Below: from which entries it was counted. */
  foot: string;
  lang: string;
}

/** The look's colours by daylight: a file is read on paper, whatever the screen is like. */
export function daylight(): (ink: Ink) => string {
  const root = document.documentElement;
  const theme = root.dataset["theme"];
  root.dataset["theme"] = "light";
  const style = getComputedStyle(root);
  const names: Ink[] = ["d1", "d2", "d3", "d4", "d5", "brass-mark", "brass-line", "ink", "ink-2", "ink-3", "line", "panel"];
  const read = new Map(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim() || "currentColor"]));
  if (theme === undefined) delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  return (name) => read.get(name) ?? "currentColor";
}

function paged(chart: Chart, page: Page): { drawing: Drawing; around: Shape[]; width: number; height: number } {
  const drawing = chart.draw(WIDE);
  const width = WIDE + 2 * MARGIN;
  const height = drawing.height + HEAD + FOOT + MARGIN;
  const text = (y: number, said: string, size: number, fill: Ink, bold = false): Shape => ({ kind: "text", x: MARGIN, y, text: said, size, fill, bold });
  return {
    drawing,
    width,
    height,
    around: [text(34, page.title, 16, "ink", true), text(52, page.under, 12, "ink-2"), text(height - 16, page.foot, 11, "ink-3")],
  };
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c);
const n = (value: number): string => String(Math.round(value * 100) / 100);

function svgOfShape(shape: Shape, colour: (ink: Ink) => string): string {
  if (shape.kind === "rect")
    return `<rect x="${n(shape.x)}" y="${n(shape.y)}" width="${n(shape.w)}" height="${n(shape.h)}"${shape.round ? ` rx="${shape.round}"` : ""} fill="${colour(shape.fill)}"/>`;
  if (shape.kind === "path")
    return `<path d="${shape.d}" fill="${shape.fill ? colour(shape.fill) : "none"}"${shape.stroke ? ` stroke="${colour(shape.stroke)}"` : ""}${shape.opacity === undefined ? "" : ` opacity="${shape.opacity}"`}/>`;
  const lang = shape.data ? ` xml:lang="${langOf(shape.text)}"` : "";
  return `<text x="${n(shape.x)}" y="${n(shape.y)}" font-size="${shape.size}"${shape.bold ? ' font-weight="600"' : ""}${shape.anchor && shape.anchor !== "start" ? ` text-anchor="${shape.anchor}"` : ""} fill="${colour(shape.fill)}"${lang}>${escaped(shape.text)}</text>`;
}

/** The chart as SVG text. */
export function svgOf(chart: Chart, page: Page, colour = daylight()): string {
  const { drawing, around, width, height } = paged(chart, page);
  const marks = drawing.marks.map(
    (mark) => `<g><title>${escaped(mark.title)}: ${mark.value}</title>${mark.shapes.map((s) => svgOfShape(s, colour)).join("")}</g>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${page.lang}" font-family="${escaped(FACES)}">`,
    `<title>${escaped(page.title)}</title><desc>${escaped(`${page.under}. ${page.foot}`)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${colour("panel")}"/>`,
    ...around.map((shape) => svgOfShape(shape, colour)),
    `<g transform="translate(${MARGIN} ${HEAD})">${drawing.back.map((s) => svgOfShape(s, colour)).join("")}${marks.join("")}</g>`,
    "</svg>",
    "",
  ].join("\n");
}

/** The chart as PNG, twice as fine as a screen, in the faces of the window. */
export async function pngOf(chart: Chart, page: Page): Promise<Uint8Array> {
  const colour = daylight();
  const { drawing, around, width, height } = paged(chart, page);
  await document.fonts.ready;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * 2, height * 2];
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  const faces = getComputedStyle(document.body).fontFamily;
  pen.scale(2, 2);
  pen.fillStyle = colour("panel");
  pen.fillRect(0, 0, width, height);
  const put = (shape: Shape) => {
    if (shape.kind === "rect") {
      pen.fillStyle = colour(shape.fill);
      pen.fillRect(shape.x, shape.y, shape.w, shape.h);
    } else if (shape.kind === "path") {
      const path = new Path2D(shape.d);
      pen.globalAlpha = shape.opacity ?? 1;
      if (shape.fill) {
        pen.fillStyle = colour(shape.fill);
        pen.fill(path);
      }
      if (shape.stroke) {
        pen.strokeStyle = colour(shape.stroke);
        pen.stroke(path);
      }
      pen.globalAlpha = 1;
    } else {
      pen.fillStyle = colour(shape.fill);
      pen.font = `${shape.bold ? 600 : 400} ${shape.size}px ${faces}`;
      pen.textAlign = shape.anchor === "middle" ? "center" : (shape.anchor ?? "start");
      pen.fillText(shape.text, shape.x, shape.y);
    }
  };
  around.forEach(put);
  pen.translate(MARGIN, HEAD);
  [...drawing.back, ...drawing.marks.flatMap((mark) => mark.shapes)].forEach(put);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error("no picture");
  return new Uint8Array(await blob.arrayBuffer());
}

/** A cell as spreadsheets read it: quoted where it must be, and never a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** The table behind a chart, as CSV with a mark of its encoding and lines that every spreadsheet ends alike. */
export function csvOf(chart: Chart, heads: readonly [string, string, string]): string {
  const lines = [heads, ...chart.rows.map((row) => [row.figure, row.name, String(row.value)])];
  return `\ufeff${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}
