/**
 * Pictures and trees of names as files: how two are compared, and how one is packed small enough to be kept. A kept picture has a palette
 * of at most 256 colours, so the comparison forgives the rounding of a colour but not a moved line. Not the camera.
 */
import { writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

// Share of pixels that may differ before a picture counts as changed: a caret or one edge of one letter.
const FORGIVEN = 0.0002;

/** How many pixels differ beyond what is forgiven; the difference is drawn into `path`. Sizes that differ are all of it. */
export function compare(before, after, path) {
  const [a, b] = [PNG.sync.read(before), PNG.sync.read(after)];
  if (a.width !== b.width || a.height !== b.height) return Infinity;
  const difference = new PNG({ width: a.width, height: a.height });
  const count = pixelmatch(a.data, b.data, difference.data, a.width, a.height, { threshold: 0.12 });
  if (count <= a.width * a.height * FORGIVEN) return 0;
  writeFileSync(path, PNG.sync.write(difference));
  return count;
}

const SHOWN = 8;
/** The lines of two trees that are in one alone, the first few. */
export function compareTrees(before, after) {
  const [old, now] = [before.trim().split("\n"), after.trim().split("\n")];
  const lost = old.filter((line) => !now.includes(line)).map((line) => `- ${line.trim()}`);
  const won = now.filter((line) => !old.includes(line)).map((line) => `+ ${line.trim()}`);
  const all = [...lost, ...won];
  if (all.length === 0 && before.trim() !== after.trim()) return ["the order changed"];
  return all.length > SHOWN ? [...all.slice(0, SHOWN), `and ${all.length - SHOWN} more lines`] : all;
}

const crcs = Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k += 1) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});
function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = crcs[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE((crc ^ 0xffffffff) >>> 0, body.length + 4);
  return out;
}

/** The commonest colours, each the mean of its cell of the cube; the rest go to the nearest of them. */
function paletteOf(pixels) {
  const cells = new Map();
  for (let at = 0; at < pixels.length; at += 4) {
    const [r, g, b] = [pixels[at], pixels[at + 1], pixels[at + 2]];
    const key = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);
    const cell = cells.get(key) ?? { key, count: 0, exact: new Map() };
    cell.count += 1;
    const exact = (r << 16) | (g << 8) | b;
    cell.exact.set(exact, (cell.exact.get(exact) ?? 0) + 1);
    cells.set(key, cell);
  }
  // Large even surfaces keep their exact colour: paper, hover and tint differ by two steps of one channel.
  const surfaces = [...cells.values()].flatMap((cell) => [...cell.exact]).sort((a, b) => b[1] - a[1]);
  const chosen = new Set(surfaces.slice(0, 128).map(([colour]) => colour));
  const rest = [...cells.values()].sort((a, b) => b.count - a.count);
  for (const cell of rest) {
    if (chosen.size >= 256) break;
    const [colour] = [...cell.exact].sort((a, b) => b[1] - a[1])[0] ?? [0];
    chosen.add(colour);
  }
  return [...chosen];
}

/** A PNG with a palette, of the same size in pixels. */
export function packed(png) {
  const { width, height, data } = PNG.sync.read(png);
  const palette = paletteOf(data);
  const known = new Map(palette.map((colour, k) => [colour, k]));
  const nearest = (colour) => {
    const found = known.get(colour);
    if (found !== undefined) return found;
    let [best, least] = [0, Infinity];
    for (let k = 0; k < palette.length; k += 1) {
      const other = palette[k];
      const d = ((colour >> 16) - (other >> 16)) ** 2 + (((colour >> 8) & 255) - ((other >> 8) & 255)) ** 2 + ((colour & 255) - (other & 255)) ** 2;
      if (d < least) [best, least] = [k, d];
    }
    known.set(colour, best);
    return best;
  };
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = 4 * (y * width + x);
      rows[y * (width + 1) + 1 + x] = nearest((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("PLTE", colours), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}
