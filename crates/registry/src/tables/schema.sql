-- The books. Two tables are the record: journal and particular. All others but draft and desk_setting
-- are made from them by replay and may be dropped and rebuilt.

CREATE TABLE journal(
  seq INTEGER PRIMARY KEY,
  header BLOB NOT NULL,
  fact BLOB NOT NULL,
  prev BLOB NOT NULL,
  seal BLOB NOT NULL
) STRICT;
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is never shortened'); END;
CREATE TRIGGER journal_in_order BEFORE INSERT ON journal BEGIN
  SELECT CASE
    WHEN NEW.seq IS NOT coalesce((SELECT seq FROM journal ORDER BY seq DESC LIMIT 1), 0) + 1 THEN RAISE(ABORT, 'the journal has no gaps')
    WHEN NEW.seq > 1 AND NEW.prev IS NOT (SELECT seal FROM journal ORDER BY seq DESC LIMIT 1) THEN RAISE(ABORT, 'the journal is one chain')
  END;
END;

CREATE TABLE particular(
  digest BLOB NOT NULL UNIQUE,
  of BLOB NOT NULL,
  grp TEXT NOT NULL,
  seq INTEGER NOT NULL,
  salt BLOB NOT NULL,
  body BLOB NOT NULL
) STRICT;
CREATE INDEX particular_of ON particular(of, grp, seq);
CREATE TRIGGER particular_no_update BEFORE UPDATE ON particular BEGIN SELECT RAISE(ABORT, 'a particular is never changed; a correction is a new one'); END;
