/**
 * The full rod across the window: in exactly one place, the lock screen, because nobody is reading there.
 */

const GROUND = 150;
const STARS = Array.from({ length: 33 }, (_, k) => ({ x: 560 + 27 * k, whole: k % 16 === 0, half: k % 4 === 0 }));

/** The drawing; of nothing that is weighed, so it is hidden from assistive technology. */
export function LockBeam() {
  return (
    <svg className="lock-beam" width="2560" height="330" viewBox="0 0 2560 330" aria-hidden="true">
      <g fill="none" stroke="var(--ink)" strokeWidth="2" strokeLinecap="round">
        <path d={`M0 ${GROUND}H2560M430 ${GROUND}V92`} />
        <circle cx="430" cy="80" r="12" />
      </g>
      <g fill="var(--brass-mark)">
        {STARS.map(({ x, whole, half }) =>
          (whole ? [-8, 0, 8] : half ? [-4, 4] : [0]).map((dy) => (
            <circle key={`${x} ${dy}`} cx={x} cy={GROUND + dy} r={whole ? 2.3 : 2} />
          )),
        )}
      </g>
      <path d={`M992 ${GROUND}v56`} stroke="var(--ink)" strokeWidth="2" />
      <path d="M974 206h36l7 46a25 14 0 0 1-50 0z" fill="var(--brass-mark)" />
      <g fill="none" stroke="var(--ink)" strokeWidth="2" strokeLinejoin="round" strokeLinecap="round">
        <path d={`M250 ${GROUND} 176 292M250 ${GROUND}l74 142`} />
        <path d="M166 292h168c-9 30-159 30-168 0z" fill="var(--panel)" />
      </g>
    </svg>
  );
}
