/**
 * The page on which boxes are drawn: pressed and pulled, or moved with the arrows (with Shift the corner moves). Not what
 * becomes of them: see Redacting.tsx.
 */
import { useRef, useState, type PointerEvent } from "react";
import { useWords } from "../words/Words";
import { within, WHOLE, type Boxes, type Sides } from "./useBoxes";

interface Place {
  x: number;
  y: number;
}

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const per = (n: number) => `${n / (WHOLE / 100)}%`;
const drawnAt = (sides: Sides) => ({ left: per(sides.x), top: per(sides.y), width: per(sides.width), height: per(sides.height) });

/** The page. */
export function RedactingSheet({ address, boxes, page }: { address: string; boxes: Boxes; page: number }) {
  const { w } = useWords();
  const sheet = useRef<HTMLSpanElement>(null);
  const from = useRef<Place | undefined>(undefined);
  const [pulled, setPulled] = useState<Sides | undefined>();
  const place = (event: PointerEvent): Place => {
    const edge = sheet.current?.getBoundingClientRect();
    if (!edge) return { x: 0, y: 0 };
    return { x: ((event.clientX - edge.left) / edge.width) * WHOLE, y: ((event.clientY - edge.top) / edge.height) * WHOLE };
  };
  return (
    <span
      className="ev-sheet"
      ref={sheet}
      data-testid="redact-sheet"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        sheet.current?.setPointerCapture?.(event.pointerId);
        from.current = place(event);
      }}
      onPointerMove={(event) => from.current && setPulled(within(from.current, place(event)))}
      onPointerUp={(event) => {
        if (from.current) boxes.add(within(from.current, place(event)));
        from.current = undefined;
        setPulled(undefined);
      }}
      onPointerCancel={() => {
        from.current = undefined;
        setPulled(undefined);
      }}
    >
      <img src={address} alt={w("redact.sheet", { page })} draggable={false} />
      {boxes.all.map((box, k) =>
        box.page !== page ? null : (
          <button
            key={k}
            type="button"
            className={`ev-box ${boxes.chosen === k ? "ev-chosen" : ""}`}
            style={drawnAt(box)}
            aria-label={w("redact.boxHelp", { n: k + 1 })}
            aria-pressed={boxes.chosen === k}
            data-testid="redact-box"
            onPointerDown={(event) => event.stopPropagation()}
            onClick={() => boxes.choose(k)}
            onFocus={() => boxes.choose(k)}
            onKeyDown={(event) => {
              const arrow = ARROWS[event.key];
              if (!arrow) return;
              event.preventDefault();
              event.stopPropagation();
              boxes.move(arrow[0], arrow[1], event.shiftKey);
            }}
          />
        ),
      )}
      {pulled && <span className="ev-box ev-pulled" style={drawnAt(pulled)} />}
    </span>
  );
}
