CREATE TABLE IF NOT EXISTS draft(id TEXT PRIMARY KEY, officer TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL, kept_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS desk_setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
-- owner: an officer's code, or empty for a view that the whole team has. role: for which role it is the first to open.
CREATE TABLE IF NOT EXISTS saved_view(id TEXT PRIMARY KEY, owner TEXT NOT NULL, role TEXT, name TEXT NOT NULL, body TEXT NOT NULL, kept_by TEXT NOT NULL, kept_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
-- Which files the folder of attachments holds, by the digest of their bytes. What no act and no draft names is swept away after a day.
CREATE TABLE IF NOT EXISTS stored_file(sha256 BLOB PRIMARY KEY, size INTEGER NOT NULL, media TEXT NOT NULL, stored_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
