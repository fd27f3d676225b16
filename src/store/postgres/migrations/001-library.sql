-- Plans with their clauses, words and vectors; ../../migrations/001-library.sql in PostgreSQL's words. Texts that are sorted or
-- compared are sorted by their bytes (COLLATE "C"), so that the order is the same on every server.
CREATE TABLE plans (
  id TEXT COLLATE "C" PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  file_name TEXT NOT NULL,
  format TEXT NOT NULL,
  status TEXT NOT NULL,
  imported_at TEXT COLLATE "C" NOT NULL,
  -- SET NULL: a version chain survives the removal of one of its members.
  previous_version TEXT COLLATE "C" REFERENCES plans(id) ON DELETE SET NULL,
  clause_count INTEGER NOT NULL,
  measure_count INTEGER NOT NULL,
  read_by TEXT NOT NULL,
  profile TEXT NOT NULL,
  text TEXT NOT NULL,
  structure TEXT NOT NULL
);

CREATE TABLE clauses (
  -- Label in the full-text and vector indexes; never used twice. Writers take turns, so later clauses have larger keys.
  key BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  plan TEXT COLLATE "C" NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
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
  content_hash BYTEA NOT NULL,
  UNIQUE (plan, id)
);
CREATE INDEX clauses_by_content ON clauses(content_hash);

-- The words of each clause with their places, and how many there are: what BM25 needs. Made by the program from its own
-- segmentation, never by one of the server's text search configurations, which cannot cut Chinese.
CREATE TABLE clause_words (
  key BIGINT PRIMARY KEY REFERENCES clauses(key) ON DELETE CASCADE,
  words TSVECTOR NOT NULL,
  length INTEGER NOT NULL
);
CREATE INDEX clause_words_by_word ON clause_words USING gin (words);

-- In how many clauses a word stands; the row of the empty word counts clauses and, in `total`, the words of all of them.
CREATE TABLE word_counts (
  word TEXT COLLATE "C" PRIMARY KEY,
  clauses BIGINT NOT NULL,
  total BIGINT NOT NULL DEFAULT 0
);

-- Little-endian float32 of the content (SHA-256 of what was encoded) under one model.
CREATE TABLE vectors (
  content_hash BYTEA NOT NULL,
  model TEXT COLLATE "C" NOT NULL,
  vector BYTEA NOT NULL,
  PRIMARY KEY (content_hash, model)
);
-- A vector is as dense as a random number: trying to compress it is time lost.
ALTER TABLE vectors ALTER COLUMN vector SET STORAGE EXTERNAL;

CREATE TABLE reports (
  key TEXT COLLATE "C" PRIMARY KEY,
  kind TEXT NOT NULL,
  reference TEXT COLLATE "C" NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  draft TEXT COLLATE "C" NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  result TEXT NOT NULL
);
CREATE INDEX reports_by_pair ON reports(draft, reference, kind);
CREATE INDEX reports_by_reference ON reports(reference);

CREATE TABLE settings (
  name TEXT COLLATE "C" PRIMARY KEY,
  value TEXT NOT NULL
);
