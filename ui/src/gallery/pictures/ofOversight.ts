/**
 * The pictures of oversight: approvals, the year, the journal, and the settings.
 */
import { APPROVALS } from "../madeOversight";
import { FISCAL_DETAIL, FISCAL_YEAR, YEAR } from "../madeYear";
import { HO, SIU } from "./officers";
import { onItsWay, refused, type ScreenPictures } from "./picture";

/** Their pictures. */
export const OF_OVERSIGHT: readonly ScreenPictures[] = [
  {
    name: "approvals",
    place: "approvals",
    session: SIU,
    main: ["approvals"],
    empty: { approvals: () => ({ ...APPROVALS, total: 0, to_decide: 0, open: [], decided_total: 0, decided: [] }) },
    more: { refused: { answers: { perform: refused("proposal.decided") }, steps: [{ press: "y" }] }, returning: { steps: [{ press: "w" }] } },
  },
  {
    name: "statistics",
    place: "statistics",
    session: SIU,
    main: ["year"],
    empty: {
      year: () => ({
        ...YEAR,
        received: 0, handled: 0, consolidated: 0, cases_opened: 0, closed: 0, referred: 0, closed_or_referred: 0, in_progress: 0,
        medicine_shop: 0, medicine_shop_mainland: 0, medicine_shop_mainland_percent: 0, quick_action_handled: 0, prosecuted: 0,
        previous_received: 0, change: null, by_allegation: [], by_month: [], handled_percent: null, void: 0, entries: 1,
        largest_trader: null, medicine_by_visitor_type: [], by_district: [], online: 0, goods: 0, services: 0,
        goods_or_services_not_given: 0,
      }),
    },
    more: {
      broken: { answers: { year: () => ({ ...YEAR, in_progress: 917, identity_holds: false, unaccounted: ["TDC-2023-003687", "TDC-2023-003612"] }) } },
      financial: { answers: { year: () => FISCAL_YEAR, year_detail: () => FISCAL_DETAIL }, steps: [{ press: "f" }] },
      weeks: { answers: { year: () => FISCAL_YEAR, year_detail: () => FISCAL_DETAIL }, steps: [{ press: "f" }, { click: "weeks-as-table" }] },
      definitions: { steps: [{ press: "d" }] },
      press: { steps: [{ press: "p" }] },
      reports: { steps: [{ press: "r" }] },
      export: { steps: [{ press: "e" }] },
      exportYear: { answers: { take_paper: onItsWay }, steps: [{ press: "e" }, { click: "export-year" }] },
      exportRefused: { answers: { export_figures: refused("role-may-not") }, steps: [{ press: "e" }, { click: "export-take" }] },
    },
  },
  {
    name: "journal",
    place: "journal",
    session: SIU,
    main: ["journal"],
    empty: { journal: () => ({ total: 0, length: 1, entries: [], next: null }) },
    more: { extract: { steps: [{ click: "extract-open" }] }, taking: { steps: [{ press: "Ctrl+e" }] }, takingClosed: { steps: [{ press: "Ctrl+e" }, { click: "take-pdf" }, { click: "take-zip" }] }, walked: { steps: [{ click: "chain-walk" }] }, broken: { answers: { chain: () => ({ entries: 0, head: null, broken: { seq: 40_112, wrong: "altered" } }) }, steps: [{ click: "chain-walk" }] } },
  },
  {
    name: "settings",
    place: "settings",
    session: HO,
    main: ["officers"],
    more: Object.fromEntries(
      ["holidays", "reminders", "reference", "letters", "account", "desk", "keys", "about"].map((section) => [
        section,
        { place: `settings/${section}` },
      ]),
    ),
  },
  {
    name: "agencies",
    place: "settings/agencies",
    session: SIU,
    main: ["agency_addresses"],
    more: {
      earlier: { steps: [{ type: "agencies-find", text: "旅遊業" }] },
      setting: { steps: [{ type: "agencies-find", text: "旅遊業" }, { press: "e" }] },
      first: { steps: [{ press: "j" }, { press: "e" }] },
      wrong: {
        answers: {
          perform: () => {
            throw { kind: "incomplete", problems: [{ field: "address_en", code: "too-long" }, { field: "email", code: "missing" }] };
          },
        },
        steps: [{ press: "e" }, { type: "address-fax", text: "5550 0199" }, { click: "address-save" }],
      },
      nothing: { steps: [{ type: "agencies-find", text: "zzz" }] },
    },
  },
];
