-- Plans with their clauses, words and vectors. Everything here can be made again from the files.
CREATE TABLE plans (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  file_name TEXT NOT NULL,
  format TEXT NOT NULL,
  status TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  -- SET NULL: a version chain survives the removal of one of its members.
  previous_version TEXT REFERENCES plans(id) ON DELETE SET NULL,
  clause_count INTEGER NOT NULL,
  measure_count INTEGER NOT NULL,
  -- Program version that read the structure.
  read_by TEXT NOT NULL,
  profile TEXT NOT NULL,
  -- The normalised text, and the structure without clauses and profile (JSON).
  text TEXT NOT NULL,
  structure TEXT NOT NULL
);

CREATE TABLE clauses (
  -- Label in the full-text and vector indexes; never used twice.
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  plan TEXT NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  path TEXT NOT NULL,
  unit TEXT NOT NULL,
  paragraph INTEGER NOT NULL,
  task TEXT NOT NULL,
  page INTEGER,
  content_hash BLOB NOT NULL,
  UNIQUE (plan, id)
);
CREATE INDEX clauses_by_content ON clauses(content_hash);

-- Words of each clause joined by blanks; rowid = clauses.key.
CREATE VIRTUAL TABLE clause_words USING fts5(words, tokenize = "unicode61 remove_diacritics 0");
-- Deleted words leave the index at once, not at some later merge.
INSERT INTO clause_words(clause_words, rank) VALUES ('secure-delete', 1);

-- Little-endian float32 of the content (SHA-256 of what was encoded) under one model.
CREATE TABLE vectors (
  content_hash BLOB NOT NULL,
  model TEXT NOT NULL,
  vector BLOB NOT NULL,
  PRIMARY KEY (content_hash, model)
) WITHOUT ROWID;

-- Finished reports on a draft (coverage, audit) by everything they depend on.
CREATE TABLE reports (
  key TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  reference TEXT NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  draft TEXT NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  result TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX reports_by_pair ON reports(draft, reference, kind);

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
