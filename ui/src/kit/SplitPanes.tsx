/**
 * Panes side by side with dividers that can be dragged or moved by arrows, remembered per desk. F6 goes from pane to
 * pane. In a window of one pane, `open` says which is seen; without it, tabs above them do. Not what stands in them.
 */
import { Fragment, useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { useWords } from "../words/Words";
import { remember, remembered } from "./desk";
import { useKeys } from "./keys";
import { Seg } from "./Seg";
import { useNarrow } from "./useNarrow";
import { useOnePane } from "./useOnePane";

/** A pane. `width` in px at the reference window; absent for the one that grows. */
export interface PanePlan {
  id: string;
  label: string;
  content: ReactNode;
  width?: number;
  /** The width where the window is 1200 px or less. */
  narrow?: number;
  least?: number;
}

// What the panes share at the reference window; in a larger one all of them grow alike, until one is moved.
const SHARED = 1228;
const STEP = 16;
const LEAST = 220;

/** The panes. `name` is under what the desk remembers their widths. */
export function SplitPanes({ name, panes, open: given }: { name: string; panes: readonly PanePlan[]; open?: string }) {
  const { w } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const narrow = useNarrow();
  const one = useOnePane();
  const [own, setOwn] = useState(panes[0]?.id ?? "");
  const tabs = one && given === undefined && panes.length > 1;
  const open = tabs ? own : given;
  const [moved, setMoved] = useState<Record<string, number>>({});
  const place = (pane: PanePlan) => `pane.${name}.${pane.id}.${narrow ? "narrow" : "usual"}`;
  const keptOf = (pane: PanePlan): number => moved[place(pane)] ?? Number(remembered(place(pane)));
  const widthOf = (pane: PanePlan): number | undefined => {
    const usual = narrow ? (pane.narrow ?? pane.width) : pane.width;
    if (usual === undefined) return undefined;
    const kept = keptOf(pane);
    return kept > 0 ? kept : usual;
  };
  const planned = !narrow && !panes.some((pane) => pane.width !== undefined && keptOf(pane) > 0);
  const rest = Math.max(LEAST, SHARED - panes.reduce((sum, pane) => sum + (pane.width ?? 0), 0));
  const go = (by: number) => () => {
    if (tabs) {
      const at = panes.findIndex((pane) => pane.id === own);
      setOwn(panes[(at + by + panes.length) % panes.length]?.id ?? "");
      return;
    }
    const all = [...(frame.current?.querySelectorAll<HTMLElement>("[data-pane]") ?? [])].filter(
      (pane) => pane.offsetParent !== null,
    );
    const at = all.findIndex((pane) => pane.contains(document.activeElement));
    const next = all[(at + by + all.length) % all.length];
    (
      next?.querySelector<HTMLElement>("[role=grid], input, textarea, button, a[href], [tabindex='0']") ?? next
    )?.focus();
  };
  useKeys({ F6: go(1), "Shift+F6": go(-1) });

  const set = (pane: PanePlan, width: number) => {
    const room = (frame.current?.clientWidth ?? 4000) - LEAST;
    const next = Math.round(Math.min(room, Math.max(pane.least ?? LEAST, width)));
    setMoved((before) => ({ ...before, [place(pane)]: next }));
    remember(place(pane), String(next));
  };

  return (
    <div className="panes" ref={frame} data-open={open === undefined || open === panes[0]?.id ? "list" : "detail"}>
      {tabs && (
        <div className="pane-tabs">
          <Seg
            label={w("keys.pane")}
            tabs
            value={own}
            onChange={setOwn}
            parts={panes.map((pane) => ({ value: pane.id, label: pane.label }))}
          />
        </div>
      )}
      {panes.map((pane, k) => {
        const width = widthOf(pane);
        // The divider moves the pane at its left, or the one at its right where the left one grows.
        const left = panes[k - 1];
        const turned = left && widthOf(left) !== undefined ? left : pane;
        return (
          <Fragment key={pane.id}>
            {left && (
              <Divider
                label={w("kit.divider")}
                width={widthOf(turned) ?? 0}
                onWidth={(next) => set(turned, next)}
                way={turned === left ? 1 : -1}
              />
            )}
            <section
              className={`pane ${planned ? "planned" : ""} ${width === undefined ? "grow" : ""} ${k === 0 ? "first" : ""} ${pane.id === open ? "shown" : ""}`}
              style={planned ? ({ "--share": width ?? rest } as CSSProperties) : width === undefined ? undefined : { width }}
              aria-label={pane.label}
              data-pane={pane.id}
              tabIndex={-1}
            >
              {pane.content}
            </section>
          </Fragment>
        );
      })}
    </div>
  );
}

function Divider({
  label,
  width,
  onWidth,
  way,
}: {
  label: string;
  width: number;
  onWidth: (width: number) => void;
  way: 1 | -1;
}) {
  const held = useRef<{ x: number; width: number } | undefined>(undefined);
  // As it is drawn: in a large window a pane is wider than its plan.
  const widthNow = (divider: Element): number => {
    const drawn = (way === 1 ? divider.previousElementSibling : divider.nextElementSibling)?.getBoundingClientRect().width;
    return drawn === undefined || drawn === 0 ? width : Math.round(drawn);
  };
  const key = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? STEP : event.key === "ArrowLeft" ? -STEP : 0;
    if (by === 0) return;
    event.preventDefault();
    onWidth(widthNow(event.currentTarget) + by * way);
  };
  const move = (event: PointerEvent) => {
    if (held.current) onWidth(held.current.width + (event.clientX - held.current.x) * way);
  };
  return (
    <div
      className="divider"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      tabIndex={0}
      onKeyDown={key}
      onPointerDown={(event) => {
        held.current = { x: event.clientX, width: widthNow(event.currentTarget) };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={move}
      onPointerUp={() => (held.current = undefined)}
    />
  );
}
