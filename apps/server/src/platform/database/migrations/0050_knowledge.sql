-- The library: what the contact centre knows, in versions, and how it got there.

CREATE TABLE article (
  id uuid PRIMARY KEY,
  authority_id text REFERENCES authority (id),
  status text NOT NULL CHECK (status IN ('draft', 'published', 'withdrawn')),
  version integer NOT NULL CHECK (version > 0),
  published_version integer,
  question text NOT NULL,
  answer text NOT NULL,
  details text NOT NULL,
  product_id uuid REFERENCES product (id),
  audience text NOT NULL CHECK (audience IN ('resident', 'entrepreneur', 'agent')),
  valid_from date,
  valid_to date CHECK (valid_to >= valid_from),
  sources jsonb NOT NULL DEFAULT '[]',
  keywords text[] NOT NULL DEFAULT '{}',
  on_website boolean NOT NULL DEFAULT false,
  is_demo boolean NOT NULL DEFAULT false,
  external_key text UNIQUE,
  changed_at timestamptz NOT NULL,
  changed_by uuid REFERENCES user_account (id),
  changed_by_name text NOT NULL,
  CHECK ((status = 'published') = (published_version IS NOT NULL))
);
COMMENT ON TABLE article IS 'A unit of knowledge as it was last written; what readers see is the published version.';
COMMENT ON COLUMN article.authority_id IS 'whose own answer this is; null for the whole region';
COMMENT ON COLUMN article.answer IS 'the short answer, readable aloud in ten seconds';
COMMENT ON COLUMN article.details IS 'the long answer, in Markdown';
COMMENT ON COLUMN article.valid_to IS 'the last day on which the answer is right';
COMMENT ON COLUMN article.external_key IS 'where an imported article came from, so that importing again changes it and does not double it';
CREATE INDEX article_list ON article (changed_at DESC, id);
CREATE INDEX article_product ON article (product_id);

CREATE TABLE article_version (
  article_id uuid NOT NULL REFERENCES article (id),
  version integer NOT NULL,
  content jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by uuid REFERENCES user_account (id),
  changed_by_name text NOT NULL,
  PRIMARY KEY (article_id, version)
);
COMMENT ON TABLE article_version IS 'Every version that was ever saved: a contact refers to the version that was read out. Append-only.';
CREATE TRIGGER article_version_append_only BEFORE UPDATE OR DELETE ON article_version
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();

CREATE TABLE synonym_group (
  id uuid PRIMARY KEY,
  position integer NOT NULL,
  everyday text[] NOT NULL,
  official text[] NOT NULL,
  both_ways boolean NOT NULL
);
COMMENT ON TABLE synonym_group IS 'Words that mean the same to a citizen, kept by the editors for the search.';
CREATE TABLE synonym_list (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  version integer NOT NULL
);
COMMENT ON TABLE synonym_list IS 'The version of the whole list, so that two editors do not overwrite each other.';
INSERT INTO synonym_list (version) VALUES (1);

CREATE TABLE knowledge_import (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('vac', 'upl')),
  file_name text,
  authority_id text REFERENCES authority (id),
  publish boolean NOT NULL,
  dry_run boolean NOT NULL,
  status text NOT NULL CHECK (status IN ('waiting', 'running', 'done', 'failed')),
  rows jsonb NOT NULL,
  rows_total integer NOT NULL,
  rows_done integer NOT NULL DEFAULT 0,
  created integer NOT NULL DEFAULT 0,
  changed integer NOT NULL DEFAULT 0,
  unchanged integer NOT NULL DEFAULT 0,
  rejected integer NOT NULL DEFAULT 0,
  errors jsonb NOT NULL DEFAULT '[]',
  started_at timestamptz NOT NULL,
  started_by uuid REFERENCES user_account (id),
  started_by_name text NOT NULL,
  finished_at timestamptz
);
COMMENT ON TABLE knowledge_import IS 'A file that is being taken in, and what became of each row. The rows are emptied when it is done.';

ALTER TABLE article ENABLE ROW LEVEL SECURITY;
ALTER TABLE article_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE synonym_group ENABLE ROW LEVEL SECURITY;
ALTER TABLE synonym_list ENABLE ROW LEVEL SECURITY;
ALTER TABLE knowledge_import ENABLE ROW LEVEL SECURITY;

-- Knowledge of the region is for everybody who works here; an authority's own answers for those who work for it.
CREATE POLICY article_seen ON article TO ingang_app USING (
  (SELECT app.sees_all()) OR authority_id = ANY ((SELECT app.visible_authorities())::text[])
  OR (authority_id IS NULL AND (SELECT app.current_user_id()) IS NOT NULL)
);
CREATE POLICY article_version_seen ON article_version TO ingang_app USING (
  EXISTS (SELECT FROM article WHERE article.id = article_version.article_id)
);
CREATE POLICY synonym_group_seen ON synonym_group TO ingang_app USING (
  (SELECT app.sees_all()) OR (SELECT app.current_user_id()) IS NOT NULL
);
CREATE POLICY synonym_list_seen ON synonym_list TO ingang_app USING (
  (SELECT app.sees_all()) OR (SELECT app.current_user_id()) IS NOT NULL
);
CREATE POLICY knowledge_import_seen ON knowledge_import TO ingang_app USING (
  (SELECT app.sees_all()) OR authority_id = ANY ((SELECT app.visible_authorities())::text[])
  OR (authority_id IS NULL AND (SELECT app.current_user_id()) IS NOT NULL)
);
