-- What the library knows of a plan beside its text; ../../migrations/003-metadata.sql in PostgreSQL's words.
ALTER TABLE plans ADD COLUMN metadata TEXT NOT NULL DEFAULT '{}';
ALTER TABLE plans ADD COLUMN text_hash TEXT COLLATE "C" NOT NULL DEFAULT '';
CREATE INDEX plans_by_text ON plans(text_hash);

-- Where a plan was taken in from; a path is one machine's, so two offices may have a plan of the same origin only by the same name.
CREATE TABLE plan_origins (
  origin TEXT COLLATE "C" PRIMARY KEY,
  plan TEXT COLLATE "C" NOT NULL REFERENCES plans(id) ON DELETE CASCADE
);
CREATE INDEX plan_origins_by_plan ON plan_origins(plan);
