/**
 * What every interface test needs of a browser that jsdom does not have.
 * Not a test itself.
 */
import { afterEach } from "vitest";
import { cleanup, configure } from "@testing-library/react";
import { forgetKept } from "../kit/kept";

class StillObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= StillObserver;
globalThis.matchMedia ??= (query: string): MediaQueryList =>
  Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

// A loaded machine is slow, not wrong.
configure({ asyncUtilTimeout: 8_000 });

afterEach(() => {
  cleanup();
  // What one test left on a screen is not found by the next.
  forgetKept();
});

// jsdom lays nothing out: without a height, a table of virtual rows would draw none.
Object.defineProperty(Element.prototype, "clientHeight", { configurable: true, get: () => 600 });
Object.defineProperty(Element.prototype, "clientWidth", { configurable: true, get: () => 800 });
Element.prototype.scrollTo ??= () => undefined;
// Asked for by an open dialog; the names in these tests need no escaping.
globalThis.CSS ??= {} as typeof CSS;
globalThis.CSS.escape ??= (text: string) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`);
Element.prototype.scrollIntoView ??= () => undefined;
