-- Vectors in the order they come, found by an index of their hashes. Kept in the order of the hashes, which is no order at all,
-- each new vector changed a page of its own: ten times as much was written, and a third of every page stayed empty.
CREATE TABLE vectors_in_order (
  content_hash BLOB NOT NULL,
  model TEXT NOT NULL,
  vector BLOB NOT NULL,
  PRIMARY KEY (content_hash, model)
);
INSERT INTO vectors_in_order SELECT content_hash, model, vector FROM vectors;
DROP TABLE vectors;
ALTER TABLE vectors_in_order RENAME TO vectors;
