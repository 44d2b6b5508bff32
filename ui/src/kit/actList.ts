/**
 * Every act of the window that has a key: its usual keys, its words, and where it works. The one list from which keys are
 * heard, shown, changed and found. What an act does stands where it is given: see useActs.ts. Which keys are in force:
 * keymap.ts.
 */
import type { WordKey, WordParameters } from "../words/keys";

/** A sentence that takes nothing. */
export type PlainKey = { [K in WordKey]: object extends WordParameters[K] ? K : never }[WordKey];

/** Where an act works. `everywhere` and `lists` reach every other place too. */
export const PLACES = [
  "everywhere",
  "lists",
  "dialogs",
  "board",
  "filing",
  "complaints",
  "complaint",
  "consolidation",
  "compare",
  "import",
  "cases",
  "case",
  "referrals",
  "approvals",
  "statistics",
  "traders",
  "settings",
] as const;
/** One of them. */
export type ActPlace = (typeof PLACES)[number];
/** Places that are a dialog: while it is open, nothing below it is heard. */
export const ALONE: readonly ActPlace[] = ["compare", "dialogs"];

/** One act. */
export interface ActPlan {
  place: ActPlace;
  keys: string;
  words: PlainKey;
  /** The key is the window's own and is not changed. */
  fixed?: boolean;
}

const of =
  (place: ActPlace) =>
  (keys: string, words: PlainKey, fixed = false): ActPlan => ({ place, keys, words, ...(fixed ? { fixed } : {}) });
const anywhere = of("everywhere");
const list = of("lists");
const dialog = of("dialogs");
const board = of("board");
const filing = of("filing");
const complaints = of("complaints");
const complaint = of("complaint");
const bench = of("consolidation");
const compare = of("compare");
const cases = of("cases");
const one = of("case");
const bringIn = of("import");
const referrals = of("referrals");
const approvals = of("approvals");
const statistics = of("statistics");
const settings = of("settings");
const traders = of("traders");

/** The acts by their names, in the order in which they are listed. */
export const ACT_LIST = {
  find: anywhere("Ctrl+k", "keys.find"),
  "find.also": anywhere("/", "keys.findAlso"),
  file: anywhere("n", "nav.file"),
  "go.board": anywhere("g d", "nav.board"),
  "go.complaints": anywhere("g l", "nav.complaints"),
  "go.consolidation": anywhere("g c", "nav.consolidation"),
  "go.cases": anywhere("g i", "nav.cases"),
  "go.referrals": anywhere("g r", "nav.referrals"),
  "go.approvals": anywhere("g a", "nav.approvals"),
  "go.statistics": anywhere("g s", "nav.statistics"),
  "go.traders": anywhere("g t", "nav.traders"),
  "go.journal": anywhere("g j", "nav.journal"),
  "go.settings": anywhere("g ,", "keys.settings"),
  "import.open": anywhere("g m", "import.title"),
  undo: anywhere("Ctrl+z", "keys.undo", true),
  lock: anywhere("Ctrl+l", "frame.lock"),
  map: anywhere("?", "keys.title"),
  "text.larger": anywhere("Ctrl+=", "frame.textSize.larger"),
  "text.smaller": anywhere("Ctrl+-", "frame.textSize.smaller"),
  "text.usual": anywhere("Ctrl+0", "keys.textUsual"),
  "pane.next": anywhere("F6", "keys.pane", true),
  "pane.previous": anywhere("Shift+F6", "keys.panePrevious", true),
  back: anywhere("Escape", "keys.back", true),
  next: list("j", "keys.next"),
  previous: list("k", "keys.previous"),
  open: list("Enter", "keys.open", true),
  select: list("Space", "keys.select", true),
  "extend.down": list("Shift+J", "keys.extendDown"),
  "extend.up": list("Shift+K", "keys.extendUp"),
  all: list("Ctrl+a", "keys.all", true),
  "list.takeOut": list("Ctrl+e", "takeList.open"),
  "dialog.give": dialog("Ctrl+Enter", "keys.give", true),
  "dialog.leave": dialog("Escape", "keys.leaveDialog", true),
  "board.statement": board("s", "board.keys.statement"),
  "board.setOut": board("o", "board.keys.setOut"),
  "board.evidence": board("e", "act.receive_evidence"),
  "board.trader": board("t", "board.keys.trader"),
  "board.step1": board("1", "keys.step1"),
  "board.step2": board("2", "keys.step2"),
  "board.step3": board("3", "keys.step3"),
  "board.step4": board("4", "keys.step4"),
  "board.quick1": board("5", "board.keys.quick1"),
  "board.quick2": board("6", "board.keys.quick2"),
  "board.quick3": board("7", "board.keys.quick3"),
  "board.quick4": board("8", "board.keys.quick4"),
  "board.quick5": board("9", "board.keys.quick5"),
  "filing.part1": filing("Alt+1", "keys.part1"),
  "filing.part2": filing("Alt+2", "keys.part2"),
  "filing.part3": filing("Alt+3", "keys.part3"),
  "filing.part4": filing("Alt+4", "keys.part4"),
  "filing.part5": filing("Alt+5", "keys.part5"),
  "filing.weigh": filing("Alt+6", "filing.weigh"),
  "filing.evidence": filing("Ctrl+p", "filing.evidence"),
  "filing.save": filing("Ctrl+Enter", "filing.save"),
  "filing.statement": filing("Ctrl+Shift+Enter", "filing.saveAndStatement"),
  "import.choose": bringIn("o", "import.choose"),
  "import.check": bringIn("Ctrl+Enter", "import.check"),
  "complaints.filter": complaints("f", "list.keys.filter"),
  "complaints.beside": complaints("Ctrl+Enter", "list.openBeside"),
  "complaints.saveView": complaints("Shift+V", "views.save"),
  "complaints.view1": complaints("Alt+1", "views.key1"),
  "complaints.view2": complaints("Alt+2", "views.key2"),
  "complaints.view3": complaints("Alt+3", "views.key3"),
  "complaints.view4": complaints("Alt+4", "views.key4"),
  "complaints.view5": complaints("Alt+5", "views.key5"),
  "complaints.view6": complaints("Alt+6", "views.key6"),
  "complaints.view7": complaints("Alt+7", "views.key7"),
  "complaints.view8": complaints("Alt+8", "views.key8"),
  "complaints.view9": complaints("Alt+9", "views.key9"),
  "complaints.take_up": complaints("t", "act.take_up"),
  "complaints.assess": complaints("s", "act.assess"),
  "complaints.assign": complaints("o", "act.assign"),
  "complaints.refer": complaints("r", "act.propose_referral"),
  "complaints.close": complaints("x", "act.propose_closure"),
  "complaints.void": complaints("Shift+X", "act.void"),
  "complaints.consolidate": complaints("c", "act.consolidate"),
  "complaint.consolidate": complaint("c", "act.consolidate"),
  "complaint.propose_referral": complaint("r", "act.propose_referral"),
  "complaint.propose_closure": complaint("x", "act.propose_closure"),
  "complaint.amend_complaint": complaint("a", "act.amend_complaint"),
  "complaint.receive_evidence": complaint("e", "act.receive_evidence"),
  "complaint.sign_statement": complaint("Shift+S", "act.sign_statement"),
  "complaint.approve": complaint("y", "act.approve"),
  "complaint.return_proposal": complaint("w", "act.return_proposal"),
  "complaint.withdraw_proposal": complaint("Shift+W", "act.withdraw_proposal"),
  "complaint.take_up": complaint("t", "act.take_up"),
  "complaint.assess": complaint("s", "act.assess"),
  "complaint.ask_information": complaint("i", "act.ask_information"),
  "complaint.resume_assessment": complaint("Shift+I", "act.resume_assessment"),
  "complaint.assign": complaint("o", "act.assign"),
  "complaint.detach": complaint("d", "act.detach"),
  "complaint.reopen": complaint("Shift+O", "act.reopen"),
  "complaint.void": complaint("Shift+X", "act.void"),
  "complaint.set_priority": complaint("p", "act.set_priority"),
  "complaint.log_step": complaint("b", "act.log_step"),
  "complaint.name_people": complaint("Shift+P", "act.name_people"),
  "complaint.letter": complaint("l", "letters.open"),
  "complaint.add_note": complaint("m", "act.add_note"),
  "complaint.trader": complaint("Shift+T", "trader.openFile"),
  "bench.earlier": bench("[", "keys.groupEarlier"),
  "bench.later": bench("]", "keys.groupLater"),
  "bench.filter": bench("f", "consolidation.key.filter"),
  "bench.case": bench("c", "consolidation.key.case"),
  "bench.exclude": bench("x", "consolidation.exclude"),
  "bench.judge": bench("b", "verdict.notSame"),
  "bench.join": bench("m", "verdict.join"),
  "bench.compare": bench("d", "consolidation.key.compare"),
  "bench.twice": bench("t", "consolidation.key.twice"),
  "bench.sort": bench("s", "consolidation.key.sort"),
  "bench.verdicts": bench("Shift+B", "consolidation.key.verdicts"),
  "bench.consolidate": bench("Ctrl+Enter", "act.consolidate"),
  "bench.alarm": bench("a", "act.acknowledge_alarm"),
  "bench.alarmOpen": bench("Shift+A", "consolidation.key.alarmOpen"),
  "bench.rules": bench("r", "consolidation.key.rules"),
  "bench.setRule": bench("Shift+R", "act.set_standing_rule"),
  "bench.applyRule": bench("p", "act.apply_standing_rule"),
  "bench.endRule": bench("e", "act.end_standing_rule"),
  "compare.same": compare("s", "compare.same"),
  "compare.apart": compare("n", "compare.notSame"),
  "compare.skip": compare("k", "compare.skip"),
  "compare.undo": compare("u", "compare.undo"),
  "compare.again": compare("r", "compare.again"),
  "compare.leaveOut": compare("x", "compare.leaveOut"),
  "cases.beside": cases("Ctrl+Enter", "list.openBeside"),
  "case.advice": one("l", "caseFile.keyAdvice"),
  "case.detach": one("d", "act.detach"),
  "case.split_case": one("s", "act.split_case"),
  "case.start_investigation": one("i", "act.start_investigation"),
  "case.suspend_case": one("u", "act.suspend_case"),
  "case.resume_case": one("Shift+U", "act.resume_case"),
  "case.prosecute": one("p", "act.prosecute"),
  "case.accept_undertaking": one("t", "act.accept_undertaking"),
  "case.warn": one("w", "act.warn"),
  "case.no_further_action": one("Shift+X", "act.no_further_action"),
  "case.record_court_event": one("c", "act.record_court_event"),
  "case.verify_court_event": one("v", "act.verify_court_event"),
  "case.conclude_case": one("x", "act.conclude_case"),
  "case.breach_undertaking": one("b", "act.breach_undertaking"),
  "case.propose_case_reopening": one("Shift+O", "act.propose_case_reopening"),
  "case.merge_cases": one("Shift+M", "act.merge_cases"),
  "case.assign_case": one("o", "act.assign_case"),
  "case.letter": one("Shift+L", "letters.open"),
  "case.add_note": one("m", "act.add_note"),
  "case.trader": one("Shift+T", "trader.openFile"),
  "referrals.file": referrals("Ctrl+s", "act.export_referrals"),
  "referrals.leaveOut": referrals("v", "referral.leaveOut"),
  "referrals.answer": referrals("a", "referral.recordAnswer"),
  "referrals.recall": referrals("z", "referral.recall"),
  "referrals.chase": referrals("c", "referral.chase"),
  "referrals.due": referrals("d", "referral.showDue"),
  "approvals.approve": approvals("y", "act.approve"),
  "approvals.return": approvals("w", "act.return_proposal"),
  "statistics.earlier": statistics("[", "statistics.earlier"),
  "statistics.later": statistics("]", "statistics.later"),
  "statistics.fiscal": statistics("f", "statistics.keys.fiscal"),
  "statistics.definitions": statistics("d", "statistics.definitions"),
  "statistics.reports": statistics("r", "statistics.reports"),
  "statistics.press": statistics("p", "statistics.press"),
  "statistics.export": statistics("e", "statistics.export"),
  "traders.beside": traders("Ctrl+Enter", "list.openBeside"),
  "traders.filter": traders("f", "keys.traderFilter"),
  "traders.consolidate": traders("c", "act.consolidate"),
  "settings.earlier": settings("[", "settings.earlier"),
  "settings.later": settings("]", "settings.later"),
  "settings.addOfficer": settings("a", "officers.add"),
  "settings.roles": settings("r", "officers.roles.change"),
  "settings.addHoliday": settings("Shift+A", "holidays.add"),
  "settings.address": settings("e", "agencies.setNew"),
} as const satisfies Record<string, ActPlan>;

/** The name of an act. */
export type ActId = keyof typeof ACT_LIST;
/** All names, in order. */
export const ACT_IDS = Object.keys(ACT_LIST) as ActId[];
/** The plan of an act. */
export const planOf = (id: ActId): ActPlan => ACT_LIST[id];
/** Whether a text names an act. */
export const isActId = (text: string): text is ActId => Object.hasOwn(ACT_LIST, text);
