/** An agency of the directory as reference data gives one, and how one is found. Its addresses: Agencies.tsx. */
import { isWordKey } from "../words/Words";
import { fits, type Entry } from "./ReferenceData";

/** An agency. */
export interface Agency extends Entry {
  kind: string;
  phone?: string | null;
  handles: { en: string; "zh-Hant": string; "zh-Hans": string };
}

/** The fields of an address, in the order of its dialog. */
export const FIELDS = ["address_en", "address_zh", "email", "fax", "attention"] as const;
/** One of them. */
export type AddressField = (typeof FIELDS)[number];

/** The key of the kind's name, where it has one. */
export const kindKey = (kind: string) => {
  const key = `agencies.kind.${kind}`;
  return isWordKey(key) ? key : undefined;
};

/** Whether an agency holds what was typed, in its names or in what it deals with. */
export function agencyFits(one: Agency, typed: string): boolean {
  const sought = typed.trim().toLocaleLowerCase("en");
  return fits(one, typed) || Object.values(one.handles).some((text) => text.toLocaleLowerCase("en").includes(sought));
}
