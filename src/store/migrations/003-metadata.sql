-- What the library knows of a plan beside its text, each value with its source (JSON; '{}' = not read yet).
ALTER TABLE plans ADD COLUMN metadata TEXT NOT NULL DEFAULT '{}';
-- SHA-256 (lower-case hex) of the clauses' texts: the same plan in another format has the same; '' = not known.
ALTER TABLE plans ADD COLUMN text_hash TEXT NOT NULL DEFAULT '';
CREATE INDEX plans_by_text ON plans(text_hash);

-- Where a plan was taken in from: a file that changed since replaces the plan it stood for.
CREATE TABLE plan_origins (
  -- Absolute path on this machine, or `上传:` and the path inside the folder that was dropped on the page.
  origin TEXT PRIMARY KEY,
  plan TEXT NOT NULL REFERENCES plans(id) ON DELETE CASCADE
);
CREATE INDEX plan_origins_by_plan ON plan_origins(plan);
