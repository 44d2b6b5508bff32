/**
 * What the camera looks for on a page besides axe, run inside the page: words that are cut off without a mark or
 * covered by something else, and, by walking with Tab, places whose focus cannot be seen. Not the camera.
 */

/** Words cut off or covered. Runs in the page. */
export function unread() {
  const found = [];
  const dialog = document.querySelector("[role=dialog]");
  const walker = document.createTreeWalker(dialog ?? document.body, NodeFilter.SHOW_TEXT);
  // Whether nothing is drawn at this point between the words and what lies over them.
  const isGlass = (over, owner, x, y) => {
    for (let at = over; at && !at.contains(owner); at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.backgroundColor !== "rgba(0, 0, 0, 0)" || style.backgroundImage !== "none" || style.backdropFilter !== "none") return false;
    }
    if (over.closest("svg") && over.tagName.toLowerCase() !== "svg") return false;
    return ![...over.childNodes].some((child) => {
      if (child.nodeType !== Node.TEXT_NODE) return false;
      const range = document.createRange();
      range.selectNodeContents(child);
      return [...range.getClientRects()].some((one) => x >= one.left && x <= one.right && y >= one.top && y <= one.bottom);
    });
  };
  const scrolls = (style) => /auto|scroll/.test(style.overflowX + style.overflowY);
  // A line's own box is higher than the line that it stands in.
  const LEAD = 4;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? "").trim();
    const owner = node.parentElement;
    if (text === "" || !owner || owner.closest(".seen-by-ear, script, style, [aria-hidden=true], option")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    // The first line stands for the rest: further ones begin elsewhere.
    const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
    const style = getComputedStyle(owner);
    if (box.width < 2 || box.height < 2 || style.visibility === "hidden" || Number(style.opacity) === 0) continue;
    // What may be scrolled to, or is marked as cut by …, is not lost.
    let marked;
    let below = false;
    let [left, right, top, bottom, lost, gone] = [box.left, box.right, box.top, box.bottom, false, false];
    for (let at = owner; at && at !== document.documentElement; at = at.parentElement) {
      const own = getComputedStyle(at);
      const edge = at.getBoundingClientRect();
      if (own.clipPath !== "none") gone = true;
      if (scrolls(own)) {
        left = Math.max(left, edge.left);
        right = Math.min(right, edge.right);
        top = Math.max(top, edge.top);
        bottom = Math.min(bottom, edge.bottom);
      } else if (own.overflowX === "hidden" || own.overflowX === "clip") {
        const ends = own.textOverflow === "ellipsis" && !at.classList.contains("num");
        if (ends) marked ??= at;
        else if (right > edge.right + 1.5 || left < edge.left - 1.5) lost = true;
        right = Math.min(right, edge.right);
        left = Math.max(left, edge.left);
        if (bottom - top >= 8 && (bottom > edge.bottom + LEAD || top < edge.top - LEAD)) below = true;
      }
    }
    if (!gone && bottom - top >= 8 && (bottom > innerHeight + LEAD || top < -LEAD)) below = true;
    // Keys in the strip that do not fit are left out whole, and stand behind "?".
    if (below && !gone && !owner.closest(".keys-here")) found.push(`cut off above or below: ${text.slice(0, 60)}`);
    if (gone || right - left < 4 || bottom - top < 8) {
      if (lost && !gone) found.push(`cut: ${text.slice(0, 60)}`);
      continue;
    }
    if (lost) found.push(`cut: ${text.slice(0, 60)}`);
    else if (right > innerWidth + 1.5) found.push(`outside the window: ${text.slice(0, 60)}`);
    const y = (Math.max(top, box.top) + Math.min(bottom, box.bottom)) / 2;
    for (const x of [left + 2, (left + right) / 2, right - 2]) {
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) continue;
      const seen = document.elementFromPoint(x, y);
      if (!seen || seen === owner || owner.contains(seen) || seen.contains(owner)) continue;
      // A row under a sticky head, what scrolls under a foot that stays, and what lies under a floating list or toast, comes out again.
      if (seen.closest("thead, .pop, .toast, .group") && !owner.closest("thead, .pop, .toast")) break;
      const foot = seen.closest(".pane-foot");
      if (foot && !foot.contains(owner) && getComputedStyle(foot).position === "sticky") break;
      // The wider hand of a divider, and the next words of a line that ends in ….
      if (seen.classList.contains("divider") || marked?.contains(seen)) break;
      if (isGlass(seen, owner, x, y)) break;
      // An invisible input lies over the box that it is.
      if (seen instanceof HTMLInputElement && seen.parentElement?.contains(owner)) break;
      found.push(`covered: ${text.slice(0, 60)}  by ${seen.tagName.toLowerCase()}.${[...seen.classList].join(".")}`);
      break;
    }
  }
  // A table may be wider than its pane and is then scrolled; of anything else what lies beyond the edge is not looked for.
  for (const pane of (dialog ?? document).querySelectorAll("*")) {
    const style = getComputedStyle(pane);
    if (!/auto|scroll/.test(style.overflowX) || pane.scrollWidth <= pane.clientWidth + 1 || pane.clientWidth === 0) continue;
    if (pane.matches(".grid, textarea, input, .pane-tabs, [data-sideways]")) continue;
    found.push(`wider than its pane: ${pane.tagName.toLowerCase()}.${[...pane.classList].join(".")} ${pane.scrollWidth}>${pane.clientWidth}`);
  }
  // What is scrolled needs room to be read in.
  const LOWEST = 56;
  for (const pane of (dialog ?? document).querySelectorAll(".scroll, .grid, .body, .pane")) {
    const box = pane.getBoundingClientRect();
    if (box.width === 0 || !/auto|scroll/.test(getComputedStyle(pane).overflowY) || pane.scrollHeight <= pane.clientHeight + 1) continue;
    if (pane.clientHeight < LOWEST) found.push(`too low to read in: ${pane.tagName.toLowerCase()}.${[...pane.classList].join(".")} ${pane.clientHeight} px`);
  }
  if (document.documentElement.scrollWidth > innerWidth + 1) found.push("the page is wider than its window");
  return [...new Set(found)];
}

/** Whether the focus is seen where it now is, and whether it is in sight. Runs in the page. */
export function focusUnseen() {
  const at = document.activeElement;
  if (!at || at === document.body) return { end: true };
  const name = `${at.tagName.toLowerCase()} ${at.getAttribute("data-testid") ?? at.getAttribute("aria-label") ?? (at.textContent ?? "").trim().slice(0, 40)}`;
  const rings = (element) => {
    const style = getComputedStyle(element);
    return style.boxShadow !== "none" || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0);
  };
  const grid = at.closest("[role=grid]");
  const carriers = [at, at.closest(".in"), at.nextElementSibling, at.closest(".ask-box"), at.parentElement?.closest(".check")?.querySelector(".ck"), grid?.querySelector("tr.cur"), grid?.querySelector("tr.cur td"), at.closest("svg")];
  const seen = carriers.some((one) => one && rings(one));
  const box = (grid === at ? (grid.querySelector("tr.cur") ?? at) : at).getBoundingClientRect();
  const inSight = box.width === 0 || (box.top < innerHeight && box.bottom > 0 && box.left < innerWidth && box.right > 0);
  return { name, seen, inSight };
}
