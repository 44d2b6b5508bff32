/** Lines as bars from zero: a name, a rod, the figure. One drawing for every list; and districts as tiles. */
import { count } from "../words/format";
import { linear, steps } from "./scales";
import { words, rect, type Chart, type ChartRow, type Drawing, type Ink } from "./drawing";

/** A row with its colour. */
export interface BarRow extends ChartRow {
  fill: Ink;
}

const LINE = 24;
// About as wide as the face sets it at 13 px: Chinese is as wide as it is high.
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\u2e80-\uffff]/, 13],
  [/[ ijl.,:;’']/, 3.6],
  [/[frtI()-]/, 4.8],
  [/[mwMW]/, 11],
  [/[A-Z\d]/, 8],
];
const widthOf = (text: string): number =>
  [...text].reduce((sum, c) => sum + (WIDTHS.find(([of]) => of.test(c))?.[1] ?? 6.9), 0);

// Names end with … where they want more room than the drawing has; the mark's title and the table say them whole.
function cutTo(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  let cut = text;
  while (cut.length > 1 && widthOf(`${cut}…`) > room) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

/** The chart of a list; lines of nought say nothing that the sum does not. */
export function barsChart(id: string, title: string, all: readonly BarRow[]): Chart {
  const rows = all.filter((row) => row.value > 0);
  const draw = (width: number): Drawing => {
    const names = Math.min(width * 0.66, Math.max(90, ...rows.map((row) => widthOf(row.name) + 12)));
    const long = linear(Math.max(1, ...rows.map((row) => row.value)), Math.max(20, width - names - 60));
    return {
      width,
      height: Math.max(LINE, rows.length * LINE),
      back: [],
      marks: rows.map((row, k) => ({
        figure: row.figure,
        value: row.value,
        title: row.name,
        shapes: [
          words(0, k * LINE + 16, cutTo(row.name, names - 8), { size: 13, fill: "ink-2", ...(row.data === true && { data: true }) }),
          rect(names, k * LINE + 8, Math.max(1, long(row.value)), 9, row.fill),
          words(width - 2, k * LINE + 16, count(row.value), { size: 13, anchor: "end" }),
        ],
        hit: { x: 0, y: k * LINE, w: width, h: LINE },
      })),
    };
  };
  return { id, title, rows, draw };
}

/** A tile: where it lies and how it is called for short. */
export interface TileRow extends ChartRow {
  short: string;
  column: number;
  row: number;
}

const TILE = { w: 61, h: 43, gap: 3 };
const STRENGTH = steps<Ink>([0.055, 0.14, 0.3, 0.5], ["d5", "d4", "d3", "d2", "d1"]);

/** Districts as tiles that lie as the districts do; the strength of a tile is its share of the largest. */
export function tilesChart(id: string, title: string, rows: readonly TileRow[], language: string): Chart {
  const most = Math.max(1, ...rows.map((row) => row.value));
  const columns = Math.max(1, ...rows.map((row) => row.column));
  const lines = Math.max(1, ...rows.map((row) => row.row));
  const draw = (width: number): Drawing => {
    const wide = Math.min(TILE.w, (width + TILE.gap) / columns - TILE.gap);
    const left = Math.max(0, (width - columns * (wide + TILE.gap) + TILE.gap) / 2);
    return {
      width,
      height: lines * (TILE.h + TILE.gap),
      back: [],
      marks: rows.map((row) => {
        const fill = STRENGTH(row.value / most);
        const ink: Ink = fill === "d1" || fill === "d2" ? "panel" : "ink";
        const x = left + (row.column - 1) * (wide + TILE.gap);
        const y = (row.row - 1) * (TILE.h + TILE.gap);
        return {
          figure: row.figure,
          value: row.value,
          title: row.name,
          shapes: [
            rect(x, y, wide, TILE.h, fill, 2),
            words(x + 7, y + 17, row.short, { size: language === "en" ? 11 : 12, fill: ink }),
            words(x + 7, y + 34, count(row.value), { size: 13, bold: true, fill: ink }),
          ],
          hit: { x, y, w: wide, h: TILE.h },
        };
      }),
    };
  };
  return { id, title, rows: [...rows], draw };
}
