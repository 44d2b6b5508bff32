CREATE TABLE registry(only INTEGER PRIMARY KEY CHECK(only = 1), id BLOB NOT NULL, demonstration INTEGER NOT NULL, format INTEGER NOT NULL, opening_last INTEGER NOT NULL) STRICT;
CREATE TABLE act(id BLOB PRIMARY KEY, mac BLOB NOT NULL, first_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL, officer TEXT NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
-- Where each instant lies in the order: one row an act, for "as at".
CREATE INDEX act_at ON act(at, last_seq);
CREATE TABLE officer(code TEXT PRIMARY KEY, name TEXT NOT NULL, roles TEXT NOT NULL, disabled INTEGER NOT NULL, since INTEGER NOT NULL) STRICT, WITHOUT ROWID;
-- What the office set for itself: days of its calendar, years whose list it compared with the Gazette, and the rest by name.
CREATE TABLE holiday(day TEXT PRIMARY KEY, holiday INTEGER NOT NULL, name TEXT, set_by TEXT NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE holiday_year(year INTEGER PRIMARY KEY, set_by TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
-- The same in the order in which it was said, so that figures as at an instant count by the calendar of that instant.
CREATE TABLE calendar_said(key INTEGER PRIMARY KEY, day TEXT, holiday INTEGER, year INTEGER) STRICT;
CREATE TABLE office_setting(name TEXT PRIMARY KEY, value TEXT NOT NULL, set_by TEXT NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE number(series TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY(series, year)) STRICT, WITHOUT ROWID;
CREATE TABLE row_key(key BLOB PRIMARY KEY, content BLOB NOT NULL, complaint INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- key is the seq of the entry that filed it.
CREATE TABLE complaint(
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  number TEXT NOT NULL, year INTEGER NOT NULL, n INTEGER NOT NULL,
  qat_number TEXT, qat_year INTEGER, qat_n INTEGER,
  state TEXT NOT NULL,
  owner TEXT,
  queue TEXT NOT NULL,
  filed_at INTEGER NOT NULL, filed_by TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  channel TEXT, language TEXT, anonymous INTEGER NOT NULL DEFAULT 0,
  residence TEXT, visitor INTEGER, visitor_type TEXT, leaves_at INTEGER, control_point TEXT, leaves_by TEXT,
  consent_refer INTEGER, vulnerable INTEGER, force INTEGER,
  district TEXT, sector TEXT, goods_or_services TEXT,
  quantity TEXT, unit TEXT, price_shown TEXT, unit_shown TEXT, unit_believed TEXT, unit_charged TEXT,
  amount_paid TEXT, paid_cents INTEGER, currency TEXT, payment_method TEXT, transaction_at INTEGER,
  allegation TEXT, allegations TEXT, elements TEXT,
  expected TEXT, charged TEXT, factor TEXT,
  unknown TEXT NOT NULL DEFAULT '',
  priority INTEGER NOT NULL, due INTEGER NOT NULL, due_rule TEXT NOT NULL, first_due INTEGER NOT NULL,
  paused_at INTEGER, awaiting_due TEXT,
  case_key INTEGER, close_reason TEXT, closed_at INTEGER, survivor BLOB,
  open_proposal BLOB, referrals_unsent INTEGER NOT NULL DEFAULT 0, referrals_sent INTEGER NOT NULL DEFAULT 0,
  reopened INTEGER NOT NULL DEFAULT 0,
  statement TEXT, first_step_at INTEGER, handled_seq INTEGER,
  last_act BLOB NOT NULL, last_seq INTEGER NOT NULL,
  -- The entry that last changed what it says of trader or transaction; null while that is as filed.
  retold_seq INTEGER,
  has_contact INTEGER NOT NULL DEFAULT 0,
  -- As last typed, for lists; the record is the particular.
  trader_name TEXT, trader_address TEXT, trader_phone TEXT, trader_url TEXT, trader_social TEXT, trader_brn TEXT,
  item TEXT, order_no TEXT, receipt_no TEXT, source_ref TEXT,
  name_key TEXT, phone_key TEXT, url_key TEXT, brn_key TEXT, order_key TEXT
) STRICT;
CREATE UNIQUE INDEX complaint_number ON complaint(year, n);
CREATE UNIQUE INDEX complaint_qat ON complaint(qat_year, qat_n) WHERE qat_n IS NOT NULL;
-- With the state, so that the whole list but the void stands in the index alone.
CREATE INDEX complaint_received ON complaint(received_at, key, state);
CREATE INDEX complaint_state ON complaint(state, received_at, key);
CREATE INDEX complaint_due ON complaint(due, key) WHERE state IN ('received','assessing','awaiting');
CREATE INDEX complaint_leaves ON complaint(leaves_at) WHERE leaves_at IS NOT NULL;
CREATE INDEX complaint_case ON complaint(case_key, received_at, key) WHERE case_key IS NOT NULL;
-- With all that the list of traders counts, so that it is read off these alone.
CREATE INDEX complaint_name ON complaint(name_key, received_at, state, case_key) WHERE name_key IS NOT NULL;
CREATE INDEX complaint_url ON complaint(url_key, received_at, state, case_key) WHERE url_key IS NOT NULL;
CREATE INDEX complaint_phone ON complaint(phone_key, received_at, state, case_key) WHERE phone_key IS NOT NULL;
CREATE INDEX complaint_brn ON complaint(brn_key, received_at, state, case_key) WHERE brn_key IS NOT NULL;
CREATE INDEX complaint_order_no ON complaint(order_key) WHERE order_key IS NOT NULL;
-- What was told anew, for those who keep what was told in memory.
CREATE INDEX complaint_retold ON complaint(retold_seq) WHERE retold_seq IS NOT NULL;
CREATE INDEX complaint_owner ON complaint(owner, received_at, key) WHERE owner IS NOT NULL;

-- Masked on screens, found only by those who may unmask.
CREATE TABLE complainant(
  complaint INTEGER PRIMARY KEY,
  complainant_name TEXT, complainant_phone TEXT, complainant_email TEXT, complainant_wechat TEXT,
  document_type TEXT, document_number TEXT,
  phone_key TEXT, email_key TEXT
) STRICT;
CREATE INDEX complainant_phone ON complainant(phone_key) WHERE phone_key IS NOT NULL;
CREATE INDEX complainant_email ON complainant(email_key) WHERE email_key IS NOT NULL;
CREATE TABLE narrative(complaint INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;

-- What a statistic groups by, with the entries in which it stood: [from_seq, to_seq).
CREATE TABLE standing(
  complaint INTEGER NOT NULL, from_seq INTEGER NOT NULL, to_seq INTEGER,
  disposition TEXT NOT NULL, close_reason TEXT, case_key INTEGER,
  received_at INTEGER NOT NULL, allegation TEXT, allegations TEXT, sector TEXT, goods_or_services TEXT,
  visitor INTEGER, visitor_type TEXT, district TEXT, channel TEXT, residence TEXT, url_key TEXT,
  due INTEGER NOT NULL, paused_at INTEGER,
  PRIMARY KEY(complaint, from_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX standing_received ON standing(received_at, complaint);
CREATE UNIQUE INDEX standing_open ON standing(complaint) WHERE to_seq IS NULL;

-- One row a membership: who, when, why, by which act; and where the complaint came from.
CREATE TABLE membership(
  complaint INTEGER NOT NULL, from_seq INTEGER NOT NULL, to_seq INTEGER,
  case_key INTEGER NOT NULL, act BLOB NOT NULL, officer TEXT NOT NULL, at INTEGER NOT NULL,
  was_state TEXT NOT NULL, was_owner TEXT, was_queue TEXT NOT NULL, was_priority INTEGER NOT NULL,
  was_due INTEGER NOT NULL, was_due_rule TEXT NOT NULL, was_paused_at INTEGER, was_awaiting_due TEXT, was_unknown TEXT NOT NULL,
  PRIMARY KEY(complaint, from_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_act ON membership(act);
CREATE INDEX membership_case ON membership(case_key, complaint);

CREATE TABLE case_file(
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  number TEXT NOT NULL, year INTEGER NOT NULL, n INTEGER NOT NULL,
  stage TEXT NOT NULL, stage_before TEXT,
  officer TEXT NOT NULL, section TEXT NOT NULL, origin TEXT NOT NULL,
  trader TEXT NOT NULL, premises TEXT,
  opened_at INTEGER NOT NULL, opened_by TEXT NOT NULL, opened_seq INTEGER NOT NULL,
  began_at INTEGER, concluded_at INTEGER, review_on TEXT,
  commission_on TEXT, discovery_on TEXT, limit_on TEXT, limit_rule TEXT,
  submitted INTEGER NOT NULL DEFAULT 0, elements TEXT,
  advice_on TEXT, delegated INTEGER NOT NULL DEFAULT 0,
  undertaking_from TEXT, undertaking_to TEXT, letter TEXT, letter_on TEXT, notified INTEGER,
  merged_into INTEGER,
  first_conviction_on TEXT, first_conviction_seq INTEGER,
  last_act BLOB NOT NULL, last_seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX case_number ON case_file(year, n);
CREATE INDEX case_stage_now ON case_file(stage, opened_at);
CREATE TABLE case_stage(case_key INTEGER NOT NULL, from_seq INTEGER NOT NULL, to_seq INTEGER, stage TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY(case_key, from_seq)) STRICT, WITHOUT ROWID;
CREATE TABLE defendant(case_key INTEGER NOT NULL, key TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY(case_key, key)) STRICT, WITHOUT ROWID;
CREATE TABLE charge(case_key INTEGER NOT NULL, key TEXT NOT NULL, defendant TEXT NOT NULL, section TEXT NOT NULL, committed_on TEXT NOT NULL, particulars TEXT NOT NULL, plea TEXT, verdict TEXT, sentence TEXT, withdrawn INTEGER NOT NULL DEFAULT 0, PRIMARY KEY(case_key, key)) STRICT, WITHOUT ROWID;
CREATE TABLE court_event(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, case_key INTEGER NOT NULL, charge TEXT NOT NULL, event TEXT NOT NULL, court TEXT NOT NULL, court_no TEXT, on_day TEXT NOT NULL, plea TEXT, verdict TEXT, sentence TEXT, note TEXT, recorded_by TEXT NOT NULL, verified_by TEXT) STRICT;
CREATE INDEX court_event_case ON court_event(case_key);

CREATE TABLE proposal(
  key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, kind TEXT NOT NULL, proposed TEXT NOT NULL,
  proposer TEXT NOT NULL, made_at INTEGER NOT NULL, state TEXT NOT NULL,
  decided_by TEXT, decided_at INTEGER, explanation TEXT, not_notified TEXT, returned_because TEXT,
  case_key INTEGER, agency TEXT, reason TEXT, members INTEGER NOT NULL, last_act BLOB NOT NULL
) STRICT;
CREATE INDEX proposal_state ON proposal(state, made_at);
CREATE TABLE proposal_member(proposal INTEGER NOT NULL, complaint INTEGER NOT NULL, last BLOB NOT NULL, PRIMARY KEY(proposal, complaint)) STRICT, WITHOUT ROWID;

CREATE INDEX proposal_member_of ON proposal_member(complaint, proposal);

CREATE TABLE referral(
  id BLOB PRIMARY KEY, complaint INTEGER NOT NULL, proposal INTEGER NOT NULL,
  agency TEXT NOT NULL, purpose TEXT NOT NULL, basis TEXT, fields TEXT NOT NULL, consent INTEGER NOT NULL,
  state TEXT NOT NULL, approved_at INTEGER NOT NULL, approved_by TEXT NOT NULL, approved_seq INTEGER NOT NULL,
  sent_on TEXT, sent_by TEXT, sent_seq INTEGER, method TEXT, list BLOB, came_from TEXT, disposes INTEGER NOT NULL DEFAULT 0,
  answer_on TEXT, their_ref TEXT, reply TEXT, ended_seq INTEGER, chase_on TEXT, chased_on TEXT, chased INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX referral_complaint ON referral(complaint);
CREATE INDEX referral_agency ON referral(agency, state, approved_at);
CREATE INDEX referral_proposal ON referral(proposal);
-- Where an agency is written to, from each entry on; what was written earlier keeps the one before.
CREATE TABLE agency_address(
  key INTEGER PRIMARY KEY, agency TEXT NOT NULL, version INTEGER NOT NULL, address_en TEXT, address_zh TEXT, email TEXT, fax TEXT,
  attention TEXT, set_by TEXT NOT NULL, set_at INTEGER NOT NULL
) STRICT;
CREATE INDEX agency_address_agency ON agency_address(agency, key);
-- Letters to complainants, as they were written; key: the entry.
CREATE TABLE letter(
  key INTEGER NOT NULL, complaint INTEGER NOT NULL, id BLOB NOT NULL UNIQUE, kind TEXT NOT NULL, language TEXT NOT NULL,
  case_key INTEGER, text TEXT, officer TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY(key, complaint)
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_complaint ON letter(complaint, kind);
CREATE TABLE referral_list(
  key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, number TEXT NOT NULL, year INTEGER NOT NULL, n INTEGER NOT NULL,
  agency TEXT NOT NULL, from_day TEXT, to_day TEXT, format TEXT NOT NULL, language TEXT NOT NULL, fields TEXT NOT NULL,
  rows INTEGER NOT NULL, rows_sha256 BLOB NOT NULL, taken_by TEXT NOT NULL, taken_at INTEGER NOT NULL, failed TEXT
) STRICT;
-- Charts and releases that were taken out; reports that are kept, with their figures by name.
CREATE TABLE statistics_taken(
  key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, what TEXT NOT NULL, year INTEGER NOT NULL, fiscal INTEGER NOT NULL, as_at INTEGER NOT NULL,
  format TEXT NOT NULL, language TEXT NOT NULL, sha256 BLOB NOT NULL, rows INTEGER NOT NULL, taken_by TEXT NOT NULL, taken_at INTEGER NOT NULL, failed TEXT
) STRICT;
CREATE TABLE kept_report(
  key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, n INTEGER NOT NULL UNIQUE, title TEXT, question TEXT NOT NULL, year INTEGER NOT NULL,
  as_at INTEGER NOT NULL, head INTEGER NOT NULL, seal BLOB NOT NULL, figures_sha256 BLOB NOT NULL, figures TEXT,
  kept_by TEXT NOT NULL, kept_at INTEGER NOT NULL
) STRICT;
CREATE TABLE referral_list_row(list INTEGER NOT NULL, referral BLOB NOT NULL, PRIMARY KEY(list, referral)) STRICT, WITHOUT ROWID;

CREATE TABLE step(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, complaint INTEGER NOT NULL, step TEXT NOT NULL, at INTEGER NOT NULL, handles INTEGER NOT NULL, officer TEXT NOT NULL, role TEXT NOT NULL, note TEXT, withdrawn_seq INTEGER) STRICT;
CREATE INDEX step_complaint ON step(complaint, at);
CREATE TABLE note(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, subject TEXT NOT NULL, of INTEGER NOT NULL, officer TEXT NOT NULL, at INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
CREATE INDEX note_of ON note(subject, of);

-- People besides the complainant, masked alike. struck_seq: the entry that took one back.
CREATE TABLE person(
  complaint INTEGER NOT NULL, n INTEGER NOT NULL, id BLOB NOT NULL UNIQUE, role TEXT NOT NULL,
  name TEXT, phone TEXT, email TEXT, wechat TEXT, phone_key TEXT, email_key TEXT,
  seq INTEGER NOT NULL, officer TEXT NOT NULL, at INTEGER NOT NULL, struck_seq INTEGER,
  PRIMARY KEY(complaint, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_phone ON person(phone_key) WHERE phone_key IS NOT NULL;
CREATE INDEX person_email ON person(email_key) WHERE email_key IS NOT NULL;

-- One row a file of a complaint; the bytes lie encrypted in the folder of attachments, once for all that name them.
CREATE TABLE evidence(
  complaint INTEGER NOT NULL, n INTEGER NOT NULL, id BLOB NOT NULL, sha256 BLOB NOT NULL, size INTEGER NOT NULL, media TEXT NOT NULL,
  name TEXT, seq INTEGER NOT NULL, officer TEXT NOT NULL, at INTEGER NOT NULL, original BLOB, covered TEXT,
  PRIMARY KEY(complaint, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_bytes ON evidence(sha256, complaint);
CREATE UNIQUE INDEX evidence_id ON evidence(id);
-- Each time a file was seen at reading size, or a copy of it left; a packet takes several at once, and `copy` is then its
-- list. failed: why the copy could not be written.
CREATE TABLE custody(
  key INTEGER NOT NULL, n INTEGER NOT NULL, evidence BLOB NOT NULL, copy BLOB, officer TEXT NOT NULL, at INTEGER NOT NULL,
  failed TEXT, PRIMARY KEY(key, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX custody_evidence ON custody(evidence);
CREATE INDEX custody_copy ON custody(copy) WHERE copy IS NOT NULL;
-- Statements as they were signed; what was signed is not altered.
CREATE TABLE statement(
  key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, complaint INTEGER NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL,
  interpreter TEXT, place TEXT, read_over_by TEXT NOT NULL, signed_at INTEGER NOT NULL, officer TEXT NOT NULL, at INTEGER NOT NULL
) STRICT;
CREATE INDEX statement_complaint ON statement(complaint);

-- Verdicts on traders: one row a complaint judged. Of several on one pair, either way round, the last that was not
-- taken back holds. known: by what the two were known to agree.
CREATE TABLE trader_verdict(
  seq INTEGER NOT NULL, complaint INTEGER NOT NULL, against INTEGER NOT NULL, act BLOB NOT NULL,
  same INTEGER NOT NULL, reason TEXT NOT NULL, known TEXT NOT NULL, officer TEXT NOT NULL, at INTEGER NOT NULL,
  withdrawn_seq INTEGER, withdrawn_by TEXT, withdrawn_at INTEGER,
  PRIMARY KEY(seq, complaint)
) STRICT, WITHOUT ROWID;
CREATE INDEX trader_verdict_complaint ON trader_verdict(complaint, against);
CREATE INDEX trader_verdict_against ON trader_verdict(against, complaint);
CREATE INDEX trader_verdict_act ON trader_verdict(act);

-- Until a day, all about the trader of a complaint goes to a case; key is the seq of the entry that set the rule.
CREATE TABLE standing_rule(
  key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, complaint INTEGER NOT NULL, case_key INTEGER NOT NULL,
  until TEXT NOT NULL, by_itself INTEGER NOT NULL, reason TEXT, owner TEXT NOT NULL, at INTEGER NOT NULL,
  ended_seq INTEGER, ended_by TEXT, ended_at INTEGER, ended_because TEXT, last_act BLOB NOT NULL
) STRICT;
-- Each time a rule was applied: a batch that can be undone by its act.
CREATE TABLE rule_batch(seq INTEGER PRIMARY KEY, rule INTEGER NOT NULL, act BLOB NOT NULL, by_itself INTEGER NOT NULL, members INTEGER NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE INDEX rule_batch_of ON rule_batch(rule);
-- Alarms that were seen: about the trader of a complaint, or about a code of a kind.
CREATE TABLE alarm_seen(key INTEGER PRIMARY KEY, complaint INTEGER, kind TEXT, code TEXT, seen INTEGER NOT NULL, entry INTEGER NOT NULL, officer TEXT NOT NULL, at INTEGER NOT NULL) STRICT;

-- Which entries touch which file.
CREATE TABLE complaint_history(complaint INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY(complaint, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE case_history(case_key INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY(case_key, seq)) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE complaint_words USING fts5(runs, singles, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2", prefix='2 3', detail=full);
CREATE VIRTUAL TABLE masked_words USING fts5(runs, singles, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2", prefix='2 3', detail=full);
CREATE VIRTUAL TABLE case_words USING fts5(runs, singles, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2", prefix='2 3', detail=full);
INSERT INTO complaint_words(complaint_words, rank) VALUES('secure-delete', 1);
INSERT INTO masked_words(masked_words, rank) VALUES('secure-delete', 1);
INSERT INTO case_words(case_words, rank) VALUES('secure-delete', 1);
