-- The rows of a file one by one: reading the next ones out of one large value read the whole file every time.

CREATE TABLE knowledge_import_row (
  import_id uuid NOT NULL REFERENCES knowledge_import (id) ON DELETE CASCADE,
  number integer NOT NULL CHECK (number > 0),
  row jsonb NOT NULL,
  PRIMARY KEY (import_id, number)
);
COMMENT ON TABLE knowledge_import_row IS 'The rows that an import still has to take in, in the order of the file; emptied when it is done.';
INSERT INTO knowledge_import_row (import_id, number, row)
  SELECT id, entry.number, entry.row FROM knowledge_import, jsonb_array_elements(rows) WITH ORDINALITY AS entry (row, number);
ALTER TABLE knowledge_import ALTER COLUMN rows SET DEFAULT '[]';
UPDATE knowledge_import SET rows = '[]';
COMMENT ON COLUMN knowledge_import.rows IS 'no longer used: see knowledge_import_row';
COMMENT ON TABLE knowledge_import IS 'A file that is being taken in, and what became of each row.';

ALTER TABLE knowledge_import_row ENABLE ROW LEVEL SECURITY;
CREATE POLICY knowledge_import_row_seen ON knowledge_import_row TO ingang_app USING (import_id IN (SELECT id FROM knowledge_import));
