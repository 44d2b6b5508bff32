/**
 * The wire types, made from the Rust side by `cargo xtask wire`. Not to be changed by hand: change the Rust
 * types and make it anew. Which question gives what, and what makes an answer old, stands at the end.
 */

export type About = { 
/**
 * What it was called in the command, or its reference number.
 */
name: string, 
/**
 * A further code, such as the state it is in or the field that is open.
 */
detail?: string | null, };

export type AcceptUndertaking = { case: Name, consent_ref: string, consent_on: Day, terms: string, begins_on: Day, ends_on: Day | null, publish_on: Day | null, };

export type AcknowledgeAlarm = { subject: AlarmSubject, seen: number, entry: number, };

export type AddNote = { complaint: Name | null, case: Name | null, text: string, };

export type AddOfficer = { officer: Code, name: string, roles: Array<Role>, };

export type AgencyAddress = { 
/**
 * Lines of the address in English.
 */
address_en: string, 
/**
 * Lines of the address in Chinese.
 */
address_zh: string, email: string, fax: string, 
/**
 * The post that opens it, such as "Complaints Section".
 */
attention: string, };

export type AlarmSubject = { "trader": Name } | { "category": { kind: Code, code: Code, } };

export type AmendComplaint = { complaint: Name, changes: Intake, clear: Array<Code>, reason: string | null, seen: Id | null, };

export type Amount = string;

export type ApplyStandingRule = { rule: Id, complaints: Array<Name>, };

export type Approve = { proposal: Name, };

export type AskInformation = { complaints: Array<Name>, asked: string, due_on: Day, };

export type Assess = { complaints: Array<Name>, set: Intake, unknown: Array<Code>, urgent: boolean, };

export type Assign = { complaints: Array<Name>, officer: Code, };

export type AssignCase = { case: Name, officer: Code, };

export type BreachUndertaking = { case: Name, note: string, };

export type Charge = { key: Code, defendant: Code, section: Code, committed_on: Day, particulars: string, };

export type ChaseReferrals = { referrals: Array<Name>, next_on: Day, chased_on: Day | null, note: string | null, };

export type Code = string;

export type Command = { "act": "file_complaint" } & FileComplaint | { "act": "import_complaints" } & ImportComplaints | { "act": "amend_complaint" } & AmendComplaint | { "act": "assess" } & Assess | { "act": "ask_information" } & AskInformation | { "act": "resume_assessment" } & ResumeAssessment | { "act": "take_up" } & TakeUp | { "act": "assign" } & Assign | { "act": "log_step" } & LogStep | { "act": "add_note" } & AddNote | { "act": "name_people" } & NamePeople | { "act": "strike_person" } & StrikePerson | { "act": "receive_evidence" } & ReceiveEvidence | { "act": "view_evidence" } & ViewEvidence | { "act": "copy_evidence" } & CopyEvidence | { "act": "redact_evidence" } & RedactEvidence | { "act": "sign_statement" } & SignStatement | { "act": "record_copy_failed" } & RecordCopyFailed | { "act": "set_priority" } & SetPriority | { "act": "show_particulars" } & ShowParticulars | { "act": "propose_consolidation" } & ProposeConsolidation | { "act": "consolidate" } & Consolidate | { "act": "detach" } & Detach | { "act": "undo_batch" } & UndoBatch | { "act": "undo_import" } & UndoImport | { "act": "propose_referral" } & ProposeReferral | { "act": "propose_closure" } & ProposeClosure | { "act": "approve" } & Approve | { "act": "return_proposal" } & ReturnProposal | { "act": "withdraw_proposal" } & WithdrawProposal | { "act": "recall_referrals" } & RecallReferrals | { "act": "send_referrals" } & SendReferrals | { "act": "record_referral_answer" } & RecordReferralAnswer | { "act": "chase_referrals" } & ChaseReferrals | { "act": "set_agency_address" } & SetAgencyAddress | { "act": "write_letters" } & WriteLetters | { "act": "reopen" } & Reopen | { "act": "void" } & Void | { "act": "export_referrals" } & ExportReferrals | { "act": "take_statistics" } & TakeStatistics | { "act": "take_list" } & TakeList | { "act": "record_list_failed" } & RecordListFailed | { "act": "record_statistics_failed" } & RecordStatisticsFailed | { "act": "keep_report" } & KeepReport | { "act": "record_export_failed" } & RecordExportFailed | { "act": "open_case" } & OpenCase | { "act": "start_investigation" } & StartInvestigation | { "act": "suspend_case" } & SuspendCase | { "act": "resume_case" } & ResumeCase | { "act": "submit_for_advice" } & SubmitForAdvice | { "act": "seek_legal_advice" } & SeekLegalAdvice | { "act": "prosecute" } & Prosecute | { "act": "accept_undertaking" } & AcceptUndertaking | { "act": "warn" } & Warn | { "act": "no_further_action" } & NoFurtherAction | { "act": "record_court_event" } & RecordCourtEvent | { "act": "verify_court_event" } & VerifyCourtEvent | { "act": "conclude_case" } & ConcludeCase | { "act": "breach_undertaking" } & BreachUndertaking | { "act": "propose_case_reopening" } & ProposeCaseReopening | { "act": "merge_cases" } & MergeCases | { "act": "split_case" } & SplitCase | { "act": "assign_case" } & AssignCase | { "act": "confirm_clock" } & ConfirmClock | { "act": "add_officer" } & AddOfficer | { "act": "set_roles" } & SetRoles | { "act": "disable_officer" } & DisableOfficer | { "act": "enable_officer" } & EnableOfficer | { "act": "record_key_change" } & RecordKeyChange | { "act": "set_holiday" } & SetHoliday | { "act": "confirm_holidays" } & ConfirmHolidays | { "act": "set_reminders" } & SetReminders | { "act": "withdraw_step" } & WithdrawStep | { "act": "judge_traders" } & JudgeTraders | { "act": "withdraw_verdict" } & WithdrawVerdict | { "act": "set_standing_rule" } & SetStandingRule | { "act": "end_standing_rule" } & EndStandingRule | { "act": "apply_standing_rule" } & ApplyStandingRule | { "act": "acknowledge_alarm" } & AcknowledgeAlarm;

export type ConcludeCase = { case: Name, exhibits_disposal: string, complainants_notified: boolean, not_notified: string | null, };

export type ConfirmClock = Record<symbol, never>;

export type ConfirmHolidays = { year: number, };

export type Consolidate = { complaints: Array<Name>, case: Name | null, open: NewCase | null, reason: string, };

export type CopyEvidence = { complaint: Name, evidence: Id, };

export type CoverGiven = { 
/**
 * The page, from one; a picture is one page.
 */
page: number, x: number, y: number, width: number, height: number, 
/**
 * A code of the redaction reasons.
 */
reason: Code, };

export type Day = string;

export type Defendant = { key: Code, name: string, 
/**
 * `person` or `company`.
 */
kind: Code, };

export type Detach = { complaints: Array<Name>, case: Name | null, reason: string, advice_ref: string | null, };

export type Digest = string;

export type DisableOfficer = { officer: Code, };

export type Draft = { 
/**
 * The form's own id.
 */
id: string, 
/**
 * Which form.
 */
kind: string, 
/**
 * The form's contents, as the form writes them.
 */
body: string, 
/**
 * When it was last kept.
 */
kept_at: Instant, };

export type EnableOfficer = { officer: Code, };

export type EndStandingRule = { rule: Id, reason: string, };

export type Entries = { 
/**
 * The first.
 */
first: number, 
/**
 * The last.
 */
last: number, };

export type EvidenceGiven = { 
/**
 * SHA-256 of its bytes, as the store gave it.
 */
sha256: Digest, 
/**
 * Its name as it came; empty where it had none, such as a pasted picture.
 */
name: string, };

export type ExportReferrals = { agency: Code, from: Day | null, to: Day | null, format: Code, language: Code, fields: Array<Code>, referrals: Array<Id>, rows_sha256: Digest, number: string, evidence?: Array<PacketFileGiven>, };

export type Failing = { "kind": "refused", 
/**
 * Which rule.
 */
code: RefusalCode, 
/**
 * Whom or what it concerns; every member that is refused is named.
 */
about: Array<About>, } | { "kind": "incomplete", 
/**
 * The problems, in the order of the fields.
 */
problems: Array<Problem>, } | { "kind": "stale", 
/**
 * Who changed.
 */
subject: Array<About>, };

export type FileComplaint = { complaint: Intake, evidence?: Array<EvidenceGiven>, people?: Array<PersonGiven>, };

export type Governs = "commission" | "discovery";

export type Id = string;

export type ImportComplaints = { rows: Array<ImportRow>, 
/**
 * SHA-256 of the file, where the rows came from one.
 */
file: Digest | null, };

export type ImportRow = { 
/**
 * The line on which the row begins in the file.
 */
line: number, 
/**
 * What it says.
 */
complaint: Intake, };

export type Imported = { 
/**
 * Rows given.
 */
rows: number, 
/**
 * Rows filed.
 */
filed: number, 
/**
 * Rows that were filed before, with the same content.
 */
already: number, 
/**
 * Rows refused, each with its line and its problems as (field, code).
 */
refused: Array<{ line: number, problems: Array<[string, string]> }>, };

export type Instant = number;

export type Intake = { source_ref: string | null, received_at: Instant | null, channel: Code | null, language: Code | null, anonymous: boolean, complainant_name: string | null, complainant_phone: string | null, complainant_email: string | null, complainant_wechat: string | null, document_type: string | null, document_number: string | null, residence: Code | null, visitor: boolean | null, visitor_type: Code | null, leaves_at: Instant | null, control_point: Code | null, 
/**
 * By what the visitor leaves, as said: a train, a flight, a ship, a coach ("G6562").
 */
leaves_by: string | null, consent_refer: boolean | null, vulnerable: boolean | null, force: boolean | null, trader_name: string | null, trader_address: string | null, trader_district: Code | null, trader_phone: string | null, trader_url: string | null, trader_social: string | null, trader_brn: string | null, sector: Code | null, goods_or_services: Code | null, item: string | null, quantity: Amount | null, unit: Code | null, price_shown: Amount | null, unit_shown: Code | null, unit_believed: Code | null, unit_charged: Code | null, amount_paid: Amount | null, currency: Code | null, payment_method: Code | null, transaction_at: Instant | null, order_no: string | null, receipt_no: string | null, 
/**
 * The principal allegation first.
 */
allegations: Array<Code>, narrative: string | null, 
/**
 * Elements of the offences that the officer ticked, as codes of the reference data.
 */
elements: Array<Code>, };

export type JudgeTraders = { complaints: Array<Name>, against: Name, verdict: Judged, reason: Code, note?: string, known?: Array<Code>, };

export type Judged = "same" | "not_same";

export type KeepReport = { title: string, year: number, fiscal: boolean, as_at: Instant | null, };

export type KeepView = { 
/**
 * The window's own id; `last:` and the name of a list for how the officer leaves it.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Whether the whole team has it.
 */
team: boolean, 
/**
 * The role that sees it first; only a view of the team.
 */
role: Role | null, 
/**
 * What it shows, as the screen writes it.
 */
body: string, };

export type LeftAlone = { 
/**
 * The complaint.
 */
id: Id, 
/**
 * The state it is in now, or `changed`.
 */
why: Code, };

export type LetterGiven = { 
/**
 * Whose complaint it is about; the letter goes to that complainant.
 */
complaint: Name, 
/**
 * `en`, `zh-Hant` or `zh-Hans`.
 */
language: Code, 
/**
 * The whole text, with every place filled.
 */
text: string, };

export type LogStep = { complaint: Name, step: Code, note: string | null, at: Instant | null, };

export type Made = { 
/**
 * Its kind.
 */
kind: string, 
/**
 * Its id.
 */
id: Id, 
/**
 * Its reference number, where it has one.
 */
number?: string, };

export type MergeCases = { case: Name, into: Name, reason: string, };

export type Name = string;

export type NamePeople = { complaint: Name, people: Array<PersonGiven>, };

export type NewCase = { 
/**
 * The trader's name as the case bears it.
 */
trader: string, 
/**
 * Where the trader is found: premises or web address.
 */
premises: string | null, 
/**
 * The principal section, a code of the offences.
 */
section: Code, 
/**
 * The case officer.
 */
officer: Code, 
/**
 * `complaints`, `test-purchase`, `patrol`, `referral-in` or `carried-over`.
 */
origin: Code, };

export type NoFurtherAction = { case: Name, reason: string, against_advice: boolean, };

export type OpenCase = { open: NewCase, };

export type OpenFault = { "kind": "nothing-there" } | { "kind": "wrong-password" } | { "kind": "wait", 
/**
 * How long.
 */
seconds: number, } | { "kind": "damaged-slot" } | { "kind": "damaged-vault" } | { "kind": "no-vault" } | { "kind": "no-books" } | { "kind": "newer-format" } | { "kind": "damaged-books" } | { "kind": "behind-anchor", 
/**
 * The first that is missing.
 */
from: number, 
/**
 * The last that was committed.
 */
to: number, } | { "kind": "no-anchor" } | { "kind": "unreadable" } | { "kind": "disk-full" } | { "kind": "in-use" } | { "kind": "already-there" } | { "kind": "fault", 
/**
 * What it says of itself, for the log.
 */
cause: string, };

export type PacketFileGiven = { 
/**
 * The file.
 */
evidence: Id, 
/**
 * Whether its bytes go as they were received; a picture without this goes drawn anew, a covered copy as it lies.
 */
as_received: boolean, 
/**
 * SHA-256 of the bytes that would leave.
 */
sha256: Digest, };

export type PersonGiven = { 
/**
 * A code of the person roles.
 */
role: Code, name: string | null, phone: string | null, email: string | null, wechat: string | null, };

export type Problem = { 
/**
 * The field, by the name it bears in the command.
 */
field: string, 
/**
 * What is wrong.
 */
code: ProblemCode, 
/**
 * The complaint it belongs to, in an act that names many.
 */
name?: string | null, };

export type ProblemCode = "missing" | "unknown-code" | "not-a-number" | "negative" | "not-a-time" | "in-future" | "not-yes-no" | "too-long" | "holds-nul" | "ragged-row" | "differs" | "not-a-weight" | "not-utf8" | "wrong-order" | "unsound" | "too-short" | "in-past" | "too-far";

export type ProposeCaseReopening = { case: Name, reason: string, };

export type ProposeClosure = { complaints: Array<Name>, reason: Code, explanation: string, notified: boolean, not_notified: string | null, survivor: Name | null, refer_to: Code | null, };

export type ProposeConsolidation = { complaints: Array<Name>, case: Name, reason: string, };

export type ProposeReferral = { complaints: Array<Name>, agency: Code, purpose: Code, basis: Code | null, fields: Array<Code>, redaction_checked: boolean, note: string | null, };

export type Prosecute = { case: Name, advice_ref: string | null, advice_on: Day | null, delegated: string | null, defendants: Array<Defendant>, charges: Array<Charge>, limitation_override: string | null, };

export type RecallReferrals = { proposal: Name, reason: string, };

export type Receipt = { 
/**
 * The act.
 */
act: Id, 
/**
 * Its entries.
 */
entries: Entries, 
/**
 * The seal of the last of them.
 */
seal: Digest, 
/**
 * Its sealed instant.
 */
at: Instant, 
/**
 * What it made. A mass filing names the first 200.
 */
made: Array<Made>, 
/**
 * What it touched.
 */
touched: Array<Subject>, 
/**
 * How many complaints it concerned.
 */
members: number, 
/**
 * Members that an undo left alone, each with why.
 */
left: Array<LeftAlone>, 
/**
 * How an import went.
 */
import?: Imported, 
/**
 * The counter-act, where there is one.
 */
undo: Command | null, };

export type ReceiveEvidence = { complaint: Name, evidence: Array<EvidenceGiven>, };

export type RecordCopyFailed = { complaint: Name, copy: Id, cause: Code, };

export type RecordCourtEvent = { case: Name, charge: Code, event: Code, court: Code, court_no: string, on: Day, plea: Code | null, verdict: Code | null, sentence: Sentence | null, note: string | null, };

export type RecordExportFailed = { list: Name, cause: Code, };

export type RecordKeyChange = { what: Code, officer: Code | null, };

export type RecordListFailed = { taking: Id, cause: Code, };

export type RecordReferralAnswer = { referral: Name, answer: Code, on: Day, their_ref: string | null, reply: string | null, };

export type RecordStatisticsFailed = { taking: Id, cause: Code, };

export type RedactEvidence = { complaint: Name, evidence: Id, copy: Digest, covered: Array<CoverGiven>, };

export type RefusalCode = "role-may-not" | "officer-unknown" | "act-id-reused" | "act-id-unsound" | "not-found" | "nothing-chosen" | "already-so" | "complaint.wrong-state" | "complaint.no-officer" | "complaint.no-contact" | "complaint.proposal-open" | "complaint.referral-sent" | "complaint.in-case" | "complaint.not-in-case" | "complaint.limitation-passed" | "evidence.not-stored" | "evidence.program" | "evidence.too-large" | "evidence.empty" | "evidence.not-covered" | "evidence.no-file" | "evidence.too-many" | "import.differs" | "case.takes-no-complaints" | "case.wrong-state" | "case.in-court" | "case.not-yours" | "case.no-declaration" | "case.elements-open" | "case.not-submitted" | "case.no-advice" | "case.limitation-passed" | "case.no-consent" | "case.charge-unknown" | "case.sentence-too-high" | "case.not-disposed" | "case.same" | "case.one-or-new" | "referral.no-consent" | "letter.written" | "letter.changed" | "referral.no-redaction-check" | "referral.already" | "referral.wrong-state" | "referral.list-moved" | "packet.only" | "packet.elsewhere" | "packet.no-consent" | "packet.other-bytes" | "packet.not-cleaned" | "packet.too-many" | "packet.too-large" | "referral.list-empty" | "closure.same-officer" | "referral.same-officer" | "proposal.same-officer" | "proposal.not-yours" | "proposal.decided" | "closure.no-survivor" | "closure.not-notified" | "closure.no-refer-to" | "case.same-officer" | "undo.nothing-left" | "stopped" | "demonstration-only" | "clock-unconfirmed" | "play.back-in-time" | "officer.there-already" | "officer.last-administrator" | "step.not-yours" | "statement.in-hand" | "verdict.against-itself" | "verdict.not-yours" | "rule.tells-nobody" | "rule.over" | "rule.fits-not" | "rule.not-by-itself" | "calendar.too-few";

export type Reopen = { complaints: Array<Name>, ground: Code, reason: string, limitation_override: boolean, };

export type ResumeAssessment = { complaints: Array<Name>, reply: string | null, };

export type ResumeCase = { case: Name, reason: string | null, };

export type ReturnProposal = { proposal: Name, reason: string, };

export type Role = "qat" | "co" | "sup" | "rec" | "adm";

export type SeekLegalAdvice = { case: Name, };

export type SendReferrals = { proposal: Name | null, referrals: Array<Name>, method: Code, sent_on: Day | null, list: Name | null, };

export type Sentence = { fine: Amount | null, imprisonment_weeks: number | null, imprisonment_months: number | null, suspended_months: number | null, community_service_hours: number | null, compensation: Amount | null, costs: Amount | null, bind_over: boolean, forfeiture: boolean, };

export type Session = { 
/**
 * The officer's code.
 */
officer: Code, 
/**
 * The officer's name.
 */
name: string, 
/**
 * The roles held when signing in.
 */
roles: Array<Role>, 
/**
 * Whether this is a demonstration registry.
 */
demonstration: boolean, 
/**
 * The registry's id.
 */
registry: Id, 
/**
 * The language in which the officer last worked here.
 */
language: string | null, };

export type SetAgencyAddress = { agency: Code, address: AgencyAddress, };

export type SetHoliday = { day: Day, holiday: boolean, name: string | null, };

export type SetPriority = { complaint: Name, level: number, due_at: Instant, reason: string, };

export type SetReminders = { minutes: Array<number>, };

export type SetRoles = { officer: Code, roles: Array<Role>, };

export type SetStandingRule = { trader: Name, case: Name, until: Day, by_itself: boolean, reason: string, };

export type ShowParticulars = { complaint: Name, };

export type SignStatement = { complaint: Name, language: Code, text: string, read_over: boolean, read_over_by: Code, interpreter: string | null, place: string | null, at: Instant | null, };

export type SplitCase = { case: Name, complaints: Array<Name>, open: NewCase, reason: string, };

export type Standing = { 
/**
 * Whether a registry is there.
 */
there: boolean, 
/**
 * Whether it is a demonstration registry.
 */
demonstration: boolean, 
/**
 * Why it cannot be opened, when that can be told without a key.
 */
fault: OpenFault | null, };

export type StartInvestigation = { case: Name, plan: string, commission_on: Day | null, discovery_on: Day, discovery_reason: string, no_conflict_of_interest: boolean, };

export type Stored = { 
/**
 * SHA-256 of the bytes as they came.
 */
sha256: Digest, 
/**
 * How many bytes.
 */
size: number, 
/**
 * What the bytes are, a code of the evidence kinds.
 */
media: Code, 
/**
 * The name it came with; empty where it had none.
 */
name: string, 
/**
 * The ending of that name, where it says another kind than the bytes do.
 */
named?: string, };

export type StrikePerson = { complaint: Name, person: Id, reason: string, };

export type Subject = { 
/**
 * `complaint`, `case`, `proposal`, `referral`, `list`, `officer`.
 */
kind: string, 
/**
 * Which; absent when more than 200 of the kind were touched.
 */
id?: Id, };

export type SubmitForAdvice = { case: Name, elements: Array<Code>, exhibits: string, statements: string, };

export type SuspendCase = { case: Name, reason: string, review_on: Day, };

export type TakeList = { what: Code, query: string | null, order: Code | null, format: Code, closed: Code | null, language: Code, columns: Array<Code>, asked: number, rows: number, head: number, sha256: Digest, };

export type TakeStatistics = { what: Code, year: number, fiscal: boolean, as_at: Instant | null, format: Code, language: Code, sha256: Digest, rows: number, };

export type TakeUp = { complaints: Array<Name>, };

export type UndoBatch = { batch: Id, };

export type UndoImport = { import: Id, reason: string, };

export type VerifyCourtEvent = { case: Name, event: Name, };

export type ViewEvidence = { complaint: Name, evidence: Id, };

export type Void = { complaints: Array<Name>, reason: string, };

export type Warn = { case: Name, letter: Code, addressee: string, on: Day, service: string, };

export type WithdrawProposal = { proposal: Name, };

export type WithdrawStep = { complaint: Name, step: Name, };

export type WithdrawVerdict = { verdict: Id, };

export type Words = { 
/**
 * English.
 */
en: string, 
/**
 * Traditional Chinese.
 */
"zh-Hant": string, 
/**
 * Simplified Chinese.
 */
"zh-Hans": string, };

export type WriteLetters = { kind: Code, case: Name | null, letters: Array<LetterGiven>, again: boolean, };

/** An act or a question that was not done. `no-session` is the shell's own. */
export type Failure =
  | Failing
  | { kind: "refused"; code: "no-session"; about: Array<About> }
  | { kind: "fault"; reference: string; cause?: "disk-full" | "evidence-missing" | "evidence-altered" };

export declare namespace agency_addresses {
  export type Params = { 
/**
 * By code or alias.
 */
agency: string, 
/**
 * As it stood when this entry was sealed; now unless given.
 */
at_entry?: number, };
  export type Version = { 
/**
 * 1, 2, 3 …
 */
version: number, address_en: string | null, address_zh: string | null, email: string | null, fax: string | null, attention: string | null, set_by: string, set_at: Instant, 
/**
 * The entry that set it.
 */
seq: number, };
  export type View = { 
/**
 * The agency's code.
 */
agency: string, 
/**
 * Every version up to the entry asked about.
 */
versions: Array<Version>, };
}

export declare namespace alarms {
  export type Acknowledged = { 
/**
 * Who.
 */
by: string, 
/**
 * When.
 */
at: Instant, 
/**
 * How many complaints there were then, as the officer saw it.
 */
seen: number, };
  export type Alarm = { 
/**
 * What it is about.
 */
subject: Subject, 
/**
 * The trader's name as its latest complaint writes it; empty for a category, whose code has its own.
 */
name: string, 
/**
 * From when its complaints are counted.
 */
since: Instant, 
/**
 * Complaints in the window by which it was told.
 */
seen: number, 
/**
 * How many days that window has.
 */
window_days: number, 
/**
 * How many would be usual in it.
 */
expected: number, 
/**
 * Whether nobody complained of the trader before; then all traders are the measure.
 */
new_trader: boolean, 
/**
 * Complaints since it began: the number that is acknowledged.
 */
grown: number, 
/**
 * Who saw it last, if anybody did since it began.
 */
acknowledged: Acknowledged | null, 
/**
 * How many complaints about it were filed since it was seen; all since it began, where nobody saw it.
 */
new_since: number, };
  export type Params = Record<symbol, never>;
  export type Subject = { "trader": Id } | { "category": { kind: string, code: string, } };
  export type View = { 
/**
 * The least likely to be chance first.
 */
alarms: Array<Alarm>, 
/**
 * How many of them nobody has seen, or have grown since.
 */
unseen: number, 
/**
 * Where the journal ends, for acknowledging what is shown here.
 */
entry: number, };
}

export declare namespace approvals {
  export type Member = { 
/**
 * The complaint.
 */
id: Id, 
/**
 * Its reference number.
 */
number: string, 
/**
 * Where it stands.
 */
state: string, 
/**
 * The complainant, masked.
 */
complainant: string | null, 
/**
 * The trader as written.
 */
trader: string | null, 
/**
 * What was paid, in the currency given.
 */
amount_paid: string | null, 
/**
 * The currency.
 */
currency: string | null, 
/**
 * When it was received.
 */
received_at: Instant, 
/**
 * The principal allegation.
 */
allegation: string | null, 
/**
 * Whether the complainant agreed to a referral; absent where not asked.
 */
consent: boolean | null, 
/**
 * Whether it has changed since it was proposed.
 */
changed: boolean, };
  export type Params = { 
/**
 * Only this kind: `closure`, `referral`, `consolidation`, `case-reopening` or `no-further-action`.
 */
kind: string | null, 
/**
 * One proposal, open or decided; its members are then paged by `members_after`.
 */
proposal: Id | null, 
/**
 * The `next` of the open proposals before.
 */
after: number | null, 
/**
 * Open proposals of a page, clamped to 1–500; 50 unless given.
 */
limit: number | null, 
/**
 * The `members_next` of the page of members before, where one proposal is asked for.
 */
members_after: number | null, 
/**
 * Members shown of each proposal, clamped to 1–500; 20 unless given.
 */
members_limit: number | null, 
/**
 * Decided proposals shown, clamped to 1–500; 20 unless given. `decided_total` says how many there are.
 */
decided_limit: number | null, };
  export type Proposal = { 
/**
 * Its id.
 */
id: Id, 
/**
 * What it proposes, a code.
 */
kind: string, 
/**
 * `open`, `approved`, `returned` or `withdrawn`.
 */
state: string, 
/**
 * Who proposed.
 */
proposer: string, 
/**
 * Whether that is the officer who asks.
 */
mine: boolean, 
/**
 * When.
 */
made_at: Instant, 
/**
 * Why.
 */
explanation: string | null, 
/**
 * Why the complainants were not told.
 */
not_notified: string | null, 
/**
 * Whether they were told, for a closure.
 */
notified: boolean | null, 
/**
 * The agency of a referral, or to which a closure points.
 */
agency: string | null, 
/**
 * The purpose of a referral.
 */
purpose: string | null, 
/**
 * The legal basis of a referral; absent where consent stands.
 */
basis: string | null, 
/**
 * The fields of a referral.
 */
fields: Array<string>, 
/**
 * The reason of a closure.
 */
reason: string | null, 
/**
 * The complaint that remains of duplicates.
 */
survivor_number: string | null, 
/**
 * The case that it is about.
 */
case: Id | null, 
/**
 * Its number.
 */
case_number: string | null, 
/**
 * The trader of the case.
 */
case_trader: string | null, 
/**
 * How many complaints it names.
 */
members_total: number, 
/**
 * How many of them have changed since; one is enough to make an approval stale.
 */
changed: number, 
/**
 * The first of them.
 */
members: Array<Member>, 
/**
 * For the next page of members; absent on the last.
 */
members_next: number | null, 
/**
 * Whether the officer who asks may decide it.
 */
may_decide: boolean, 
/**
 * Why not: the code of the refusal.
 */
refusal: string | null, 
/**
 * Who decided.
 */
decided_by: string | null, 
/**
 * When.
 */
decided_at: Instant | null, 
/**
 * Why it was sent back.
 */
returned_because: string | null, };
  export type View = { 
/**
 * Open proposals of the kind asked for.
 */
total: number, 
/**
 * Those of them that this officer may decide.
 */
to_decide: number, 
/**
 * A page of them, the oldest first; or the one proposal asked for.
 */
open: Array<Proposal>, 
/**
 * For the next page; absent on the last.
 */
next: number | null, 
/**
 * Decided proposals in all.
 */
decided_total: number, 
/**
 * The last of them, the newest decision first; without members.
 */
decided: Array<Proposal>, };
}

export declare namespace board {
  export type Board = { 
/**
 * The instant by which the rows were placed.
 */
now: Instant, 
/**
 * Visitors who are still here or may be: what the rail counts.
 */
still_here: number, 
/**
 * All rows, those who left today among them.
 */
total: number, 
/**
 * Those who leave by their time left, then those whose leaving is unknown by receipt, then those who left today.
 */
rows: Array<Visitor>, 
/**
 * For the next page; absent on the last.
 */
next: string | null, };
  export type Contact = { 
/**
 * `phone`, `wechat` or `email`.
 */
kind: string, 
/**
 * What is kept, masked.
 */
masked: string, };
  export type Params = { 
/**
 * The `next` of the page before.
 */
after: string | null, 
/**
 * Rows of a page, clamped to 1–500; 200 unless given.
 */
limit: number | null, };
  export type Visitor = { 
/**
 * The complaint.
 */
id: Id, 
/**
 * Its reference number.
 */
number: string, 
/**
 * The Quick Action Team's number.
 */
qat_number: string | null, 
/**
 * `leaving`, `unknown` or `left`, at the instant `now` of the view.
 */
leaving: string, 
/**
 * Where the complaint stands.
 */
state: string, 
/**
 * Who has it.
 */
owner: string | null, 
/**
 * The visitor's name: in full for those who work with the visitor, masked for others.
 */
name: string | null, 
/**
 * The first way to reach the visitor, masked.
 */
phone: string | null, 
/**
 * Every way to reach the visitor after departure.
 */
contacts: Array<Contact>, 
/**
 * Whether the visitor agrees to be contacted and referred; absent while nobody has recorded it.
 */
consent: boolean | null, 
/**
 * Visitor type, a code.
 */
visitor_type: string | null, 
/**
 * Residence, a code.
 */
residence: string | null, 
/**
 * Language, a code.
 */
language: string | null, 
/**
 * When the visitor leaves.
 */
leaves_at: Instant | null, 
/**
 * Through which control point, a code.
 */
control_point: string | null, 
/**
 * By which train, flight, ship or coach, as said.
 */
leaves_by: string | null, 
/**
 * The trader as written.
 */
trader_name: string | null, 
/**
 * What was bought.
 */
item: string | null, 
/**
 * What was paid.
 */
amount_paid: string | null, 
/**
 * In which currency, a code.
 */
currency: string | null, 
/**
 * Principal allegation, a code.
 */
allegation: string | null, 
/**
 * Charged ÷ expected.
 */
factor: string | null, 
/**
 * `signed`, `in-hand`, or nothing.
 */
statement: string | null, 
/**
 * Who has it in hand, where it is not signed.
 */
statement_by: string | null, 
/**
 * When the visitor sets out for the exit, as last said; the hour may lie ahead.
 */
set_out: Instant | null, 
/**
 * The steps logged, codes, oldest first.
 */
steps: Array<string>, 
/**
 * When the last step was.
 */
last_step_at: Instant | null, 
/**
 * What is to be done next: `ask-departure`, `take-statement`, `finish-statement`, `statement-by-video`,
 * `record-consent`, `give-receipt-slip` or `none`.
 */
next_step: string, 
/**
 * When something is due, by which rule.
 */
due: Instant, 
/**
 * The rule.
 */
due_rule: string, 
/**
 * When the complaint was received.
 */
received_at: Instant, 
/**
 * When the team first did something.
 */
first_step_at: Instant | null, };
}

export declare namespace calendar {
  export type Holiday = { 
/**
 * The day.
 */
day: Day, 
/**
 * Whether it is a holiday now; a listed day that the office took away is none.
 */
holiday: boolean, 
/**
 * Its names in the list, where it stands there.
 */
names: { en: string, "zh-Hant": string, "zh-Hans": string } | null, 
/**
 * The name that the office gave it.
 */
name: string | null, 
/**
 * Whether the list is in doubt about it.
 */
verify: boolean, 
/**
 * Who set it, where the office did.
 */
set_by: string | null, 
/**
 * When.
 */
set_at: Instant | null, };
  export type Params = Record<symbol, never>;
  export type View = { 
/**
 * The years of which anything is known, in their order.
 */
years: Array<Year>, 
/**
 * Today, in Hong Kong.
 */
today: Day, 
/**
 * The first year from now on whose list is missing or not compared, when that year is near: this or the next.
 */
wanting: number | null, 
/**
 * Whether that year's list is missing, so that due dates reach into it without leaving holidays out.
 */
missing: boolean, 
/**
 * How many holidays the law gives besides Sundays.
 */
least: number, };
  export type Year = { 
/**
 * The year.
 */
year: number, 
/**
 * Whether working days of it can be counted.
 */
covered: boolean, 
/**
 * Whether its list was worked out and not compared with the Gazette's.
 */
verify: boolean, 
/**
 * Who compared it, where the office did.
 */
confirmed_by: string | null, 
/**
 * When.
 */
confirmed_at: Instant | null, 
/**
 * How many holidays it has now.
 */
holidays: number, 
/**
 * Its days, in their order, those taken away among them.
 */
days: Array<Holiday>, };
}

export declare namespace case_file {
  export type Batch = { 
/**
 * The act; undoing names it.
 */
act: Id, 
/**
 * Who.
 */
officer: string, 
/**
 * When.
 */
at: Instant, 
/**
 * How many joined by it.
 */
count: number, 
/**
 * How many of them are still here by it.
 */
still_in: number, };
  export type Can = { 
/**
 * The act, by the tag of its command.
 */
act: string, 
/**
 * Whether the rules allow it as things stand.
 */
allowed: boolean, 
/**
 * Why not: the code of the refusal, or `stale` where something changed since a proposal was made.
 */
code: string | null, 
/**
 * What the refusal is about: a stage, an officer, an element, a charge.
 */
detail: string | null, 
/**
 * How many things it is about, such as elements that are open.
 */
count: number, };
  export type Charge = { 
/**
 * The office's short key, `C1`.
 */
key: string, 
/**
 * The defendant's key.
 */
defendant: string, 
/**
 * The section charged.
 */
section: string, 
/**
 * The day of the act charged.
 */
committed_on: Day | null, 
/**
 * The particulars of the charge.
 */
particulars: string, 
/**
 * The last plea, a code.
 */
plea: string | null, 
/**
 * The last verdict, a code.
 */
verdict: string | null, 
/**
 * The last sentence, by its parts.
 */
sentence: Sentence | null, 
/**
 * Whether it was withdrawn.
 */
withdrawn: boolean, };
  export type CourtEvent = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The charge's key.
 */
charge: string, 
/**
 * What, a code.
 */
event: string, 
/**
 * Where, a code.
 */
court: string, 
/**
 * The court's own number.
 */
court_no: string | null, 
/**
 * On which day.
 */
on: Day | null, 
/**
 * The plea.
 */
plea: string | null, 
/**
 * The verdict.
 */
verdict: string | null, 
/**
 * The sentence, by its parts.
 */
sentence: Sentence | null, 
/**
 * What was noted.
 */
note: string | null, 
/**
 * Who recorded it.
 */
recorded_by: string, 
/**
 * Who confirmed it; another officer.
 */
verified_by: string | null, };
  export type Defendant = { 
/**
 * The office's short key, `D1`.
 */
key: string, 
/**
 * `person` or `company`.
 */
kind: string, 
/**
 * The name as charged.
 */
name: string, };
  export type Element = { 
/**
 * The element, a code.
 */
code: Code, 
/**
 * What is to be shown.
 */
names: Words, 
/**
 * Whether a lawyer has yet to confirm it.
 */
verify: boolean, 
/**
 * Member complaints on which it is ticked.
 */
complaints: number, 
/**
 * Whether the case officer submitted it as made out.
 */
made_out: boolean, };
  export type File = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its reference number.
 */
number: string, 
/**
 * Where it stands, a code.
 */
stage: string, 
/**
 * Where it stood before it was suspended or concluded.
 */
stage_before: string | null, 
/**
 * The case officer.
 */
officer: string, 
/**
 * The principal section, a code of the offences.
 */
section: string, 
/**
 * How it came to be, a code.
 */
origin: string, 
/**
 * The trader as the case bears it.
 */
trader: string, 
/**
 * Where the trader is found.
 */
premises: string | null, 
/**
 * When it was opened.
 */
opened_at: Instant, 
/**
 * By whom.
 */
opened_by: string, 
/**
 * When the investigation began.
 */
began_at: Instant | null, 
/**
 * When it was concluded.
 */
concluded_at: Instant | null, 
/**
 * When a suspended case is looked at again.
 */
review_on: Day | null, 
/**
 * The act by which it last changed.
 */
last_act: Id, 
/**
 * Whether the case officer has submitted it for advice.
 */
submitted: boolean, 
/**
 * The day of the advice.
 */
advice_on: Day | null, 
/**
 * Whether it is prosecuted under delegated authority.
 */
delegated: boolean, 
/**
 * The undertaking's first day.
 */
undertaking_from: Day | null, 
/**
 * Its last.
 */
undertaking_to: Day | null, 
/**
 * The letter that was served, a code.
 */
letter: string | null, 
/**
 * When.
 */
letter_on: Day | null, 
/**
 * Whether complainants were told of the conclusion.
 */
notified: boolean | null, 
/**
 * The first conviction.
 */
first_conviction_on: Day | null, 
/**
 * The case into which it was merged.
 */
merged_into: Id | null, 
/**
 * Its number.
 */
merged_into_number: string | null, 
/**
 * Cases that were merged into this one.
 */
merged_from: Array<Merged>, 
/**
 * Its stages, the first one first.
 */
path: Array<Step>, 
/**
 * The elements of the principal section.
 */
elements: Array<Element>, 
/**
 * Complaints that stand in it.
 */
members_total: number, 
/**
 * Those of them that the page's filter lets through.
 */
members_found: number, 
/**
 * Those of them without a day of payment.
 */
members_undated: number, 
/**
 * Those of them without a signed statement.
 */
members_unstated: number, 
/**
 * A page of them, the earliest received first.
 */
members: Array<Member>, 
/**
 * For the next page; absent on the last.
 */
members_next: string | null, 
/**
 * What they paid in Hong Kong dollars, in cents.
 */
paid_cents: number, 
/**
 * The largest of these sums, in cents.
 */
largest_cents: number | null, 
/**
 * Members that paid in another currency, which the sums leave out.
 */
paid_otherwise: number, 
/**
 * The earliest transaction of a member, as known now.
 */
earliest_on: Day | null, 
/**
 * The complaint that has it.
 */
earliest_number: string | null, 
/**
 * The commission as the officer named it.
 */
commission_on: Day | null, 
/**
 * The discovery.
 */
discovery_on: Day | null, 
/**
 * The advisory last day for a prosecution, as sealed.
 */
limit_on: Day | null, 
/**
 * The rule that gave it, as sealed.
 */
limit_rule: string | null, 
/**
 * Years from the earlier of commission and earliest transaction; advisory.
 */
limit_by_commission: Day | null, 
/**
 * Years from discovery; advisory.
 */
limit_by_discovery: Day | null, 
/**
 * Which of the two comes first now.
 */
governs: Governs | null, 
/**
 * Whole days to the earliest of these and the sealed limit; below nought once it has passed.
 */
days_left: number | null, 
/**
 * The smallest warning that was reached (30, 90 or 180 days); only while the limit still matters.
 */
warning: number | null, 
/**
 * What the officer who asks can do, and why not.
 */
can: Array<Can>, 
/**
 * Who is charged.
 */
defendants: Array<Defendant>, 
/**
 * With what.
 */
charges: Array<Charge>, 
/**
 * What happened before the court, the earliest first.
 */
court_events: Array<CourtEvent>, 
/**
 * Notes, the newest first.
 */
notes: Array<Note>, 
/**
 * Acts by which complaints joined, the newest first; what is still in can be taken out as one.
 */
batches: Array<Batch>, 
/**
 * The undecided proposal about the case itself.
 */
open_proposal: Id | null, 
/**
 * What it proposes.
 */
open_proposal_kind: string | null, };
  export type Member = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its reference number.
 */
number: string, 
/**
 * When it was received.
 */
received_at: Instant, 
/**
 * The complainant, masked.
 */
complainant: string | null, 
/**
 * The trader as written.
 */
trader: string | null, 
/**
 * When it was paid.
 */
transaction_at: Instant | null, 
/**
 * What was paid, in the currency given.
 */
amount_paid: string | null, 
/**
 * The same in cents.
 */
paid_cents: number | null, 
/**
 * The currency.
 */
currency: string | null, 
/**
 * How it was paid, a code.
 */
payment_method: string | null, 
/**
 * `signed`, or nothing.
 */
statement: string | null, 
/**
 * The principal allegation.
 */
allegation: string | null, 
/**
 * The elements ticked.
 */
elements: Array<string>, 
/**
 * The act by which it joined.
 */
joined_act: Id | null, 
/**
 * When.
 */
joined_at: Instant | null, };
  export type MemberFilter = "all" | "undated" | "unstated";
  export type Merged = { 
/**
 * The case.
 */
id: Id, 
/**
 * Its number, which stays.
 */
number: string, };
  export type Note = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Who wrote it.
 */
officer: string, 
/**
 * When.
 */
at: Instant, 
/**
 * What.
 */
text: string, };
  export type Params = { 
/**
 * Its id, or its reference number with or without check letter.
 */
name: string, 
/**
 * Which complaints to show.
 */
members?: MemberFilter, 
/**
 * The `members_next` of the page before.
 */
members_after?: string, 
/**
 * Complaints of a page, clamped to 1–500; 100 unless given.
 */
members_limit?: number, };
  export type Step = { 
/**
 * The stage, a code.
 */
stage: string, 
/**
 * Since when.
 */
at: Instant, 
/**
 * Until when; absent for the present one.
 */
until: Instant | null, };
}

export declare namespace cases {
  export type Filter = { 
/**
 * Stages; none given means every stage, `open` those that are not concluded, merged or given up.
 */
stage: Array<string>, 
/**
 * A case officer's code, or `me`.
 */
officer: string | null, 
/**
 * Words of the case, or its number.
 */
text: string | null, 
/**
 * The principal section, a code of the offences.
 */
section: string | null, };
  export type Line = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its reference number.
 */
number: string, 
/**
 * Where it stands, a code.
 */
stage: string, 
/**
 * The trader as the case bears it.
 */
trader: string, 
/**
 * Where the trader is found.
 */
premises: string | null, 
/**
 * The principal section.
 */
section: string, 
/**
 * The case officer.
 */
officer: string, 
/**
 * How it came to be, a code.
 */
origin: string, 
/**
 * When it was opened.
 */
opened_at: Instant, 
/**
 * Complaints that stand in it.
 */
members: number, 
/**
 * What they paid in Hong Kong dollars, in cents.
 */
paid_cents: number, 
/**
 * Members that paid in another currency, which the sum leaves out.
 */
paid_otherwise: number, 
/**
 * The advisory last day for a prosecution.
 */
limit_on: Day | null, 
/**
 * Whole days to it; below nought once it has passed.
 */
days_left: number | null, 
/**
 * The smallest warning that was reached (30, 90 or 180 days); only while the limit still matters.
 */
warning: number | null, 
/**
 * Since when it has stood at its stage.
 */
stage_at: Instant | null, };
  export type Page = { 
/**
 * All cases that the filter lets through.
 */
total: number, 
/**
 * The page's rows.
 */
rows: Array<Line>, 
/**
 * For the next page; absent on the last.
 */
next: number | null, };
  export type Params = { 
/**
 * Which cases.
 */
filter: Filter, 
/**
 * The `next` of the page before.
 */
after: number | null, 
/**
 * Rows of a page, clamped to 1–500; 100 unless given.
 */
limit: number | null, };
}

export declare namespace chain {
  export type Broken = { 
/**
 * Its number.
 */
seq: number, 
/**
 * What is wrong.
 */
wrong: Wrong, };
  export type Params = Record<symbol, never>;
  export type Walked = { 
/**
 * How many entries were walked; nought where the chain does not hold.
 */
entries: number, 
/**
 * The last seal, where the chain holds.
 */
head: string | null, 
/**
 * The first entry at which it does not.
 */
broken: Broken | null, };
  export type Wrong = "altered" | "unchained" | "missing";
}

export declare namespace complaint_file {
  export type Can = { 
/**
 * The act, by the tag of its command.
 */
act: string, 
/**
 * Whether the rules allow it as things stand.
 */
allowed: boolean, 
/**
 * Why not: the code of the refusal, or `stale` where something changed since a proposal was made.
 */
code: string | null, 
/**
 * What the refusal is about: a state, a case, an officer.
 */
detail: string | null, 
/**
 * The act, or the field of the act, that would lift the refusal, where there is one.
 */
cure: string | null, };
  export type Cover = { 
/**
 * The page, from one.
 */
page: number, x: number, y: number, width: number, height: number, 
/**
 * A code of the redaction reasons.
 */
reason: string, };
  export type Element = { 
/**
 * The offence, a code.
 */
offence: Code, 
/**
 * The element, a code.
 */
code: Code, 
/**
 * What is to be shown.
 */
names: Words, 
/**
 * Whether a lawyer has yet to confirm it.
 */
verify: boolean, 
/**
 * Whether an officer ticked it.
 */
ticked: boolean, };
  export type Evidence = { 
/**
 * This file of this complaint.
 */
id: Id, 
/**
 * Its number within the complaint.
 */
n: number, 
/**
 * SHA-256 of the bytes as they came.
 */
sha256: Digest, 
/**
 * How many bytes.
 */
size: number, 
/**
 * What the bytes are, a code of the evidence kinds.
 */
media: string, 
/**
 * `image` where the window shows it, `text` where it shows the words, `none` otherwise.
 */
shown: string, 
/**
 * As the kind is named where files travel.
 */
mime: string, 
/**
 * Its name as it came; nothing where it had none.
 */
name: string | null, 
/**
 * Who received it.
 */
officer: string, 
/**
 * When.
 */
at: Instant, 
/**
 * How many other complaints have the very same bytes.
 */
elsewhere: number, 
/**
 * One of them: the first.
 */
elsewhere_number: string | null, 
/**
 * How many times it was seen at reading size.
 */
viewed: number, 
/**
 * How many copies of it left; those that could not be written are left out.
 */
copied: number, 
/**
 * The ending of its name, where it says another kind than the bytes do.
 */
named: string | null, 
/**
 * Where it is a covered copy: its original.
 */
original: Original | null, 
/**
 * What is covered in it.
 */
covered: Array<Cover>, };
  export type File = { id: Id, number: string, qat_number: string | null, state: string, owner: string | null, queue: string, filed_at: Instant, filed_by: string, received_at: Instant, 
/**
 * The act by which the file last changed: the `seen` of an amendment.
 */
last_act: Id, 
/**
 * 1 urgent … 3 standard.
 */
priority: number, due: Instant, 
/**
 * The rule that gave the due instant.
 */
due_rule: string, 
/**
 * When it was due at first.
 */
first_due: Instant, 
/**
 * Since when the clock stands still.
 */
paused_at: Instant | null, 
/**
 * The day by which the complainant's reply is awaited.
 */
awaiting_due: Day | null, 
/**
 * How often it was reopened.
 */
reopened: number, close_reason: string | null, closed_at: Instant | null, 
/**
 * The complaint of which this is a duplicate.
 */
survivor: Id | null, survivor_number: string | null, first_step_at: Instant | null, 
/**
 * `signed`, or nothing.
 */
statement: string | null, channel: string | null, language: string | null, anonymous: boolean, 
/**
 * Masked.
 */
complainant_name: string | null, 
/**
 * Masked.
 */
complainant_phone: string | null, 
/**
 * Masked.
 */
complainant_email: string | null, 
/**
 * Masked.
 */
complainant_wechat: string | null, document_type: string | null, 
/**
 * Masked.
 */
document_number: string | null, 
/**
 * Whether there is a way to reach the complainant.
 */
has_contact: boolean, residence: string | null, visitor: boolean | null, visitor_type: string | null, leaves_at: Instant | null, control_point: string | null, 
/**
 * By which train, flight, ship or coach, as said.
 */
leaves_by: string | null, consent_refer: boolean | null, vulnerable: boolean | null, force: boolean | null, trader_name: string | null, trader_address: string | null, trader_district: string | null, trader_phone: string | null, trader_url: string | null, trader_social: string | null, trader_brn: string | null, 
/**
 * Other complaints with an equal name, telephone, web address or registration number.
 */
trader_complaints: number, 
/**
 * Open cases in which such complaints stand.
 */
trader_cases: number, sector: string | null, goods_or_services: string | null, item: string | null, order_no: string | null, receipt_no: string | null, source_ref: string | null, quantity: string | null, unit: string | null, 
/**
 * The quantity in grams, to four decimals, where the unit is a weight.
 */
grams: string | null, price_shown: string | null, unit_shown: string | null, unit_believed: string | null, unit_charged: string | null, amount_paid: string | null, paid_cents: number | null, currency: string | null, payment_method: string | null, transaction_at: Instant | null, 
/**
 * As sealed when the file last changed.
 */
expected: string | null, charged: string | null, factor: string | null, 
/**
 * The principal one first.
 */
allegations: Array<string>, narrative: string | null, 
/**
 * The elements of every offence alleged.
 */
elements: Array<Element>, 
/**
 * Fields recorded as unknown.
 */
unknown: Array<string>, 
/**
 * Fields that assessment asks for and that are neither given nor recorded as unknown.
 */
open_fields: Array<string>, case: Id | null, case_number: string | null, case_stage: string | null, case_trader: string | null, 
/**
 * When it joined the case.
 */
joined_at: Instant | null, joined_by: string | null, 
/**
 * The act by which it joined; undoing names it.
 */
joined_act: Id | null, 
/**
 * The state to which it would go back.
 */
came_from: string | null, came_from_owner: string | null, 
/**
 * The proposal that is undecided.
 */
open_proposal: Id | null, 
/**
 * Every proposal, the newest first.
 */
proposals: Array<Proposal>, 
/**
 * Every referral, the newest first.
 */
referrals: Array<Referral>, 
/**
 * Every step, the newest first.
 */
steps: Array<Step>, 
/**
 * Every note, the newest first.
 */
notes: Array<Note>, 
/**
 * The people besides the complainant, masked, in the order in which they were named.
 */
people: Array<Person>, 
/**
 * Every file of evidence, in the order in which they came.
 */
evidence: Array<Evidence>, 
/**
 * Every statement, in the order in which they were signed.
 */
statements: Array<Statement>, 
/**
 * What the officer who asks can do, and why not.
 */
can: Array<Can>, };
  export type Note = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Who wrote it.
 */
officer: string, 
/**
 * When.
 */
at: Instant, 
/**
 * What.
 */
text: string, };
  export type Original = { 
/**
 * That file.
 */
id: Id, 
/**
 * Its number within the complaint.
 */
n: number, 
/**
 * SHA-256 of its bytes.
 */
sha256: Digest, };
  export type Params = { 
/**
 * Its id, its reference number with or without check letter, or its Quick Action number.
 */
name: string, };
  export type Person = { 
/**
 * This person of this complaint.
 */
id: Id, 
/**
 * What they have to do with it, a code.
 */
role: string, 
/**
 * Masked.
 */
name: string | null, 
/**
 * Masked.
 */
phone: string | null, 
/**
 * Masked.
 */
email: string | null, 
/**
 * Masked.
 */
wechat: string | null, 
/**
 * Who named them.
 */
officer: string, 
/**
 * When.
 */
at: Instant, };
  export type Proposal = { 
/**
 * Its id.
 */
id: Id, 
/**
 * `closure`, `referral` or `consolidation`.
 */
kind: string, 
/**
 * `open`, `approved`, `returned` or `withdrawn`.
 */
state: string, 
/**
 * Who proposed.
 */
proposer: string, 
/**
 * Whether that is the officer who asks.
 */
mine: boolean, 
/**
 * When.
 */
made_at: Instant, 
/**
 * Who decided.
 */
decided_by: string | null, 
/**
 * When.
 */
decided_at: Instant | null, 
/**
 * Why it was proposed.
 */
explanation: string | null, 
/**
 * Why the complainant was not told.
 */
not_notified: string | null, 
/**
 * Why it was sent back.
 */
returned_because: string | null, 
/**
 * The agency of a referral.
 */
agency: string | null, 
/**
 * The reason of a closure, a code.
 */
reason: string | null, 
/**
 * The case that it names.
 */
case_number: string | null, 
/**
 * How many complaints it names.
 */
members: number, 
/**
 * Whether this complaint has changed since, so that it can no longer be approved.
 */
changed: boolean, };
  export type Referral = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The proposal of which it comes.
 */
proposal: Id, 
/**
 * To whom, a code.
 */
agency: string, 
/**
 * What for, a code.
 */
purpose: string, 
/**
 * On which legal basis, a code; absent where consent stands.
 */
basis: string | null, 
/**
 * `approved`, `sent`, `acknowledged`, `accepted`, `answered`, `declined`, `returned` or `recalled`.
 */
state: string, 
/**
 * Whether names go with it.
 */
consent: boolean, 
/**
 * When it was approved.
 */
approved_at: Instant, 
/**
 * By whom.
 */
approved_by: string, 
/**
 * The day on which it left.
 */
sent_on: Day | null, 
/**
 * By which way, a code.
 */
method: string | null, 
/**
 * The day of the last answer.
 */
answer_on: Day | null, 
/**
 * The agency's own reference.
 */
their_ref: string | null, 
/**
 * What it answered.
 */
reply: string | null, 
/**
 * Whether the complaint became referred by it.
 */
disposes: boolean, };
  export type Statement = { 
/**
 * The statement.
 */
id: Id, 
/**
 * The language in which it was taken: `zh-Hant`, `zh-Hans` or `en`.
 */
language: string, 
/**
 * Its words.
 */
text: string, 
/**
 * Who interpreted, where somebody did.
 */
interpreter: string | null, 
/**
 * Where it was taken.
 */
place: string | null, 
/**
 * The officer who read it over.
 */
read_over_by: string, 
/**
 * When it was signed.
 */
signed_at: Instant, 
/**
 * Who entered it.
 */
officer: string, 
/**
 * When.
 */
at: Instant, };
  export type Step = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The step, a code.
 */
step: string, 
/**
 * When it was taken.
 */
at: Instant, 
/**
 * Who logged it.
 */
officer: string, 
/**
 * In which role.
 */
role: string, 
/**
 * Whether a complaint with it counts as handled.
 */
handles: boolean, 
/**
 * What was noted.
 */
note: string | null, };
}

export declare namespace complaint_ids {
  export type Filter = { 
/**
 * States; none given means every state but void.
 */
state: Array<string>, 
/**
 * Words or a number, as in the search.
 */
text: string | null, 
/**
 * A text in the language of queries; what it says of states counts instead of leaving out the void.
 */
query?: string | null, 
/**
 * An officer's code, `none` or `me`.
 */
owner: string | null, 
/**
 * A queue's code.
 */
queue: string | null, 
/**
 * The case they stand in, by id or number.
 */
case: string | null, 
/**
 * A sector's code.
 */
sector: string | null, 
/**
 * A district's code.
 */
district: string | null, 
/**
 * An allegation's code, the principal one or another.
 */
allegation: string | null, 
/**
 * A visitor type's code.
 */
visitor_type: string | null, 
/**
 * Received on this day or later.
 */
received_from: Day | null, 
/**
 * Received on this day or earlier.
 */
received_to: Day | null, 
/**
 * Whether the Quick Action Team took it in.
 */
quick_action: boolean | null, 
/**
 * Due before this instant.
 */
due_before: Instant | null, 
/**
 * Only these.
 */
ids: Array<Id> | null, 
/**
 * Those that bear any of these keys of a trader, or are of the traders named.
 */
trader?: Array<TraderKey>, };
  export type Ids = { 
/**
 * How many.
 */
count: number, 
/**
 * All of them, the newest first; never cut off.
 */
ids: Array<Id>, };
  export type KeyKind = "name" | "url" | "phone" | "brn" | "trader";
  export type Params = { 
/**
 * As in the list.
 */
filter: Filter, };
  export type TraderKey = { 
/**
 * Of which kind.
 */
kind: KeyKind, 
/**
 * As complaints hold it.
 */
key: string, };
}

export declare namespace complaints {
  export type Column = "number" | "state" | "received" | "trader" | "item" | "district" | "sector" | "allegation" | "paid" | "factor" | "due" | "owner" | "case" | "priority" | "visitor_type" | "leaves" | "transaction" | "channel" | "close_reason";
  export type Filter = { 
/**
 * States; none given means every state but void.
 */
state: Array<string>, 
/**
 * Words or a number, as in the search.
 */
text: string | null, 
/**
 * A text in the language of queries; what it says of states counts instead of leaving out the void.
 */
query?: string | null, 
/**
 * An officer's code, `none` or `me`.
 */
owner: string | null, 
/**
 * A queue's code.
 */
queue: string | null, 
/**
 * The case they stand in, by id or number.
 */
case: string | null, 
/**
 * A sector's code.
 */
sector: string | null, 
/**
 * A district's code.
 */
district: string | null, 
/**
 * An allegation's code, the principal one or another.
 */
allegation: string | null, 
/**
 * A visitor type's code.
 */
visitor_type: string | null, 
/**
 * Received on this day or later.
 */
received_from: Day | null, 
/**
 * Received on this day or earlier.
 */
received_to: Day | null, 
/**
 * Whether the Quick Action Team took it in.
 */
quick_action: boolean | null, 
/**
 * Due before this instant.
 */
due_before: Instant | null, 
/**
 * Only these.
 */
ids: Array<Id> | null, 
/**
 * Those that bear any of these keys of a trader, or are of the traders named.
 */
trader?: Array<TraderKey>, };
  export type GroupBy = "state" | "trader" | "district" | "due" | "owner";
  export type Head = { 
/**
 * The code, day or key by which its complaints are one group; absent where nothing is said.
 */
value: string | null, 
/**
 * A trader's name, as the first of them has it.
 */
label: string | null, 
/**
 * How many stand in it.
 */
count: number, };
  export type KeyKind = "name" | "url" | "phone" | "brn" | "trader";
  export type Line = { id: Id, number: string, qat_number: string | null, state: string, received_at: Instant, due: Instant, 
/**
 * Whether the clock stands still.
 */
paused: boolean, priority: number, owner: string | null, queue: string, trader_name: string | null, district: string | null, sector: string | null, 
/**
 * The principal one.
 */
allegation: string | null, amount_paid: string | null, paid_cents: number | null, currency: string | null, item: string | null, transaction_at: Instant | null, visitor_type: string | null, leaves_at: Instant | null, case: Id | null, case_number: string | null, close_reason: string | null, 
/**
 * Whether a proposal about it is undecided.
 */
proposed: boolean, channel: string | null, factor: string | null, };
  export type Order = { 
/**
 * By what.
 */
by: Column, 
/**
 * The greatest or newest first.
 */
down: boolean, };
  export type Page = { 
/**
 * All complaints that the filter lets through.
 */
total: number, 
/**
 * The page's rows.
 */
rows: Array<Line>, 
/**
 * For the next page; absent on the last, and where a page was asked for by its place.
 */
next: string | null, 
/**
 * The heads of all groups, in their order, with the first rows; none where rows are not grouped.
 */
heads: Array<Head>, 
/**
 * The place of the complaint that was asked for; absent where it is not among them.
 */
found: number | null, };
  export type Params = { 
/**
 * Which complaints.
 */
filter: Filter, 
/**
 * In which order.
 */
sort: Sort, 
/**
 * The `next` of the page before.
 */
after: string | null, 
/**
 * From this row on, counted from nought; then `order` and `group` are the order, and not `sort`.
 */
from?: number | null, 
/**
 * By any column; the newest first unless given.
 */
order?: Order | null, 
/**
 * Into which groups.
 */
group?: GroupBy | null, 
/**
 * A complaint whose place is asked for.
 */
find?: Id | null, 
/**
 * Rows of a page, clamped to 1–500; 100 unless given.
 */
limit: number | null, };
  export type Sort = "received_desc" | "received" | "due" | "paid" | "number";
  export type TraderKey = { 
/**
 * Of which kind.
 */
kind: KeyKind, 
/**
 * As complaints hold it.
 */
key: string, };
}

export declare namespace desk {
  export type Desk = { 
/**
 * The code of the officer who asks.
 */
officer: string, 
/**
 * The officer's name; the code where none is kept.
 */
officer_name: string, 
/**
 * The roles held.
 */
roles: Array<Role>, 
/**
 * Whether the officer may see what masked particulars say.
 */
may_show: boolean, 
/**
 * The registry's id.
 */
registry: Id | null, 
/**
 * Whether this is a demonstration registry.
 */
demonstration: boolean, 
/**
 * How many entries the journal has.
 */
journal_length: number, 
/**
 * The last eight hex digits of the last seal; empty while nothing is sealed.
 */
journal_seal: string, 
/**
 * Now, by the clock of the one who answers.
 */
now: Instant, 
/**
 * Visitors on the departure board who are still in Hong Kong or whose leaving is unknown.
 */
board: number, 
/**
 * Complaints that nobody has looked at.
 */
received: number, 
/**
 * Complaints received, being assessed or waiting, which no officer has.
 */
unassigned: number, 
/**
 * Complaints received, being assessed or waiting.
 */
live: number, 
/**
 * Those of them that this officer has.
 */
mine: number, 
/**
 * Those of them that are past their due instant; a clock that stands still is not late.
 */
late: number, 
/**
 * Cases that are not concluded, merged or given up.
 */
cases_open: number, 
/**
 * Referrals approved and not yet sent.
 */
referrals_to_send: number, 
/**
 * Open proposals that another officer made and that this one may therefore decide; nought without the role.
 */
approvals: number, 
/**
 * Open proposals that this officer made.
 */
proposed: number, 
/**
 * `not-covered` or `unconfirmed` where due dates of the next 60 days rest on a year whose holidays are not known.
 */
calendar_warning: string | null, 
/**
 * The year that the warning is about.
 */
calendar_year: number | null, };
  export type Params = Record<symbol, never>;
}

export declare namespace evidence_of {
  export type Cover = { 
/**
 * The page, from one.
 */
page: number, x: number, y: number, width: number, height: number, 
/**
 * A code of the redaction reasons.
 */
reason: string, };
  export type Evidence = { 
/**
 * This file of this complaint.
 */
id: Id, 
/**
 * Its number within the complaint.
 */
n: number, 
/**
 * SHA-256 of the bytes as they came.
 */
sha256: Digest, 
/**
 * How many bytes.
 */
size: number, 
/**
 * What the bytes are, a code of the evidence kinds.
 */
media: string, 
/**
 * `image` where the window shows it, `text` where it shows the words, `none` otherwise.
 */
shown: string, 
/**
 * As the kind is named where files travel.
 */
mime: string, 
/**
 * Its name as it came; nothing where it had none.
 */
name: string | null, 
/**
 * Who received it.
 */
officer: string, 
/**
 * When.
 */
at: Instant, 
/**
 * How many other complaints have the very same bytes.
 */
elsewhere: number, 
/**
 * One of them: the first.
 */
elsewhere_number: string | null, 
/**
 * How many times it was seen at reading size.
 */
viewed: number, 
/**
 * How many copies of it left; those that could not be written are left out.
 */
copied: number, 
/**
 * The ending of its name, where it says another kind than the bytes do.
 */
named: string | null, 
/**
 * Where it is a covered copy: its original.
 */
original: Original | null, 
/**
 * What is covered in it.
 */
covered: Array<Cover>, };
  export type OfComplaint = { 
/**
 * The complaint.
 */
id: Id, 
/**
 * Its number.
 */
number: string, 
/**
 * Its files; never none.
 */
evidence: Array<Evidence>, };
  export type Original = { 
/**
 * That file.
 */
id: Id, 
/**
 * Its number within the complaint.
 */
n: number, 
/**
 * SHA-256 of its bytes.
 */
sha256: Digest, };
  export type Params = { 
/**
 * That of a case's members.
 */
case: string | null, 
/**
 * That of these complaints, in this order.
 */
complaints: Array<string> | null, };
  export type View = { 
/**
 * The complaints that have some, each with its files, in the order in which they came.
 */
complaints: Array<OfComplaint>, };
}

export declare namespace groups {
  export type Count = { 
/**
 * The code.
 */
code: string, 
/**
 * How many.
 */
complaints: number, };
  export type Groups = { 
/**
 * All groups.
 */
total: number, 
/**
 * The largest first.
 */
groups: Array<Suggested>, 
/**
 * For the next page; absent on the last.
 */
next: number | null, };
  export type Members = { ids: Array<Id>, numbers: Array<string>, states: Array<string>, received_at: Array<Instant>, amounts: Array<string | null>, currencies: Array<string | null>, transaction_at: Array<Instant | null>, traders: Array<string | null>, 
/**
 * Whether the name as written folds to another than the group's.
 */
differs: Array<boolean>, 
/**
 * Whether a proposal about it is undecided, so that it may not join.
 */
proposed: Array<boolean>, 
/**
 * Why each is here: codes, the strongest first.
 */
reasons: Array<Array<string>>, addresses: Array<string | null>, phones: Array<string | null>, urls: Array<string | null>, 
/**
 * Which of `name`, `address`, `phone`, `url` speak against what the group mostly writes.
 */
differs_in: Array<Array<string>>, 
/**
 * How much of each agrees with the rest of the group, in sixteenths.
 */
marks: Array<number>, 
/**
 * In what each agrees with the group's anchor or with another member, as a verdict names what was known.
 */
agrees: Array<Array<string>>, 
/**
 * The earlier member that may be the same complaint: one person's, of one purchase.
 */
twice: Array<Id | null>, };
  export type OnDay = { 
/**
 * The day.
 */
day: Day, 
/**
 * How many.
 */
complaints: number, };
  export type Params = { 
/**
 * The least size; 2 unless given, and never less.
 */
least: number | null, 
/**
 * Groups of a page, clamped to 1–500; 50 unless given.
 */
limit: number | null, 
/**
 * The `next` of the page before.
 */
after: number | null, 
/**
 * One group alone, by its id, with its members.
 */
group: number | null, };
  export type Suggested = { 
/**
 * The group's id while its oldest member stays in it.
 */
id: number, 
/**
 * The name that most members write.
 */
name: string, 
/**
 * How many members.
 */
size: number, 
/**
 * When the first was received.
 */
from: Instant, 
/**
 * When the last was received.
 */
to: Instant, 
/**
 * How many members are joined for each reason, the strongest first.
 */
reasons: Array<Count>, 
/**
 * The principal allegations, the most frequent first; at most three.
 */
allegations: Array<Count>, 
/**
 * Hong Kong dollars paid in all, in cents.
 */
paid_cents: number, 
/**
 * How many paid in another currency and are not in that sum.
 */
paid_otherwise: number, 
/**
 * The earliest transaction known, from which the advisory limit runs.
 */
earliest_transaction: Instant | null, 
/**
 * Days on which some were received, in order.
 */
days: Array<OnDay>, 
/**
 * The complaint that stands for the group's trader when another is judged against it: its oldest member.
 */
anchor: Id, 
/**
 * How probable it is that the least certain join is right, in per cent; absent where nothing had to be weighed.
 */
probability: number | null, 
/**
 * How much of the member in the middle agrees with the others, in sixteenths.
 */
marks: number, 
/**
 * The rank: size and likeness together, up to twice that where all of it came in the last seven days.
 */
weight: number, 
/**
 * New facts that join what was judged not the same: codes of evidence.
 */
again: Array<string>, 
/**
 * The members, where this group alone was asked for.
 */
members: Members | null, };
}

export declare namespace had_before {
  export type Earlier = { 
/**
 * The complaint.
 */
id: Id, 
/**
 * Its number.
 */
number: string, 
/**
 * Its state.
 */
state: string, 
/**
 * When it was received.
 */
received_at: Instant, 
/**
 * Through which channel, a code.
 */
channel: string | null, 
/**
 * The trader as written.
 */
trader_name: string | null, 
/**
 * What was paid, as written.
 */
amount_paid: string | null, 
/**
 * By what it was found, the strongest first: `same-order`, `same-complainant`, `same-trader`, `same-amount`.
 */
reasons: Array<string>, 
/**
 * Whether it may be the same complaint: the same order, or the same complainant, or day and amount, with the same trader.
 */
may_be_same: boolean, 
/**
 * The case in which it stands.
 */
case: Id | null, 
/**
 * That case's number.
 */
case_number: string | null, 
/**
 * Whether that case takes complaints now.
 */
case_takes: boolean, };
  export type Had = { 
/**
 * Those that may be the same complaint first, then the newest; at most eight.
 */
earlier: Array<Earlier>, 
/**
 * All that were found, those beyond eight among them.
 */
total: number, 
/**
 * How many may be the same complaint.
 */
may_be_same: number, 
/**
 * How many bear the same order number.
 */
same_order: number, 
/**
 * How many have the same complainant; nothing for those who may not unmask.
 */
same_complainant: number | null, };
  export type Params = { 
/**
 * The trader's name as typed.
 */
name: string, 
/**
 * The trader's telephone.
 */
phone: string, 
/**
 * The trader's web address.
 */
url: string, 
/**
 * The trader's registration number.
 */
brn: string, 
/**
 * The order number.
 */
order_no: string, 
/**
 * The complainant's telephone.
 */
complainant_phone: string, 
/**
 * The complainant's e-mail.
 */
complainant_email: string, 
/**
 * What was paid, in cents.
 */
paid_cents: number | null, 
/**
 * When it was bought.
 */
transaction_at: Instant | null, };
}

export declare namespace history {
  export type History = { 
/**
 * All entries about the subject.
 */
total: number, 
/**
 * The newest first.
 */
entries: Array<Line>, 
/**
 * For the next page; absent on the last.
 */
next: number | null, };
  export type Line = { 
/**
 * Its number in the journal.
 */
seq: number, 
/**
 * When it was sealed.
 */
at: Instant, 
/**
 * Who acted.
 */
officer: string, 
/**
 * In which role; absent in entries of the registry itself.
 */
role: string | null, 
/**
 * The kind of fact.
 */
kind: string, 
/**
 * The act.
 */
act: Id, 
/**
 * Which part of the act.
 */
part: number, 
/**
 * Of how many.
 */
of: number, 
/**
 * How many complaints a mass fact moved; absent for a single one.
 */
members: number | null, 
/**
 * What was sealed, by field: codes, amounts, instants; lists are joined by commas.
 */
detail: { [key in string]: string }, 
/**
 * What was typed with it, by field; of masked groups the value is `masked`.
 */
text: { [key in string]: string }, 
/**
 * The counter-act, where the officer who asks may give it and it would still find something to undo.
 */
undo: Command | null, 
/**
 * What the changed fields of `detail` and `text` said before; a field is absent where nothing was said.
 */
was: { [key in string]: string }, };
  export type Params = { 
/**
 * `complaint`, the default, or `case`.
 */
subject: string | null, 
/**
 * Id or reference number.
 */
name: string, 
/**
 * Entries of a page, clamped to 1–500; 100 unless given.
 */
limit: number | null, 
/**
 * The `next` of the page before.
 */
after: number | null, };
}

export declare namespace imports {
  export type Import = { 
/**
 * Its act.
 */
act: Id, 
/**
 * When.
 */
at: Instant, 
/**
 * By whom.
 */
officer: Code, 
/**
 * Rows given.
 */
rows: number, 
/**
 * Rows filed.
 */
filed: number, 
/**
 * Rows that were filed before.
 */
already: number, 
/**
 * Rows refused.
 */
refused: number, 
/**
 * SHA-256 of the file.
 */
file: Digest | null, 
/**
 * Complaints of it that nobody has touched since.
 */
untouched: number, 
/**
 * Complaints of it that are void.
 */
void: number, 
/**
 * Whether the officer who asks may take it back, and something is left to take back.
 */
undoable: boolean, };
  export type Params = { 
/**
 * Only those of a file with these bytes.
 */
file: Digest | null, };
  export type View = { 
/**
 * Newest first, the last fifty.
 */
imports: Array<Import>, };
}

export declare namespace journal {
  export type Line = { 
/**
 * Its number.
 */
seq: number, 
/**
 * The sealed instant.
 */
at: Instant, 
/**
 * What the clock said, where that was another.
 */
clock: Instant | null, 
/**
 * Who.
 */
officer: string, 
/**
 * The officer's name; the code where none is kept.
 */
officer_name: string, 
/**
 * In which role; absent in entries of the registry itself.
 */
role: string | null, 
/**
 * The kind of fact.
 */
kind: string, 
/**
 * The act.
 */
act: Id, 
/**
 * Which part of the act.
 */
part: number, 
/**
 * Of how many.
 */
of: number, 
/**
 * How many complaints a mass fact names; absent for a single one.
 */
members: number | null, 
/**
 * `complaint`, `case` or `list`, where the fact is about a single one.
 */
subject_kind: string | null, 
/**
 * Its id.
 */
subject: Id | null, 
/**
 * Its reference number.
 */
subject_number: string | null, 
/**
 * The command that a role did not allow, for a refusal that was sealed.
 */
refused: string | null, 
/**
 * The first four hex digits of the seal.
 */
seal_first: string, 
/**
 * The last four.
 */
seal_last: string, 
/**
 * The last four of the seal before.
 */
prev_last: string, };
  export type Page = { 
/**
 * Entries of the whole journal, or those that were asked for.
 */
total: number, 
/**
 * How many entries the journal has.
 */
length: number, 
/**
 * The newest first.
 */
entries: Array<Line>, 
/**
 * For the next page; absent on the last.
 */
next: number | null, };
  export type Params = { 
/**
 * Only entries before this number; the `next` of the page before.
 */
before_seq: number | null, 
/**
 * Only this officer's.
 */
officer: string | null, 
/**
 * Only this kind of fact.
 */
kind: string | null, 
/**
 * Only those sealed on this day of Hong Kong or later.
 */
from?: Day, 
/**
 * Only those sealed on this day or earlier.
 */
to?: Day, 
/**
 * Only those about this complaint or case, by id or number; mass acts in which it stands among them.
 */
subject?: string, 
/**
 * Entries of a page, clamped to 1–500; 100 unless given.
 */
limit: number | null, };
}

export declare namespace journal_entry {
  export type Entry = { 
/**
 * Its number.
 */
seq: number, 
/**
 * The sealed instant.
 */
at: Instant, 
/**
 * The kind of fact.
 */
kind: string, 
/**
 * The act.
 */
act: Id, 
/**
 * The desk.
 */
desk: string, 
/**
 * Its seal.
 */
seal: string, 
/**
 * The seal on which it stands.
 */
prev: string, 
/**
 * What was sealed, by field: codes, amounts, instants; lists are joined by commas.
 */
detail: { [key in string]: string }, 
/**
 * Groups of typed words whose digests were sealed, codes.
 */
typed: Array<string>, 
/**
 * How many complaints a mass fact names.
 */
members_total: number, 
/**
 * Their numbers, a hundred at a time.
 */
members: Array<string>, 
/**
 * The files of evidence that left by this entry, in the order in which they were sealed. At most as many as go with
 * one packet.
 */
files: Array<LeftFile>, };
  export type LeftFile = { 
/**
 * The number of its complaint; nothing where the complaint is not in the books.
 */
complaint: string | null, 
/**
 * Which file of the complaint, from one; nothing where it is not in the books.
 */
n: number | null, 
/**
 * SHA-256 of the bytes that left.
 */
sha256: string, 
/**
 * In what form it left.
 */
form: LeftForm, };
  export type LeftForm = "covered" | "received" | "cleaned";
  export type Params = { 
/**
 * Its number.
 */
seq: number, 
/**
 * Members from this one on, counted from nought.
 */
from?: number, };
}

export declare namespace known_trader {
  export type Group = { 
/**
 * Why, the strongest first: `same-brn`, `same-url`, `same-phone`, `same-premises`, `same-name`, `name-begins`,
 * `similar-name`, `same-district`.
 */
reasons: Array<string>, 
/**
 * How much agrees, in sixteenths.
 */
marks: number, 
/**
 * How many complaints; the void are left out.
 */
complaints: number, 
/**
 * How many of them are received, being assessed or waiting.
 */
live: number, 
/**
 * The names as written, the most frequent first; at most five.
 */
names: Array<Written>, 
/**
 * The address as written last.
 */
address: string | null, 
/**
 * The district of the complaint received last.
 */
district: string | null, 
/**
 * Telephone as written last.
 */
phone: string | null, 
/**
 * Web address as written last.
 */
url: string | null, 
/**
 * When the last was received.
 */
last_received: Instant, 
/**
 * The cases, the one with the most complaints first; at most five.
 */
cases: Array<InCase>, };
  export type InCase = { 
/**
 * The case.
 */
id: Id, 
/**
 * Its number.
 */
number: string, 
/**
 * Its stage.
 */
stage: string, 
/**
 * Whether it takes complaints in that stage.
 */
takes: boolean, 
/**
 * How many of the group stand in it.
 */
complaints: number, };
  export type Known = { 
/**
 * The groups, those with the most marks and then the largest first; at most twenty.
 */
groups: Array<Group>, 
/**
 * All groups, those beyond twenty among them.
 */
total: number, };
  export type Params = { 
/**
 * The name as typed.
 */
name: string, 
/**
 * Telephone.
 */
phone: string, 
/**
 * Web address.
 */
url: string, 
/**
 * Business registration number.
 */
brn: string, 
/**
 * The address of the premises.
 */
address: string, 
/**
 * Their district, a code.
 */
district: string | null, 
/**
 * A complaint that is left out: the one whose file asks.
 */
but: Id | null, };
  export type Written = { 
/**
 * The name; empty where none was given.
 */
name: string, 
/**
 * How many write it so.
 */
complaints: number, };
}

export declare namespace letters {
  export type Letter = { 
/**
 * The letter.
 */
id: Id, 
/**
 * The complaint it is about.
 */
complaint: Id, 
/**
 * Its reference number.
 */
number: string, 
/**
 * What kind.
 */
kind: string, 
/**
 * `en`, `zh-Hant` or `zh-Hans`.
 */
language: string, 
/**
 * Whether it went to all members of a case.
 */
of_case: boolean, 
/**
 * Who wrote it.
 */
officer: string, 
/**
 * When.
 */
at: Instant, 
/**
 * The entry that seals it.
 */
seq: number, 
/**
 * Whether its text was expunged.
 */
expunged: boolean, };
  export type Params = { 
/**
 * A complaint.
 */
complaint?: string, 
/**
 * A case.
 */
case?: string, };
  export type View = { 
/**
 * How many.
 */
total: number, 
/**
 * At most 500 of them.
 */
letters: Array<Letter>, };
}

export declare namespace office {
  export type Params = Record<symbol, never>;
  export type View = { 
/**
 * When desks are reminded, in minutes before a visitor leaves, longest first.
 */
reminders: Array<number>, 
/**
 * Who set them; absent while they are those of the product.
 */
reminders_by: string | null, 
/**
 * When.
 */
reminders_at: Instant | null, 
/**
 * How many reminders may be set.
 */
reminders_most: number, 
/**
 * The registry's id.
 */
registry: Id, 
/**
 * Whether it is a demonstration registry.
 */
demonstration: boolean, 
/**
 * When it was opened.
 */
opened_at: Instant, 
/**
 * The format of its books.
 */
format: number, 
/**
 * The version of the product that answers.
 */
version: string, 
/**
 * How many entries its journal has.
 */
entries: number, 
/**
 * When recovery keys were last drawn after the first.
 */
recovery_drawn_at: Instant | null, 
/**
 * How long a password chosen in the window must be.
 */
least_password: number, };
}

export declare namespace officers {
  export type Officer = { 
/**
 * The code.
 */
code: string, 
/**
 * The name; empty where none is kept.
 */
name: string, 
/**
 * The roles held now.
 */
roles: Array<Role>, 
/**
 * Whether the officer no longer signs in.
 */
disabled: boolean, 
/**
 * Since when the officer is on the register.
 */
since: Instant, 
/**
 * Open cases of which this is the case officer.
 */
cases_open: number, 
/**
 * Live complaints that this officer has.
 */
complaints_live: number, };
  export type Params = Record<symbol, never>;
  export type View = { 
/**
 * By code.
 */
officers: Array<Officer>, };
}

export declare namespace packet_evidence {
  export type OfComplaint = { 
/**
 * The complaint.
 */
id: Id, 
/**
 * Its number.
 */
number: string, 
/**
 * Whether names go with it.
 */
consent: boolean, 
/**
 * Its files; never none.
 */
files: Array<PacketEvidence>, };
  export type PacketEvidence = { 
/**
 * This file of this complaint.
 */
id: Id, 
/**
 * Its number within the complaint.
 */
n: number, 
/**
 * SHA-256 of its bytes as they lie in the office.
 */
sha256: Digest, 
/**
 * How many bytes.
 */
size: number, 
/**
 * What the bytes are, a code of the evidence kinds.
 */
media: string, 
/**
 * Its name as it came; nothing where it had none. It does not go with the packet.
 */
name: string | null, 
/**
 * Where it is a covered copy: its original's number within the complaint.
 */
covers: number | null, 
/**
 * Where it is a covered copy: SHA-256 of its original.
 */
covers_sha256: Digest | null, 
/**
 * In what form it goes: `picture`, `camera`, `covered` or `file`.
 */
form: string, 
/**
 * Why it may not go, a refusal's code.
 */
stays: RefusalCode | null, };
  export type Params = { 
/**
 * The agency, by code or alias.
 */
agency: string, 
/**
 * From this day, as the list is asked for.
 */
from?: Day, 
/**
 * Up to and with this day.
 */
to?: Day, 
/**
 * Only these referrals.
 */
only?: Array<Id>, 
/**
 * Not these referrals.
 */
without?: Array<Id>, };
  export type View = { 
/**
 * The complaints that have some, in the order of the list.
 */
complaints: Array<OfComplaint>, 
/**
 * The most files that go with one packet.
 */
most_files: number, 
/**
 * The most bytes.
 */
most_bytes: number, };
}

export declare namespace particulars {
  export type Params = { 
/**
 * The id of the act.
 */
act: Id, };
  export type Person = { 
/**
 * This person of this complaint.
 */
id: Id, 
/**
 * Name as typed.
 */
name: string | null, 
/**
 * Telephone as typed.
 */
phone: string | null, 
/**
 * E-mail as typed.
 */
email: string | null, 
/**
 * WeChat as typed.
 */
wechat: string | null, };
  export type View = { 
/**
 * The complaint.
 */
complaint: Id, 
/**
 * Its reference number.
 */
number: string, 
/**
 * Name as typed.
 */
name: string | null, 
/**
 * Telephone as typed.
 */
phone: string | null, 
/**
 * E-mail as typed.
 */
email: string | null, 
/**
 * WeChat as typed.
 */
wechat: string | null, 
/**
 * Kind of travel document.
 */
document_type: string | null, 
/**
 * Number of the travel document.
 */
document_number: string | null, 
/**
 * The people besides the complainant.
 */
people: Array<Person>, };
}

export declare namespace query {
  export type Flaw = "unknown-field" | "unknown-value" | "missing-value" | "missing-side" | "not-a-day" | "not-an-amount" | "not-a-number" | "wrong-order" | "nothing-to-look-for" | "unclosed" | "unopened" | "too-long" | "too-many" | "may-not";
  export type Named = { 
/**
 * As typed, without quotation marks.
 */
text: string, 
/**
 * The code it stands for: of the list, a state, an officer or a flag; `none` or `any`.
 */
code: string | null, 
/**
 * From this instant, or this many cents or thousandths.
 */
from: number | null, 
/**
 * Before this instant, or this many cents or thousandths.
 */
to: number | null, 
/**
 * Within this length of time, in microseconds.
 */
under: number | null, 
/**
 * Beyond this length of time, in microseconds.
 */
over: number | null, };
  export type Offered = { 
/**
 * Its code.
 */
code: string, 
/**
 * How its values are to be shown.
 */
shape: Shape, 
/**
 * The list of the reference data in which its codes are.
 */
list: string | null, };
  export type Params = { 
/**
 * The query.
 */
text: string, 
/**
 * Whether the complaints are counted too.
 */
count: boolean, 
/**
 * Whether the fields and flags are named, for those who choose instead of typing.
 */
fields: boolean, };
  export type Part = { 
/**
 * What it is.
 */
shape: Shape, 
/**
 * The field's code; empty for words and for parts that are joined by `OR` or brackets.
 */
field: string, 
/**
 * The list of the reference data in which its codes are.
 */
list: string | null, 
/**
 * Whether it must not hold.
 */
negated: boolean, 
/**
 * Its values, any of which may hold.
 */
values: Array<Named>, 
/**
 * As it stands in the query.
 */
text: string, 
/**
 * Where it begins, in UTF-16 units of the text, as a window counts them.
 */
from: number, 
/**
 * Where it ends.
 */
to: number, };
  export type Shape = "words" | "group" | "state" | "code" | "officer" | "text" | "instant" | "amount" | "number" | "case" | "flag";
  export type Trouble = { 
/**
 * What is wrong.
 */
code: Flaw, 
/**
 * Where it begins, in UTF-16 units.
 */
from: number, 
/**
 * Where it ends.
 */
to: number, };
  export type View = { 
/**
 * Its parts, in their order; none where it makes no sense.
 */
parts: Array<Part>, 
/**
 * Where it makes no sense.
 */
problem: Trouble | null, 
/**
 * Whether it asks for anything but words.
 */
structured: boolean, 
/**
 * How many complaints it finds, where that was asked and it makes sense.
 */
count: number | null, 
/**
 * The fields, where they were asked for; those that the officer may use.
 */
fields: Array<Offered>, 
/**
 * The flags that `has:` and `no:` take, where they were asked for.
 */
flags: Array<string>, };
}

export declare namespace reference {
  export type Params = Record<symbol, never>;
  export type View = { 
/**
 * Each list's entries, in the order of the file: what every entry has, and what only this kind has.
 */
lists: Record<string, ({ code: string, aliases: string[], names: { en: string, "zh-Hant": string, "zh-Hans": string }, verify: boolean, source: string } & Record<string, unknown>)[]>, };
}

export declare namespace referral_list {
  export type Head = { 
/**
 * Its code.
 */
code: string, 
/**
 * Its head in the language of the list.
 */
head: string, 
/**
 * What it means.
 */
definition: string, 
/**
 * `text`, `number`, `date` or `instant`: how its values are to be read.
 */
kind: Kind, };
  export type Kind = "text" | "number" | "date" | "instant";
  export type Line = { 
/**
 * The referral.
 */
referral: Id, 
/**
 * The complaint.
 */
complaint: Id, 
/**
 * The complaint's number.
 */
number: string, 
/**
 * Whether names go with it: consent stood at the approval and stands now.
 */
consent: boolean, 
/**
 * The referral's stage, a code.
 */
state: string, 
/**
 * One value a column, or nothing: text, an exact decimal, a day, or an instant with the Hong Kong offset.
 */
cells: Array<string | null>, 
/**
 * Columns whose value stays behind in this row, for want of consent or of approval.
 */
removed: Array<string>, };
  export type List = { 
/**
 * The number that it would bear.
 */
number: string, 
/**
 * The agency's code.
 */
agency: string, 
/**
 * Its names.
 */
agency_names: Words, 
/**
 * Whether its name is uncertain.
 */
agency_verify: boolean, 
/**
 * The first day asked for.
 */
from: Day | null, 
/**
 * The last day asked for.
 */
to: Day | null, 
/**
 * The language of heads and names.
 */
language: string, 
/**
 * Purposes of the referrals in it, in words.
 */
purpose: string, 
/**
 * Legal bases of the referrals in it, in words.
 */
basis: string, 
/**
 * Who approved them.
 */
approved_by: Array<string>, 
/**
 * Its columns, in their order.
 */
columns: Array<Head>, 
/**
 * Every column that a list may have, for the choice of columns.
 */
allowed: Array<Head>, 
/**
 * Its rows, the earliest received first.
 */
rows: Array<Line>, 
/**
 * The referrals in the order of the rows, as the act that takes the list names them.
 */
referrals: Array<Id>, 
/**
 * Rows in which consent stands.
 */
consent: number, 
/**
 * Rows in which something stays behind.
 */
removed: number, 
/**
 * Referrals of the period that were left out by choice.
 */
left_out: number, 
/**
 * Whether names are masked because the officer who asks may not take lists.
 */
masked: boolean, 
/**
 * How many entries the journal has.
 */
journal_length: number, 
/**
 * The seal of the last of them.
 */
journal_head: Digest | null, 
/**
 * The fixed words of a list in its language, by the names that `exchange::list::Words` gives them.
 */
words: { [key in string]: string }, };
  export type Params = { 
/**
 * The agency, by code or alias.
 */
agency: string, 
/**
 * From this day, by when the referral was sent, or approved where it was not sent yet.
 */
from?: Day, 
/**
 * Up to and with this day.
 */
to?: Day, 
/**
 * `en`, `zh-Hant` or `zh-Hans`: the language of heads and of the names of codes; English unless given.
 */
language?: string, 
/**
 * The columns, in any order; those of every list and those approved unless given.
 */
fields?: Array<string>, 
/**
 * Only these referrals.
 */
only?: Array<Id>, 
/**
 * Not these referrals.
 */
without?: Array<Id>, };
}

export declare namespace referrals {
  export type Agency = { 
/**
 * The agency, a code.
 */
agency: string, 
/**
 * Approved and not yet sent.
 */
to_send: number, 
/**
 * Sent and not yet acknowledged.
 */
sent: number, 
/**
 * Those of them that should have been acknowledged by now.
 */
overdue: number, 
/**
 * Acknowledged or accepted, and not yet answered.
 */
acknowledged: number, 
/**
 * Answered.
 */
answered: number, 
/**
 * Declined or returned, so that the complaint came back.
 */
declined: number, 
/**
 * Taken back before they left.
 */
recalled: number, 
/**
 * When the oldest that waits to be sent was approved.
 */
oldest_approved_at: Instant | null, 
/**
 * What the last approved referral to it was for, a code.
 */
last_purpose: string, 
/**
 * What was let out of a complaint in that referral: what is proposed for the next.
 */
last_fields: Array<string>, };
  export type Params = { 
/**
 * The agency whose referrals are shown row by row; none unless given.
 */
agency: string | null, 
/**
 * Only referrals at these stages; all but recalled unless given.
 */
state: Array<string>, 
/**
 * The `next` of the page of referrals before.
 */
after: string | null, 
/**
 * Referrals of a page, clamped to 1–500; 100 unless given.
 */
limit: number | null, 
/**
 * The `lists_next` of the page of lists before.
 */
lists_after: number | null, 
/**
 * Lists of a page, clamped to 1–500; 50 unless given.
 */
lists_limit: number | null, };
  export type Referral = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The proposal from which it comes.
 */
proposal: Id, 
/**
 * The complaint.
 */
complaint: Id, 
/**
 * The complaint's number.
 */
number: string, 
/**
 * The trader as written.
 */
trader: string | null, 
/**
 * The principal allegation.
 */
allegation: string | null, 
/**
 * What was paid, in the currency given.
 */
amount_paid: string | null, 
/**
 * The currency.
 */
currency: string | null, 
/**
 * To whom, a code.
 */
agency: string, 
/**
 * What for, a code.
 */
purpose: string, 
/**
 * On which legal basis; absent where consent stands.
 */
basis: string | null, 
/**
 * Its stage, a code.
 */
state: string, 
/**
 * Whether names go with it: consent stood at the approval and stands now.
 */
consent: boolean, 
/**
 * When it was approved.
 */
approved_at: Instant, 
/**
 * By whom.
 */
approved_by: string, 
/**
 * The day on which it left.
 */
sent_on: Day | null, 
/**
 * By which way, a code.
 */
method: string | null, 
/**
 * The list with which it left.
 */
list_number: string | null, 
/**
 * The day of the last answer.
 */
answer_on: Day | null, 
/**
 * The agency's own reference.
 */
their_ref: string | null, 
/**
 * What it answered.
 */
reply: string | null, 
/**
 * Whether it should have been acknowledged by now.
 */
overdue: boolean, 
/**
 * The day on which it is chased next, where one was set.
 */
chase_on: Day | null, 
/**
 * The day on which it was chased last.
 */
chased_on: Day | null, 
/**
 * How often it was chased.
 */
chased: number, };
  export type Taken = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its number.
 */
number: string, 
/**
 * For whom, a code.
 */
agency: string, 
/**
 * The first day asked for.
 */
from: Day | null, 
/**
 * The last day asked for.
 */
to: Day | null, 
/**
 * `csv` or `xlsx`.
 */
format: string, 
/**
 * The language of its heads.
 */
language: string, 
/**
 * Its columns.
 */
fields: Array<string>, 
/**
 * Its rows.
 */
rows: number, 
/**
 * SHA-256 of the rows.
 */
rows_sha256: Digest, 
/**
 * Who took it.
 */
taken_by: string, 
/**
 * When.
 */
taken_at: Instant, 
/**
 * Why it could not be written, a code; absent where it was.
 */
failed: string | null, 
/**
 * Its referrals that were sent and not yet acknowledged.
 */
sent: number, 
/**
 * Those of them that are overdue.
 */
overdue: number, 
/**
 * Acknowledged or accepted.
 */
acknowledged: number, 
/**
 * Answered.
 */
answered: number, 
/**
 * Declined or returned.
 */
declined: number, 
/**
 * The last day of an answer to any of them.
 */
answer_on: Day | null, 
/**
 * The agency's reference in the last of them.
 */
their_ref: string | null, 
/**
 * What the agency answered last.
 */
reply: string | null, };
  export type View = { 
/**
 * Every agency to which something was referred, those with something to send first.
 */
agencies: Array<Agency>, 
/**
 * Approved and not yet sent, in all.
 */
to_send: number, 
/**
 * Overdue acknowledgements, in all.
 */
overdue: number, 
/**
 * Sent and neither answered nor come back, in all.
 */
open: number, 
/**
 * The number that the next list of this year will bear.
 */
next_list: string, 
/**
 * Referrals of the agency at the stages asked for.
 */
total: number, 
/**
 * A page of them, the newest approved first; none where no agency was asked for.
 */
referrals: Array<Referral>, 
/**
 * For the next page; absent on the last.
 */
next: string | null, 
/**
 * Lists taken for the agency asked for, or for all.
 */
lists_total: number, 
/**
 * A page of them, the newest first.
 */
lists: Array<Taken>, 
/**
 * For the next page; absent on the last.
 */
lists_next: number | null, };
}

export declare namespace release {
  export type Params = { 
/**
 * The Hong Kong year in which complaints were received.
 */
year: number, 
/**
 * Whether that year begins on 1 April, as the Government's financial year does.
 */
fiscal: boolean, 
/**
 * Counted is every entry before this instant, given in microseconds or as text; everything unless given.
 */
as_at?: number | string | null, };
  export type Release = { 
/**
 * The Hong Kong year.
 */
year: number, 
/**
 * The instant asked for.
 */
as_at: string, 
/**
 * One text a language.
 */
texts: Array<Text>, };
  export type Text = { 
/**
 * `en`, `zh-Hant` or `zh-Hans`.
 */
language: string, 
/**
 * The paragraph of the release.
 */
press: string, 
/**
 * The table with its sums proved, for a fixed-width page.
 */
table: string, };
}

export declare namespace reports {
  export type Checked = { 
/**
 * Whether everything is as it was sealed.
 */
agrees: boolean, 
/**
 * Whether the entry up to which it counted bears the sealed seal.
 */
seal_holds: boolean, 
/**
 * Whether the kept figures have the sealed digest; false also where they were expunged.
 */
figures_hold: boolean, 
/**
 * Figures that differ, by name.
 */
differs: Array<Differs>, 
/**
 * How many figures were compared.
 */
figures: number, };
  export type Differs = { 
/**
 * Its name.
 */
figure: string, 
/**
 * As kept.
 */
kept: number, 
/**
 * As counted now.
 */
counted: number, };
  export type Params = { 
/**
 * The report to count again.
 */
report?: Id, };
  export type Report = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its place among the kept: 1, 2, 3 …
 */
n: number, 
/**
 * Its title; absent where it was expunged.
 */
title: string | null, 
/**
 * The Hong Kong year.
 */
year: number, 
/**
 * Whether it begins on 1 April.
 */
fiscal: boolean, 
/**
 * As at when.
 */
as_at: Instant, 
/**
 * The last entry that counted.
 */
head: number, 
/**
 * The first four hex digits of that entry's seal.
 */
seal_first: string, 
/**
 * The last four.
 */
seal_last: string, 
/**
 * The digest of its figures.
 */
figures_sha256: Digest, 
/**
 * Who kept it.
 */
kept_by: string, 
/**
 * When.
 */
kept_at: Instant, 
/**
 * What counting again gave, where one report was asked for.
 */
checked: Checked | null, };
  export type View = { 
/**
 * The newest first.
 */
reports: Array<Report>, };
}

export declare namespace saved_views {
  export type Params = Record<symbol, never>;
  export type Saved = { 
/**
 * Its id.
 */
id: string, 
/**
 * As it was called.
 */
name: string, 
/**
 * Whether the whole team has it.
 */
team: boolean, 
/**
 * The role that sees it first.
 */
role: Role | null, 
/**
 * What it shows, as the screen that kept it writes it.
 */
body: string, 
/**
 * Who kept it.
 */
kept_by: string, 
/**
 * When.
 */
kept_at: Instant, };
  export type View = { 
/**
 * The team's first, then the officer's own; each by name.
 */
views: Array<Saved>, 
/**
 * How the officer left each list, by its name.
 */
left: Record<string, string>, 
/**
 * Whether the officer keeps views for the team.
 */
may_keep_for_all: boolean, };
}

export declare namespace search {
  export type Found = { 
/**
 * All hits, exactly.
 */
total: number, 
/**
 * Numbers first, then the newest.
 */
hits: Array<Hit>, 
/**
 * For the next page; absent on the last.
 */
next: number | null, 
/**
 * Whether the text was read as a query of the list's language, which finds complaints only.
 */
structured: boolean, };
  export type Hit = { 
/**
 * `complaint` or `case`.
 */
kind: string, 
/**
 * Its id.
 */
id: Id, 
/**
 * Its reference number.
 */
ref: string, 
/**
 * A complaint's state or a case's stage.
 */
state: string, 
/**
 * The trader as written.
 */
trader: string | null, 
/**
 * When a complaint was received or a case opened.
 */
received_at: Instant, 
/**
 * The field in which the words stand: a column of the complaint, `note`, `masked` where it is hidden,
 * or `number`; absent where it is another text of the file.
 */
field: string | null, 
/**
 * A piece of that field around the words; empty where the field is hidden or not shown here.
 */
snippet: string, 
/**
 * The words to mark in the snippet, as they are written there.
 */
found: Array<string>, };
  export type Params = { 
/**
 * As typed: words, Chinese, a number, a telephone.
 */
text: string, 
/**
 * Hits of a page, clamped to 1–500; 50 unless given.
 */
limit: number | null, 
/**
 * The `next` of the page before.
 */
after: number | null, };
}

export declare namespace standing_rules {
  export type Batch = { 
/**
 * The act, by which it is undone.
 */
act: Id, 
/**
 * The entry.
 */
entry: number, 
/**
 * When.
 */
at: Instant, 
/**
 * Whether the rule did it by itself.
 */
by_itself: boolean, 
/**
 * How many joined.
 */
complaints: number, 
/**
 * How many of them stand in the case still.
 */
still: number, };
  export type Params = { 
/**
 * One rule alone, with its waiting complaints and its batches.
 */
rule?: Id, };
  export type Rule = { 
/**
 * Its id.
 */
rule: Id, 
/**
 * The complaint whose trader is meant.
 */
anchor: Id, 
/**
 * Its number.
 */
anchor_number: string, 
/**
 * The trader's name as it writes it.
 */
trader: string | null, 
/**
 * The case.
 */
case: Id, 
/**
 * Its number.
 */
case_number: string, 
/**
 * The trader's name as the case bears it.
 */
case_trader: string, 
/**
 * The case's stage.
 */
case_stage: string, 
/**
 * Its last day.
 */
until: Day, 
/**
 * Whether it works by itself; otherwise it suggests.
 */
by_itself: boolean, 
/**
 * The supervisor who set it.
 */
owner: string, 
/**
 * Whether that officer is a supervisor still; by itself a rule works only then.
 */
owner_supervises: boolean, 
/**
 * When it was set.
 */
set_at: Instant, 
/**
 * Why it was set.
 */
reason: string | null, 
/**
 * How it stands.
 */
stands: Stands, 
/**
 * Who ended it.
 */
ended_by: string | null, 
/**
 * When.
 */
ended_at: Instant | null, 
/**
 * Why.
 */
ended_because: string | null, 
/**
 * How many complaints it has joined in all, and in how many batches.
 */
applied: number, batches: number, 
/**
 * How many of them stand in the case still.
 */
still: number, 
/**
 * How many complaints wait that it fits, and no rule before it.
 */
waiting: number, 
/**
 * Those complaints, where this rule alone was asked for.
 */
waiting_ids: Array<Id> | null, 
/**
 * Its batches, the newest first, where this rule alone was asked for.
 */
batch_list: Array<Batch> | null, };
  export type Stands = "working" | "resting" | "expired" | "ended";
  export type View = { 
/**
 * In the order in which they were set, which is that in which they are tried.
 */
rules: Array<Rule>, };
}

export declare namespace trader_file {
  export type AtPremises = { 
/**
 * The number of a complaint of it.
 */
of: string, 
/**
 * The name that most of its complaints write; empty where none gives any.
 */
name: string, 
/**
 * How many complaints report it there.
 */
complaints: number, 
/**
 * When the first of them was received.
 */
first: Instant, 
/**
 * When the last was.
 */
last: Instant, };
  export type Borne = { 
/**
 * The key.
 */
key: TraderKey, 
/**
 * A name as the last complaint of the file writes it, where the key is a name.
 */
written: string | null, 
/**
 * How many complaints of the file bear it.
 */
complaints: number, 
/**
 * How many complaints bear it in all; the void are left out.
 */
everywhere: number, 
/**
 * Under how many different names the file's complaints bear it: a number that many share tells little.
 */
names: number, };
  export type Count = { 
/**
 * The code.
 */
code: string, 
/**
 * How many.
 */
complaints: number, };
  export type File = { 
/**
 * The number of the complaint or case that was named.
 */
of: string | null, 
/**
 * The name that most of its complaints write.
 */
name: string | null, 
/**
 * The keys by which complaints belong here; none where what was named bears none.
 */
keys: Array<Borne>, 
/**
 * Other keys that its complaints bear, the most frequent first; at most twelve.
 */
also: Array<Borne>, 
/**
 * How many other keys there are.
 */
also_total: number, 
/**
 * How many complaints; the void are left out.
 */
complaints: number, 
/**
 * How many are void.
 */
void: number, 
/**
 * How many are received, being assessed or waiting.
 */
live: number, 
/**
 * How many the Quick Action Team took in.
 */
quick_action: number, 
/**
 * When the first was received.
 */
first: Instant | null, 
/**
 * When the last was.
 */
last: Instant | null, 
/**
 * Hong Kong dollars paid in all, in cents.
 */
paid_cents: number, 
/**
 * How many paid in another currency and are not in that sum.
 */
paid_otherwise: number, 
/**
 * Names.
 */
names: Given, 
/**
 * Addresses.
 */
addresses: Given, 
/**
 * Telephones.
 */
phones: Given, 
/**
 * Web addresses.
 */
urls: Given, 
/**
 * Accounts and pages.
 */
socials: Given, 
/**
 * Business registrations.
 */
brns: Given, 
/**
 * By state, in the order of a complaint's life.
 */
states: Array<Count>, 
/**
 * By allegation, the principal ones and others; a complaint may allege several.
 */
allegations: Array<Count>, 
/**
 * By district; who gave none is left out.
 */
districts: Array<Count>, 
/**
 * By trade; who gave none is left out.
 */
sectors: Array<Count>, 
/**
 * By month of receipt, every month from the first to the last.
 */
months: Array<InMonth>, 
/**
 * The cases, the newest first.
 */
cases: Array<InCase>, 
/**
 * The agencies, the one with the most referrals first.
 */
referrals: Array<Referred>, 
/**
 * How probable it is that the least certain join of this trader is right, in per cent; absent where nothing had to be
 * weighed, or where the file is put together by equal keys.
 */
probability: number | null, 
/**
 * New facts that join what was judged not the same: codes of evidence.
 */
again: Array<string>, 
/**
 * The complaint that stands for the trader when another is judged against it: its oldest.
 */
anchor: Named | null, 
/**
 * Where it is or was, by street, number and shop; the one reported last first.
 */
premises: Array<Premises>, 
/**
 * Other traders that agree with it in something, the one that agrees in most first; at most twelve.
 */
near: Array<Near>, 
/**
 * How many there are.
 */
near_total: number, };
  export type Given = { 
/**
 * How many ways there are.
 */
total: number, 
/**
 * The most frequent first; at most fifty.
 */
rows: Array<Written>, };
  export type InCase = { 
/**
 * The case.
 */
id: Id, 
/**
 * Its number.
 */
number: string, 
/**
 * Its stage.
 */
stage: string, 
/**
 * The trader as the case bears it.
 */
trader: string, 
/**
 * Its principal section.
 */
section: string, 
/**
 * Its officer.
 */
officer: string, 
/**
 * When it was opened.
 */
opened_at: Instant, 
/**
 * When it was concluded.
 */
concluded_at: Instant | null, 
/**
 * How many of the file's complaints stand in it; nought where only the name is equal.
 */
complaints: number, 
/**
 * Charges that were not withdrawn.
 */
charges: number, 
/**
 * Charges on which there was a conviction.
 */
convicted: number, 
/**
 * The day of the first conviction.
 */
first_conviction_on: Day | null, 
/**
 * The last day of an undertaking.
 */
undertaking_to: Day | null, 
/**
 * The letter that was served, a code.
 */
letter: string | null, };
  export type InMonth = { 
/**
 * The month's first day.
 */
from: Day, 
/**
 * Its last.
 */
to: Day, 
/**
 * How many.
 */
complaints: number, };
  export type KeyKind = "name" | "url" | "phone" | "brn" | "trader";
  export type Named = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its number.
 */
number: string, };
  export type Near = { 
/**
 * A complaint of it, the newest.
 */
of: Named, 
/**
 * The name that most of its complaints write; empty where none gives any.
 */
name: string, 
/**
 * How many complaints it has.
 */
complaints: number, 
/**
 * In what both agree: codes of evidence.
 */
agrees: Array<string>, 
/**
 * Whether an officer judged the two not to be the same.
 */
parted: boolean, };
  export type Params = { 
/**
 * A complaint or case, by id or number, whose trader is looked for.
 */
of: string | null, 
/**
 * By these kinds of keys that it bears, each equal; none given means the register's trader.
 */
by: Array<KeyKind>, 
/**
 * By these keys and no others.
 */
keys: Array<TraderKey>, };
  export type Premises = { 
/**
 * The address as most complaints write it.
 */
address: string, 
/**
 * In how many ways it is written.
 */
ways: number, 
/**
 * How many complaints give it.
 */
complaints: number, 
/**
 * When the first of them was received.
 */
first: Instant, 
/**
 * When the last was.
 */
last: Instant, 
/**
 * Other traders that were reported at this very place, in order of time; at most six.
 */
others: Array<AtPremises>, 
/**
 * How many there are.
 */
others_total: number, };
  export type Referred = { 
/**
 * The agency's code.
 */
agency: string, 
/**
 * Referrals in all, those recalled among them.
 */
total: number, 
/**
 * Approved and not yet sent.
 */
to_send: number, 
/**
 * Sent, and not answered yet.
 */
sent: number, 
/**
 * Answered.
 */
answered: number, 
/**
 * Declined or returned.
 */
declined: number, 
/**
 * Recalled.
 */
recalled: number, };
  export type TraderKey = { 
/**
 * Of which kind.
 */
kind: KeyKind, 
/**
 * As complaints hold it.
 */
key: string, };
  export type Written = { 
/**
 * As written.
 */
text: string, 
/**
 * How many write it so.
 */
complaints: number, 
/**
 * When the first of them was received.
 */
first: Instant, 
/**
 * When the last was.
 */
last: Instant, };
}

export declare namespace trader_parting {
  export type KeyKind = "name" | "url" | "phone" | "brn" | "trader";
  export type Named = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its number.
 */
number: string, };
  export type Params = { 
/**
 * The trader, by the keys of its file.
 */
trader: Array<TraderKey>, 
/**
 * Those that are to be judged.
 */
complaints: Array<Id>, };
  export type TraderKey = { 
/**
 * Of which kind.
 */
kind: KeyKind, 
/**
 * As complaints hold it.
 */
key: string, };
  export type View = { 
/**
 * The oldest complaint of the trader that is not among them; absent where none is left.
 */
against: Named | null, 
/**
 * By what any of them and that one agree: codes of evidence, in the order of a verdict.
 */
known: Array<string>, };
}

export declare namespace traders {
  export type KeyKind = "name" | "url" | "phone" | "brn" | "trader";
  export type Line = { 
/**
 * The key that its complaints share, or the trader by its newest complaint.
 */
key: TraderKey, 
/**
 * The complaint of it that was received last.
 */
of: string, 
/**
 * The name as that complaint writes it.
 */
name: string | null, 
/**
 * The address as it writes it.
 */
address: string | null, 
/**
 * The web address as it writes it.
 */
url: string | null, 
/**
 * The telephone as it writes it.
 */
phone: string | null, 
/**
 * Its district.
 */
district: string | null, 
/**
 * Its trade.
 */
sector: string | null, 
/**
 * How many complaints; the void are left out.
 */
complaints: number, 
/**
 * How many of them are received, being assessed or waiting.
 */
live: number, 
/**
 * In how many cases they stand.
 */
cases: number, 
/**
 * When the first was received.
 */
first: Instant, 
/**
 * When the last was received.
 */
last: Instant, };
  export type Page = { 
/**
 * All groups that were asked for.
 */
total: number, 
/**
 * The page's rows.
 */
rows: Array<Line>, 
/**
 * Complaints that bear no key of this kind and so stand in no group; the void are left out.
 */
without: number, 
/**
 * Where names one slip away are shown because none holds the text: their likeness to it, in sixteenths.
 */
similar: number | null, };
  export type Params = { 
/**
 * Put together by which kind of key.
 */
by: KeyKind, 
/**
 * Only those whose key holds this, in any script.
 */
text: string | null, 
/**
 * Where no name holds the text: those that are one slip of the pen away, and the page says so.
 */
slips: boolean, 
/**
 * Only those with a complaint that is received, being assessed or waiting.
 */
live: boolean, 
/**
 * In which order.
 */
sort: Sort, 
/**
 * From this row on, counted from nought.
 */
from: number | null, 
/**
 * Rows of a page, clamped to 1–500; 100 unless given.
 */
limit: number | null, };
  export type Sort = "complaints" | "newest" | "name";
  export type TraderKey = { 
/**
 * Of which kind.
 */
kind: KeyKind, 
/**
 * As complaints hold it.
 */
key: string, };
}

export declare namespace verdicts {
  export type KeyKind = "name" | "url" | "phone" | "brn" | "trader";
  export type Line = { 
/**
 * The act, by which it is taken back, together with all that it judged.
 */
verdict: Id, 
/**
 * The entry.
 */
entry: number, 
/**
 * How many complaints the act judged.
 */
members: number, 
/**
 * The complaint judged.
 */
complaint: Side, 
/**
 * Against which.
 */
against: Side, 
/**
 * Whether they are one trader.
 */
same: boolean, 
/**
 * Why, a code of the verdict reasons.
 */
reason: string, 
/**
 * What was written with it.
 */
note: string | null, 
/**
 * By what the two were known to agree.
 */
known: Array<string>, 
/**
 * Who judged.
 */
by: string, 
/**
 * When.
 */
at: Instant, 
/**
 * How it stands.
 */
stands: Stands, 
/**
 * Who took it back.
 */
withdrawn_by: string | null, 
/**
 * When.
 */
withdrawn_at: Instant | null, 
/**
 * Whether the officer who asks may take it back.
 */
may_withdraw: boolean, };
  export type Params = { 
/**
 * Those that touch this complaint, by id or number, on either side.
 */
complaint?: string, 
/**
 * Those that touch any of these complaints, on either side. Without either, all of the office.
 */
among?: Array<Id>, 
/**
 * Those that touch any complaint that bears one of these keys, or is of the traders named, on either side.
 */
trader?: Array<TraderKey>, 
/**
 * Only those that hold.
 */
holding?: boolean, 
/**
 * Rows of a page, clamped to 1–5000; 500 unless given.
 */
limit?: number, 
/**
 * The `next` of the page before.
 */
after?: number, };
  export type Side = { 
/**
 * The complaint.
 */
id: Id, 
/**
 * Its number.
 */
number: string, 
/**
 * The trader's name as it writes it.
 */
trader: string | null, };
  export type Stands = "holding" | "superseded" | "withdrawn";
  export type TraderKey = { 
/**
 * Of which kind.
 */
kind: KeyKind, 
/**
 * As complaints hold it.
 */
key: string, };
  export type View = { 
/**
 * All rows.
 */
total: number, 
/**
 * Of them, those that hold.
 */
holding: number, 
/**
 * The newest first.
 */
verdicts: Array<Line>, 
/**
 * For the next page; absent on the last.
 */
next: number | null, };
}

export declare namespace view_counts {
  export type Count = { 
/**
 * All that it finds; absent where the text makes no sense.
 */
count: number | null, 
/**
 * How many of them were received in the last 24 hours.
 */
last_day: number, 
/**
 * How many were received in the 28 days before those.
 */
four_weeks: number, };
  export type Counts = { 
/**
 * In the order of the texts.
 */
counts: Array<Count>, };
  export type Params = { 
/**
 * Each as it would be typed.
 */
texts: Array<string>, };
}

export declare namespace weigh {
  export type Params = { 
/**
 * The figure shown or said.
 */
price: string, 
/**
 * The unit for which it was taken.
 */
unit_believed: string, 
/**
 * The unit by which it was charged.
 */
unit_charged: string, 
/**
 * How much was bought.
 */
quantity: string, 
/**
 * In which unit.
 */
unit: string, 
/**
 * What was paid, if known.
 */
paid: string | null, };
  export type Reading = { 
/**
 * The unit believed in it.
 */
unit_believed: Code, 
/**
 * The unit charged in it.
 */
unit_charged: Code, 
/**
 * What would have been expected, with two decimals, in the currency of the card.
 */
expected: string, 
/**
 * What would have been charged, with two decimals.
 */
charged: string, 
/**
 * Charged ÷ expected, to at most six decimals.
 */
factor: string, 
/**
 * Whether the sum paid is the sum charged, within the office's tolerance.
 */
agrees: boolean | null, };
  export type View = { 
/**
 * The mass bought in grams, to at most four decimals.
 */
grams: string, 
/**
 * As given.
 */
chosen: Reading, 
/**
 * Other beliefs and charges that are taken for these.
 */
others: Array<Reading>, };
}

export declare namespace year {
  export type Allegation = { 
/**
 * The offence, or `none` where nothing was alleged yet.
 */
code: string, 
/**
 * What it is called; absent for `none` and for a code that the reference data no longer has.
 */
names: Words | null, 
/**
 * Complaints of which it is the principal allegation; these add up to the number received.
 */
complaints: number, 
/**
 * Complaints that allege it first or besides; these add up to more.
 */
mentions: number, };
  export type District = { 
/**
 * The district.
 */
district: string, 
/**
 * What it is called.
 */
names: Words | null, 
/**
 * Complaints.
 */
complaints: number, };
  export type Largest = { 
/**
 * The name of the case's trader, or the one that most of the first reports bear.
 */
name: string, 
/**
 * `case` or `web-address`: by what they are known to be of one trader.
 */
by: string, 
/**
 * Complaints of the year.
 */
complaints: number, };
  export type Month = { 
/**
 * `2023-05`.
 */
month: string, 
/**
 * Received in it.
 */
received: number, 
/**
 * Those of them against the largest single trader.
 */
largest_trader: number, };
  export type Params = { 
/**
 * The Hong Kong year in which complaints were received.
 */
year: number, 
/**
 * Whether that year begins on 1 April, as the Government's financial year does.
 */
fiscal: boolean, 
/**
 * Counted is every entry before this instant, given in microseconds or as text; everything unless given.
 */
as_at?: number | string | null, };
  export type Referred = { 
/**
 * The agency.
 */
agency: string, 
/**
 * What it is called.
 */
names: Words | null, 
/**
 * Complaints sent to it and not returned, whatever else became of them.
 */
complaints: number, };
  export type Visitors = { 
/**
 * The visitor type, or `none` where it was not given.
 */
visitor_type: string, 
/**
 * What it is called.
 */
names: Words | null, 
/**
 * Whether it counts in the share of Mainland visitors.
 */
mainland: boolean, 
/**
 * Complaints.
 */
complaints: number, };
  export type Year = { 
/**
 * The Hong Kong year.
 */
year: number, 
/**
 * Whether it begins on 1 April.
 */
fiscal: boolean, 
/**
 * The instant asked for, RFC 3339 with the Hong Kong offset.
 */
as_at: string, 
/**
 * Received in the year and filed before the instant.
 */
received: number, 
/**
 * Consolidated, closed or referred.
 */
handled: number, 
/**
 * Standing in a case.
 */
consolidated: number, 
/**
 * Cases opened in the year in which a complaint of the year stands.
 */
cases_opened: number, 
/**
 * Closed.
 */
closed: number, 
/**
 * Referred.
 */
referred: number, 
/**
 * Closed or referred: published as one figure.
 */
closed_or_referred: number, 
/**
 * Received, assessed or waiting; counted by itself and not as a difference.
 */
in_progress: number, 
/**
 * In sectors that count as medicine shops.
 */
medicine_shop: number, 
/**
 * Those of them by Mainland visitors.
 */
medicine_shop_mainland: number, 
/**
 * Their share, rounded half up; absent where there are none.
 */
medicine_shop_mainland_percent: number | null, 
/**
 * Short-term visitors' complaints in which the Quick Action Team took a statement or a step on the spot.
 */
quick_action_handled: number, 
/**
 * Cases with a first conviction in the year, whatever their origin.
 */
prosecuted: number, 
/**
 * Received in the year before, as at the same instant.
 */
previous_received: number, 
/**
 * The change from the year before in the office's phrase; absent where there is nothing to compare with.
 */
change: string | null, 
/**
 * By allegation, the most frequent first.
 */
by_allegation: Array<Allegation>, 
/**
 * Twelve months, from January or from April.
 */
by_month: Array<Month>, 
/**
 * Whether received = consolidated + closed + referred + in progress, handled = the first three, and every
 * complaint filed is among them.
 */
identity_holds: boolean, 
/**
 * Where it does not: complaints that are in none of the figures or in two, at most 100.
 */
unaccounted: Array<Id>, 
/**
 * Handled per hundred received, with one decimal; absent where nothing was received.
 */
handled_percent: string | null, 
/**
 * Void complaints received in the year, which no other figure counts.
 */
void: number, 
/**
 * The number of the last entry that counts.
 */
entries: number, 
/**
 * The trader with the most complaints.
 */
largest_trader: Largest | null, 
/**
 * Medicine-shop complaints by type of visitor, the most frequent first.
 */
medicine_by_visitor_type: Array<Visitors>, 
/**
 * By district, in the order of the reference data, every district.
 */
by_district: Array<District>, 
/**
 * Without a district but with a web address.
 */
online: number, 
/**
 * With neither.
 */
district_not_given: number, 
/**
 * About goods.
 */
goods: number, 
/**
 * About services.
 */
services: number, 
/**
 * About neither, so far.
 */
goods_or_services_not_given: number, 
/**
 * Referred by agency, the most frequent first.
 */
referrals: Array<Referred>, };
}

export declare namespace year_detail {
  export type Detail = { 
/**
 * The Hong Kong year.
 */
year: number, 
/**
 * Whether it begins on 1 April.
 */
fiscal: boolean, 
/**
 * The instant asked for, RFC 3339 with the Hong Kong offset.
 */
as_at: string, 
/**
 * By sector, the most frequent first; they add up to the number received.
 */
by_sector: Array<Sector>, 
/**
 * By channel, the most frequent first.
 */
by_channel: Array<Line>, 
/**
 * By where complainants live, the most frequent first.
 */
by_residence: Array<Line>, 
/**
 * Weeks that begin on a Monday; the first and the last hold only their days of the year.
 */
by_week: Array<Line>, 
/**
 * What is in progress against its due date: `stopped`, `later`, `soon` (within three days), `late-7`, `late-30`,
 * `late-over-30` (days past it). They add up to what is in progress.
 */
ageing: Array<Line>, 
/**
 * What was handled, and when: before the first due date (`original`), after it but before the one then in force
 * (`present`), after both (`late`). They add up to what was handled.
 */
deadlines: Array<Line>, 
/**
 * What was handled by working days from receipt: `0-3`, `4-6`, `7-12`, `over-12`, `not-covered` by the calendar.
 */
worked: Array<Line>, 
/**
 * The median of those days; absent where there are none.
 */
worked_median: number | null, 
/**
 * Short-term visitors' complaints by the time to the team's first logged action: `30m`, `2h`, `24h`, `later`, `none`.
 */
first_action: Array<Line>, 
/**
 * The median of those minutes, of complaints on which the team acted.
 */
first_action_median: number | null, 
/**
 * Results of the year, whatever the year of the complaints: charges, defendants and cases.
 */
outcomes: Array<Line>, 
/**
 * Sums of the year's fines and compensation.
 */
money: Money, };
  export type Line = { 
/**
 * The figure's name, by which its list is asked for: `channel:hotline`.
 */
figure: string, 
/**
 * What follows the colon.
 */
code: string, 
/**
 * What it is called, where the reference data says so.
 */
names: Words | null, 
/**
 * How many.
 */
count: number, };
  export type Money = { 
/**
 * The smallest fine.
 */
fine_least: string | null, 
/**
 * The largest fine.
 */
fine_most: string | null, 
/**
 * All fines.
 */
fine_total: string | null, 
/**
 * All compensation.
 */
compensation_total: string | null, };
  export type Params = { 
/**
 * The Hong Kong year in which complaints were received.
 */
year: number, 
/**
 * As for the year table.
 */
fiscal: boolean, 
/**
 * As for the year table.
 */
as_at?: number | string | null, };
  export type Sector = { 
/**
 * The sector, or `none` where it was not given.
 */
code: string, 
/**
 * What it is called.
 */
names: Words | null, 
/**
 * Complaints.
 */
complaints: number, 
/**
 * Those about goods.
 */
goods: number, 
/**
 * Those about services.
 */
services: number, };
}

export declare namespace year_list {
  export type Line = { 
/**
 * `complaint`, `case`, `charge` or `defendant`.
 */
kind: string, 
/**
 * Its id, or that of its case.
 */
id: Id, 
/**
 * The key of a charge or a defendant within the case.
 */
part: string | null, 
/**
 * Its reference number.
 */
number: string, 
/**
 * A complaint's disposition at the instant, a case's stage now, or a charge's verdict at the instant.
 */
state: string, 
/**
 * When the complaint was received or the case opened.
 */
received_at: Instant, 
/**
 * The trader as written.
 */
trader: string | null, 
/**
 * The principal allegation at the instant, or the case's section.
 */
allegation: string | null, 
/**
 * The sector at the instant.
 */
sector: string | null, 
/**
 * The district at the instant.
 */
district: string | null, 
/**
 * The type of visitor at the instant.
 */
visitor_type: string | null, 
/**
 * What was paid, in the currency given.
 */
amount_paid: string | null, 
/**
 * The currency.
 */
currency: string | null, 
/**
 * The case in which it stood.
 */
case_number: string | null, 
/**
 * The case in which it stood.
 */
case: Id | null, 
/**
 * A case's first conviction, or when a charge was decided.
 */
convicted_on: string | null, };
  export type List = { 
/**
 * The figure asked for.
 */
figure: string, 
/**
 * The instant asked for.
 */
as_at: string, 
/**
 * All of them: the figure.
 */
total: number, 
/**
 * The newest first.
 */
rows: Array<Line>, 
/**
 * For the next page; absent on the last.
 */
next: string | null, };
  export type Params = { 
/**
 * The Hong Kong year.
 */
year: number, 
/**
 * As for the year table.
 */
fiscal: boolean, 
/**
 * As for the year table.
 */
as_at?: number | string | null, 
/**
 * A field of the year table (`received`, `handled`, `consolidated`, `closed`, `referred`, `closed_or_referred`,
 * `in_progress`, `medicine_shop`, `medicine_shop_mainland`, `quick_action_handled`, `previous_received`, `void`,
 * `online`, `district_not_given`, `goods`, `services`, `goods_or_services_not_given`, `cases_opened`, `prosecuted`),
 * or a line of one of its lists: `month:2023-05`, `allegation:13I` (the principal one), `mention:13I`,
 * `district:YTM`, `medicine_visitor:ML-IVS`, `agency:CC`; or a line of the year in detail, by its name there.
 * `none` stands for a code that is not given.
 */
figure: string, 
/**
 * The `next` of the page before.
 */
after?: string, 
/**
 * Rows of a page, clamped to 1–500; 100 unless given.
 */
limit?: number, };
}

/** The questions: parameters and view of each. */
export interface Questions {
  desk: { params: desk.Params; view: desk.Desk };
  reference: { params: reference.Params; view: reference.View };
  calendar: { params: calendar.Params; view: calendar.View };
  office: { params: office.Params; view: office.View };
  officers: { params: officers.Params; view: officers.View };
  board: { params: board.Params; view: board.Board };
  complaints: { params: complaints.Params; view: complaints.Page };
  imports: { params: imports.Params; view: imports.View };
  complaint_ids: { params: complaint_ids.Params; view: complaint_ids.Ids };
  query: { params: query.Params; view: query.View };
  view_counts: { params: view_counts.Params; view: view_counts.Counts };
  saved_views: { params: saved_views.Params; view: saved_views.View };
  complaint_file: { params: complaint_file.Params; view: complaint_file.File };
  evidence_of: { params: evidence_of.Params; view: evidence_of.View };
  particulars: { params: particulars.Params; view: particulars.View };
  history: { params: history.Params; view: history.History };
  search: { params: search.Params; view: search.Found };
  groups: { params: groups.Params; view: groups.Groups };
  verdicts: { params: verdicts.Params; view: verdicts.View };
  standing_rules: { params: standing_rules.Params; view: standing_rules.View };
  alarms: { params: alarms.Params; view: alarms.View };
  known_trader: { params: known_trader.Params; view: known_trader.Known };
  traders: { params: traders.Params; view: traders.Page };
  trader_file: { params: trader_file.Params; view: trader_file.File };
  trader_parting: { params: trader_parting.Params; view: trader_parting.View };
  had_before: { params: had_before.Params; view: had_before.Had };
  weigh: { params: weigh.Params; view: weigh.View };
  cases: { params: cases.Params; view: cases.Page };
  case_file: { params: case_file.Params; view: case_file.File };
  approvals: { params: approvals.Params; view: approvals.View };
  referrals: { params: referrals.Params; view: referrals.View };
  letters: { params: letters.Params; view: letters.View };
  agency_addresses: { params: agency_addresses.Params; view: agency_addresses.View };
  referral_list: { params: referral_list.Params; view: referral_list.List };
  packet_evidence: { params: packet_evidence.Params; view: packet_evidence.View };
  year: { params: year.Params; view: year.Year };
  year_list: { params: year_list.Params; view: year_list.List };
  year_detail: { params: year_detail.Params; view: year_detail.Detail };
  release: { params: release.Params; view: release.Release };
  reports: { params: reports.Params; view: reports.View };
  journal_entry: { params: journal_entry.Params; view: journal_entry.Entry };
  chain: { params: chain.Params; view: chain.Walked };
  journal: { params: journal.Params; view: journal.Page };
}

/** A question's name. */
export type QuestionName = keyof Questions;

/** What kinds of subject there are. */
export type SubjectKind = "complaint" | "case" | "proposal" | "referral" | "list" | "officer" | "office" | "view" | "report" | "rule" | "alarm";

/** The kinds of subject whose change makes a question's answer old. */
export const QUESTION_SUBJECTS: Record<QuestionName, readonly SubjectKind[]> = {
  desk: ["complaint", "case", "proposal", "referral", "officer", "list"],
  reference: [],
  calendar: ["office"],
  office: ["office", "officer"],
  officers: ["officer"],
  board: ["complaint"],
  complaints: ["complaint", "case"],
  imports: ["complaint"],
  complaint_ids: ["complaint", "case"],
  query: ["complaint", "case", "officer"],
  view_counts: ["complaint", "case"],
  saved_views: ["view"],
  complaint_file: ["complaint", "case", "proposal", "referral"],
  evidence_of: ["complaint", "case"],
  particulars: ["complaint"],
  history: ["complaint", "case", "proposal", "referral"],
  search: ["complaint", "case"],
  groups: ["complaint", "case"],
  verdicts: ["complaint"],
  standing_rules: ["rule", "complaint", "case", "officer"],
  alarms: ["alarm", "complaint"],
  known_trader: ["complaint"],
  traders: ["complaint", "case"],
  trader_file: ["complaint", "case", "referral"],
  trader_parting: ["complaint"],
  had_before: ["complaint", "case"],
  weigh: [],
  cases: ["case", "complaint"],
  case_file: ["case", "complaint", "proposal"],
  approvals: ["proposal"],
  referrals: ["referral", "proposal", "list", "complaint"],
  letters: ["complaint", "case"],
  agency_addresses: ["office"],
  referral_list: ["referral", "complaint"],
  packet_evidence: ["referral", "complaint"],
  year: ["complaint", "case"],
  year_list: ["complaint", "case"],
  year_detail: ["complaint", "case"],
  release: ["complaint", "case"],
  reports: ["report"],
  journal_entry: ["complaint", "case", "proposal", "referral", "officer", "list"],
  chain: [],
  journal: ["complaint", "case", "proposal", "referral", "officer", "list"],
};
