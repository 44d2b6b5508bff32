/**
 * Grey bars for what is on its way, shown only after 300 ms: a wait shorter than that is not worth a sight.
 */
import { useEffect, useState } from "react";
import { useWords } from "../words/Words";

const AFTER_MS = 300;

/** True once 300 ms have passed since it was first shown. */
export function useWaited(): boolean {
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return waited;
}

/** Bars, three unless told. */
export function Loading({ rows = 3 }: { rows?: number }) {
  const { w } = useWords();
  if (!useWaited()) return null;
  return (
    <div role="status" aria-label={w("kit.loading")} className="col" style={{ gap: 22, padding: "14px 20px" }}>
      {Array.from({ length: rows }, (_, k) => (
        <span key={k} className="skel" style={{ width: `${62 - ((k * 17) % 34)}%` }} />
      ))}
    </div>
  );
}
