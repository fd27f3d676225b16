-- What people decided. Unlike the library this cannot be made again.
CREATE TABLE projects (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  reference TEXT REFERENCES plans(id) ON DELETE SET NULL,
  reviewers TEXT NOT NULL,
  is_sample INTEGER NOT NULL,
  created_at TEXT NOT NULL
);

CREATE TABLE project_drafts (
  project TEXT NOT NULL REFERENCES projects(id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  draft TEXT NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  PRIMARY KEY (project, draft)
) WITHOUT ROWID;

-- A log: rows are added, never changed. What is in force is the last row of a measure.
CREATE TABLE decisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  project TEXT NOT NULL REFERENCES projects(id) ON DELETE CASCADE,
  draft TEXT NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  measure TEXT NOT NULL,
  verdict TEXT,
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  stale INTEGER NOT NULL,
  -- decide, undo, redo, or carry (taken over from the earlier round).
  action TEXT NOT NULL,
  -- The row undone or done again.
  target INTEGER,
  -- The row in force before this one.
  previous INTEGER
);
CREATE INDEX decisions_by_draft ON decisions(project, draft, measure, id);
CREATE TRIGGER decisions_are_never_changed BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are only ever added'); END;

-- A log too: reason NULL takes the dismissal back.
CREATE TABLE dismissals (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  project TEXT NOT NULL REFERENCES projects(id) ON DELETE CASCADE,
  draft TEXT NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  finding TEXT NOT NULL,
  reason TEXT,
  reviewer TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX dismissals_by_draft ON dismissals(project, draft, finding, id);

CREATE TABLE rounds (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  project TEXT NOT NULL REFERENCES projects(id) ON DELETE CASCADE,
  earlier TEXT NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  later TEXT NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  at TEXT NOT NULL
);
