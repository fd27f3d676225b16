-- What people decided; ../../migrations/002-review.sql in PostgreSQL's words.
CREATE TABLE projects (
  id TEXT COLLATE "C" PRIMARY KEY,
  name TEXT NOT NULL,
  reference TEXT COLLATE "C" REFERENCES plans(id) ON DELETE SET NULL,
  reviewers TEXT NOT NULL,
  is_sample INTEGER NOT NULL,
  created_at TEXT COLLATE "C" NOT NULL
);

CREATE TABLE project_drafts (
  project TEXT COLLATE "C" NOT NULL REFERENCES projects(id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  draft TEXT COLLATE "C" NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  PRIMARY KEY (project, draft)
);

-- A log: rows are added, never changed. What is in force is the last row of a measure.
CREATE TABLE decisions (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project TEXT COLLATE "C" NOT NULL REFERENCES projects(id) ON DELETE CASCADE,
  draft TEXT COLLATE "C" NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  measure TEXT NOT NULL,
  verdict TEXT,
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  stale INTEGER NOT NULL,
  action TEXT NOT NULL,
  target BIGINT,
  previous BIGINT
);
CREATE INDEX decisions_by_draft ON decisions(project, draft, measure, id);
CREATE FUNCTION decisions_are_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'decisions are only ever added'; END $$;
CREATE TRIGGER decisions_are_never_changed BEFORE UPDATE ON decisions
FOR EACH ROW EXECUTE FUNCTION decisions_are_never_changed();

-- A log too: reason NULL takes the dismissal back.
CREATE TABLE dismissals (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project TEXT COLLATE "C" NOT NULL REFERENCES projects(id) ON DELETE CASCADE,
  draft TEXT COLLATE "C" NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  finding TEXT NOT NULL,
  reason TEXT,
  reviewer TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX dismissals_by_draft ON dismissals(project, draft, finding, id);

CREATE TABLE rounds (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project TEXT COLLATE "C" NOT NULL REFERENCES projects(id) ON DELETE CASCADE,
  earlier TEXT COLLATE "C" NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  later TEXT COLLATE "C" NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  at TEXT NOT NULL
);
