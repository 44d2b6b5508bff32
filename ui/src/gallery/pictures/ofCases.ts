/**
 * The pictures of consolidation, of cases, and of what leaves for other agencies.
 */
import { hex, NOW, numbered } from "../common";
import { NO_ALARMS } from "../madeBench";
import { REFERRALS } from "../madeReferrals";
import { LUI, MAK } from "./officers";
import { broken, onItsWay, refused, type ScreenPictures } from "./picture";

const none = { total: 0, rows: [], next: null, heads: [], found: null };

// The register names whom it refuses, and takes the rest.
function refusesSome(args: Record<string, unknown>): unknown {
  const given = JSON.parse(String(args["command"])) as { complaints: string[] };
  const named = given.complaints.filter((id) => parseInt(id, 16) % 53 === 7);
  if (named.length === 0) return { act: "a", entries: { first: 1, last: 1 }, seal: "", at: NOW, made: [], touched: [], members: given.complaints.length, left: [], undo: null };
  return refused("complaint.proposal-open", ...named.map((id) => numbered(3732 - parseInt(id, 16))))();
}

/** Their pictures. */
export const OF_CASES: readonly ScreenPictures[] = [
  {
    name: "consolidation",
    place: "consolidation",
    session: MAK,
    main: ["groups"],
    empty: { groups: () => ({ total: 0, groups: [], next: null }) },
    more: {
      selected: { steps: [{ press: "Ctrl+a" }] },
      refused: {
        answers: { preview: refusesSome },
        steps: [{ press: "Ctrl+a" }],
      },
      quiet: { answers: { alarms: () => NO_ALARMS, verdicts: () => ({ total: 0, holding: 0, verdicts: [], next: null }) } },
      apart: { steps: [{ click: "seen-excluded" }] },
      alarms: { steps: [{ click: "alarms-more" }] },
      again: { place: "consolidation/3" },
      judge: { steps: [{ press: "b" }, { press: "3" }] },
      compare: { steps: [{ press: "d" }] },
      reason: { steps: [{ press: "d" }, { press: "n" }, { press: "1" }] },
      twice: { steps: [{ press: "s" }, { press: "Home" }, ...Array.from({ length: 9 }, () => ({ press: "j" })), { press: "t" }] },
      join: { place: "consolidation/2", steps: [{ press: "m" }] },
      verdicts: { steps: [{ press: "Shift+B" }] },
      rules: { place: "consolidation/rules" },
      rule: { place: `consolidation/rules-${hex(0xb01)}` },
      "set-rule": { steps: [{ press: "Shift+R" }] },
      "end-rule": { place: `consolidation/rules-${hex(0xb01)}`, steps: [{ press: "e" }] },
    },
  },
  {
    name: "cases",
    place: "cases",
    session: LUI,
    main: ["cases"],
    empty: { cases: () => none },
    more: { beside: { steps: [{ press: "Ctrl+Enter" }] } },
  },
  {
    name: "case",
    place: "cases/TDI-2023-0035",
    session: LUI,
    main: ["case_file"],
    more: {
      warning: { steps: [{ click: "act-warn" }] },
      undertaking: { steps: [{ click: "act-accept-undertaking" }] },
      merging: { steps: [{ click: "act-merge-cases" }] },
      detaching: { steps: [{ press: "Space" }, { click: "detach-button" }] },
      undoing: { steps: [{ click: "undo-batch" }] },
      evidence: { steps: [{ click: "evidence-of-all" }] },
      letters: { steps: [{ press: "Shift+L" }] },
      lettersAsking: { steps: [{ press: "Shift+L" }, { click: "letters-kind-request" }] },
      lettersStopped: { steps: [{ press: "Shift+L" }, { click: "letters-show-stopped" }] },
      lettersShown: { steps: [{ press: "Shift+L" }, { click: "letter-show" }] },
      lettersRefused: { answers: { write_letters: refused("letter.changed", "TDC-2023-003688-U") }, steps: [{ press: "Shift+L" }, { click: "letters-write" }] },
      bundle: { answers: { take_paper: onItsWay }, steps: [{ see: "letter-acts" }, { click: "bundle-take" }] },
      bundleLost: { answers: { take_paper: broken }, steps: [{ see: "letter-acts" }, { click: "bundle-take" }] },
      missing: { answers: { case_file: refused("not-found", "TDI-2023-0035") } },
    },
  },
  {
    name: "referrals",
    place: "referrals",
    session: MAK,
    main: ["referrals"],
    empty: {
      referrals: () => ({ ...REFERRALS, agencies: [], to_send: 0, overdue: 0, open: 0, total: 0, referrals: [], lists_total: 0, lists: [] }),
    },
    more: {
      rows: { steps: [{ click: "tab-referrals" }] },
      due: { steps: [{ press: "d" }] },
      chosen: { steps: [{ click: "tab-referrals" }, { click: "show-open" }, { press: "Ctrl+a" }] },
      chase: { steps: [{ click: "tab-referrals" }, { press: "j" }, { press: "c" }] },
      chasing: { steps: [{ click: "tab-referrals" }, { press: "Ctrl+a" }, { press: "c" }] },
      answer: { steps: [{ click: "tab-referrals" }, { press: "j" }, { press: "a" }, { click: "answer-returned" }] },
      answers: { steps: [{ click: "tab-referrals" }, { press: "Ctrl+a" }, { press: "a" }] },
      sending: { steps: [{ click: "mark-sent" }] },
      nowhere: { answers: { agency_addresses: () => ({ agency: "TIA", versions: [] }) }, steps: [{ click: "mark-sent" }] },
      out: { steps: [{ press: "v" }, { press: "j" }, { press: "v" }, { press: "v" }, { click: "tab-left-out" }] },
      recall: { steps: [{ click: "tab-referrals" }, { press: "z" }] },
      refused: { answers: { export_list: refused("referral.list-moved") }, steps: [{ click: "export-csv" }] },
      packet: { steps: [{ click: "export-packet" }, { click: "packet-all" }] },
      packetNone: { answers: { packet_evidence: () => ({ complaints: [], most_files: 500, most_bytes: 268_435_456 }) }, steps: [{ click: "export-packet" }] },
      packetRefused: { answers: { export_list: refused("packet.not-cleaned", "TDC-2023-003688-E1") }, steps: [{ click: "export-packet" }, { click: "packet-take" }] },
    },
  },
];
