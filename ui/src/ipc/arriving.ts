/**
 * The pages of a list that are near what is seen, watched outside of any screen: one that arrives is told to those who show
 * its rows and to nobody else, so that the screen round them is not drawn anew. Which pages are near: useWindow.ts.
 */
import { QueriesObserver, type QueryClient, type QueryObserverOptions } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";

/** Tells when rows have come. The number is another one each time. */
export interface Arrived {
  hear: (told: () => void) => () => void;
  count: () => number;
}

/** The pages that are watched. */
export class Arriving implements Arrived {
  private readonly watch: QueriesObserver;
  private readonly told = new Set<() => void>();
  private came = 0;
  private held: readonly unknown[] = [];

  constructor(cache: QueryClient) {
    this.watch = new QueriesObserver(cache, []);
  }

  /** Watches these pages and no others; one that is not there is asked for. */
  near(pages: QueryObserverOptions[]): void {
    this.watch.setQueries(pages);
  }

  /** Watches until the returned function is called. */
  begin(): () => void {
    return this.watch.subscribe((pages) => {
      const held = pages.map((page) => page.data);
      if (held.length === this.held.length && held.every((one, k) => one === this.held[k])) return;
      this.held = held;
      this.came += 1;
      for (const tell of this.told) tell();
    });
  }

  readonly hear = (tell: () => void): (() => void) => {
    this.told.add(tell);
    return () => this.told.delete(tell);
  };

  readonly count = (): number => this.came;
}

const NEVER = () => () => undefined;
const ONCE = () => 0;

/** Draws who shows rows anew when some have come. */
export function useArrived(arrived: Arrived | undefined): void {
  useSyncExternalStore(arrived?.hear ?? NEVER, arrived?.count ?? ONCE);
}

/** Something of a row that may still be on its way, such as a number: drawn anew only when it is another. */
export function useOfRow<T extends string | number | undefined>(arrived: Arrived, read: () => T): T {
  return useSyncExternalStore(arrived.hear, read);
}
