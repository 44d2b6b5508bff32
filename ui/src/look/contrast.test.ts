/** Contrast, recomputed from tokens.css for both themes. The pairs and their least values are those of the interface paper §2. */
import { describe, expect, it } from "vitest";
import sheet from "./tokens.css?raw";

const tokensOf = (block: string): Map<string, string> =>
  new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1] ?? "", m[2] ?? ""]));
const light = tokensOf(/:root\{[\s\S]*?\n\}/.exec(sheet)?.[0] ?? "");
const dark = new Map([...light, ...tokensOf(/:root\[data-theme=dark\]\{[\s\S]*?\n\}/.exec(sheet)?.[0] ?? "")]);

const channel = (hex: string, at: number): number => {
  const c = parseInt(hex.slice(at, at + 2), 16) / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
const ratio = (a: string, b: string): number => {
  const [hi, lo] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((hi ?? 0) + 0.05) / ((lo ?? 0) + 0.05);
};

const PAIRS: [string, string, number][] = [
  ...["panel", "canvas", "brass-tint"].map((on): [string, string, number] => ["ink", on, 4.5]),
  ...["panel", "canvas", "brass-tint-2"].map((on): [string, string, number] => ["ink-2", on, 4.5]),
  ...["panel", "canvas", "sunken", "hover", "press", "brass-tint", "brass-tint-2"].map(
    (on): [string, string, number] => ["ink-3", on, 4.5],
  ),
  ...["panel", "canvas", "brass-tint", "brass-tint-2"].map((on): [string, string, number] => ["brass", on, 4.5]),
  ...["panel", "canvas", "brass-tint", "brass-tint-2"].map((on): [string, string, number] => ["brass-mark", on, 3]),
  ...["panel", "canvas", "sunken"].map((on): [string, string, number] => ["edge", on, 3]),
  ...["key", "key-hover"].map((on): [string, string, number] => ["on-key", on, 4.5]),
  ...["panel", "red-tint", "canvas", "brass-tint"].map((on): [string, string, number] => ["red", on, 4.5]),
  ...["panel", "rust-tint"].map((on): [string, string, number] => ["rust", on, 4.5]),
  ...["panel", "green-tint", "brass-tint"].map((on): [string, string, number] => ["green", on, 4.5]),
  ...["panel", "blue-tint"].map((on): [string, string, number] => ["blue", on, 4.5]),
  ...["red-mark", "rust-mark", "green-mark", "blue-mark", "d1", "d2", "d3"].map((mark): [string, string, number] => [
    mark,
    "panel",
    3,
  ]),
  ["ink", "mark-text", 4.5],
];

describe.each([
  ["light", light],
  ["dark", dark],
] as const)("in the %s theme", (_theme, tokens) => {
  it.each(PAIRS)("%s on %s reaches %d", (fore, ground, least) => {
    expect(
      ratio(tokens.get(fore) ?? "", tokens.get(ground) ?? ""),
      `${fore} must be readable on ${ground}`,
    ).toBeGreaterThanOrEqual(least);
  });
});
