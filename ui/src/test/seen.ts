/**
 * What the door of evidence answers in tests: a head in one line, then the bytes of what was drawn. Not what draws it.
 */

/** An answer with this head. */
export function seenAs(head: object): ArrayBuffer {
  const line = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  const whole = new Uint8Array(line.length + 4);
  whole.set(line);
  return whole.buffer;
}

/** A picture. */
export const seenPicture = (): ArrayBuffer => seenAs({ kind: "picture", width: 40, height: 30 });
