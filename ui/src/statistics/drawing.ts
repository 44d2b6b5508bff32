/**
 * A chart as plain shapes, so that the screen, a file in SVG and a file in PNG are one drawing. Colours are the names of
 * the look's variables; what can be pressed is a mark. Not how a chart is laid out (draw*.ts) nor shown (Drawn.tsx).
 */

/** A colour by the name of its variable, without the dashes. */
export type Ink = "d1" | "d2" | "d3" | "d4" | "d5" | "brass-mark" | "brass-line" | "ink" | "ink-2" | "ink-3" | "line" | "panel";

/** One shape. */
export type Shape =
  | { kind: "rect"; x: number; y: number; w: number; h: number; fill: Ink; round?: number }
  | { kind: "path"; d: string; fill?: Ink; stroke?: Ink; opacity?: number }
  | { kind: "text"; x: number; y: number; text: string; size: number; fill: Ink; bold?: boolean; anchor?: "start" | "middle" | "end"; data?: boolean };

/** A figure in the drawing: pressed, it opens its list. */
export interface DrawnMark {
  figure: string;
  value: number;
  title: string;
  shapes: Shape[];
  /** Where it is pressed. */
  hit: { x: number; y: number; w: number; h: number };
}

/** A row of the table behind a drawing. */
export interface ChartRow {
  figure: string;
  name: string;
  value: number;
  /** Whether the name was typed by somebody and so may begin like a formula. */
  data?: boolean;
}

/** A whole drawing. */
export interface Drawing {
  width: number;
  height: number;
  back: Shape[];
  marks: DrawnMark[];
}

/** A chart that can be shown and taken. */
export interface Chart {
  /** Its code, in file names and in the journal. */
  id: string;
  title: string;
  rows: ChartRow[];
  draw: (width: number) => Drawing;
  /** Of many marks one is reached by Tab, the others by the arrows. */
  roving?: boolean;
}

/** Puts a shape down. */
export const rect = (x: number, y: number, w: number, h: number, fill: Ink, round?: number): Shape =>
  round === undefined ? { kind: "rect", x, y, w, h, fill } : { kind: "rect", x, y, w, h, fill, round };

/** Puts words down. */
export function words(
  x: number,
  y: number,
  text: string,
  look: { size?: number; fill?: Ink; bold?: boolean; anchor?: "start" | "middle" | "end"; data?: boolean } = {},
): Shape {
  const { size = 12, fill = "ink", ...rest } = look;
  return { kind: "text", x, y, text, size, fill, ...rest };
}
