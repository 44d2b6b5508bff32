/**
 * In which order the suggested groups stand. Weight is the register's: size and likeness together, more for what is urgent.
 * It orders suggestions and decides nothing.
 */
import type { groups } from "../ipc/wire";

/** The orders, the usual one first. */
export const ORDERS = ["weight", "size", "newest"] as const;
/** One of them. */
export type Order = (typeof ORDERS)[number];

/** Whether what was kept is one. */
export const isOrder = (value: unknown): value is Order => ORDERS.some((one) => one === value);

const BY: Record<Order, (group: groups.Suggested) => number> = {
  weight: (group) => group.weight,
  size: (group) => group.size,
  newest: (group) => group.to,
};

/** The groups in an order; what is alike stays as the register gave it. */
export const ordered = (all: readonly groups.Suggested[], order: Order): readonly groups.Suggested[] =>
  [...all].sort((a, b) => BY[order](b) - BY[order](a));
