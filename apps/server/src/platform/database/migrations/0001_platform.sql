-- The technical ground floor: who asks, what happened, what must still be done.

DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'ingang_app') THEN
    CREATE ROLE ingang_app NOLOGIN NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- another database on this server was being set up at the same moment: the role is there
END $$;

DO $$ BEGIN EXECUTE format('GRANT ingang_app TO %I', current_user); END $$;

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app, public TO ingang_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ingang_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO ingang_app;

-- Every piece of work states for whom it is done, with SET LOCAL semantics (set_config(…, true)):
--   ingang.user_id      the user, empty for the public and the system
--   ingang.authorities  comma-separated authority ids that may be seen, '*' for all (system work)
--   ingang.departments  comma-separated department ids that may be seen, '*' for all
-- When nothing is stated nothing is seen. Policies call these functions inside a scalar sub-select, so that
-- PostgreSQL evaluates them once for a query and not once for a row.
CREATE FUNCTION app.setting(name text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('ingang.' || name, true), '');

CREATE FUNCTION app.current_user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(app.setting('user_id'), '')::uuid;

CREATE FUNCTION app.sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN app.setting('authorities') = '*';

CREATE FUNCTION app.visible_authorities() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN string_to_array(app.setting('authorities'), ',');

CREATE FUNCTION app.sees_all_departments() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN app.setting('departments') = '*';

CREATE FUNCTION app.visible_departments() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN string_to_array(app.setting('departments'), ',');

-- Comparing names as people do: without capitals and diacritics. IMMUTABLE, so that it can be indexed.
CREATE FUNCTION app.plain(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, value));

CREATE TABLE audit_entry (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  user_id uuid,
  user_name text NOT NULL,
  token_id uuid,
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text,
  customer_id uuid,
  authority_id text,
  purpose text NOT NULL,
  details jsonb NOT NULL DEFAULT '{}',
  correlation_id text NOT NULL
);
COMMENT ON TABLE audit_entry IS 'Every look at and change of personal data: who, what, when, for which purpose. Append-only.';
COMMENT ON COLUMN audit_entry.action IS 'verb of the use case: look, search, create, change, merge, export, sign-in …';
COMMENT ON COLUMN audit_entry.customer_id IS 'the data subject, so that everything about one person can be exported';
COMMENT ON COLUMN audit_entry.details IS 'names of fields and counts; never the personal data themselves';
CREATE INDEX audit_entry_customer ON audit_entry (customer_id, at DESC) WHERE customer_id IS NOT NULL;
CREATE INDEX audit_entry_user ON audit_entry (user_id, at DESC);
CREATE INDEX audit_entry_at ON audit_entry (at DESC);
REVOKE UPDATE, DELETE ON audit_entry FROM ingang_app;
CREATE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION app.refuse_change();

CREATE UNLOGGED TABLE event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
  at timestamptz NOT NULL DEFAULT now(),
  topic text NOT NULL,
  authority_id text,
  subject_id text NOT NULL,
  about jsonb NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE event IS 'What changed, for screens and indexes that follow along. Ids only, no personal data; kept ten minutes; may be lost in a crash, since followers reload when they reconnect.';
COMMENT ON COLUMN event.transaction_id IS 'readers take events of finished transactions only, in an order in which none is missed';
CREATE INDEX event_transaction ON event (transaction_id, id);

CREATE TABLE job (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  payload jsonb NOT NULL DEFAULT '{}',
  status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'running', 'done', 'dead')),
  run_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  max_attempts integer NOT NULL DEFAULT 8,
  unique_key text,
  locked_by text,
  locked_until timestamptz,
  last_error text,
  created_at timestamptz NOT NULL,
  finished_at timestamptz
);
COMMENT ON TABLE job IS 'Work to do later, put here in the same transaction as its cause. Dead letters stay for an administrator.';
CREATE INDEX job_due ON job (run_at) WHERE status IN ('waiting', 'running');
CREATE UNIQUE INDEX job_unique_key ON job (kind, unique_key) WHERE unique_key IS NOT NULL AND status IN ('waiting', 'running');

CREATE TABLE idempotency_key (
  user_key text NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  status integer NOT NULL,
  response jsonb,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (user_key, key)
);
COMMENT ON TABLE idempotency_key IS 'The answer given to a request with an Idempotency-Key, so that sending it twice does it once. Kept a day.';
