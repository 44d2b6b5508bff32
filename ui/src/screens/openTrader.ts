/**
 * What is begun with a trader that the palette found: its file, a complaint against it, or the gathering of what is open
 * of its complaints on the workbench. Nothing is filed or joined by it.
 */
import { EVERY } from "../acts/parts";
import { ask } from "../ipc/doors";
import { handTrader } from "../ipc/handedTrader";
import type { traders } from "../ipc/wire";
import { hand } from "./handed";
import { go } from "../kit/place";

const LIVE = ["received", "assessing", "awaiting"];

/** Opens a filing form with what is written of the trader; what stands in it already is left. */
function fileAgainst(line: traders.Line): void {
  handTrader({
    trader_name: line.name,
    trader_address: line.address,
    trader_district: line.district,
    trader_phone: line.phone,
    trader_url: line.url,
  });
  go("file");
}

/** Takes the trader's complaints that are in progress to the workbench. */
async function gatherTrader(line: traders.Line): Promise<void> {
  const { ids } = await ask("complaint_ids", { filter: { ...EVERY, trader: [line.key], state: LIVE } });
  hand(ids);
  go("consolidation", "selected");
}

/** Begins what the palette was asked for. */
export function openTrader(what: "file" | "gather", line: traders.Line): void {
  if (what === "file") fileAgainst(line);
  else void gatherTrader(line);
}
