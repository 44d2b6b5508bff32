/**
 * Opens the complaints that a query finds, in the list where they are worked on: `openList("trader:瑞甌 state:open")`.
 */
import { handQuery } from "../ipc/handedQuery";
import { go } from "../kit/place";

/** Goes to the list with a query. */
export function openList(query: string): void {
  handQuery(query);
  go("complaints");
}
