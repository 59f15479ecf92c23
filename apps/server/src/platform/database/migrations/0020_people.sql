-- Who works here, as what, for whom; how they prove it; and who may read what was recorded about it.

CREATE TABLE user_account (
  id uuid PRIMARY KEY,
  kind text NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'service')),
  username text NOT NULL CHECK (username ~ '^[a-z0-9][a-z0-9._@+-]{1,79}$'),
  display_name text NOT NULL,
  email text,
  language text NOT NULL DEFAULT 'nl' CHECK (language IN ('nl', 'en')),
  active boolean NOT NULL DEFAULT true,
  oidc_subject text UNIQUE,
  last_sign_in_at timestamptz,
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE user_account IS 'A person who works in the region, or a service account that a script acts as.';
COMMENT ON COLUMN user_account.kind IS 'person: signs in; service: only reached with an API token';
COMMENT ON COLUMN user_account.username IS 'in small letters';
COMMENT ON COLUMN user_account.oidc_subject IS 'issuer and subject of OpenID Connect, once linked';
CREATE UNIQUE INDEX user_account_username ON user_account (username);
CREATE INDEX user_account_email ON user_account (lower(email)) WHERE email IS NOT NULL;

CREATE TABLE user_password (
  user_id uuid PRIMARY KEY REFERENCES user_account ON DELETE CASCADE,
  password_hash text NOT NULL,
  changed_at timestamptz NOT NULL
);
COMMENT ON TABLE user_password IS 'Argon2id in PHC form. The server''s role cannot read this table: it derives a hash itself and asks whether it is the same.';

CREATE TABLE user_role (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('agent', 'specialist', 'team-lead', 'knowledge-editor', 'quality-officer',
    'manager', 'administrator', 'privacy-officer', 'external-partner')),
  authority_id text REFERENCES authority,
  department_id uuid REFERENCES department,
  valid_from date,
  valid_until date,
  UNIQUE NULLS NOT DISTINCT (user_id, role, authority_id, department_id),
  CHECK (valid_until >= valid_from)
);
COMMENT ON TABLE user_role IS 'What somebody may be, and where. Which authorities that opens depends on their form of cooperation on the day.';
COMMENT ON COLUMN user_role.authority_id IS 'empty, without a department: the joint contact centre or the region as a whole';
COMMENT ON COLUMN user_role.department_id IS 'set: only the work of this department';
COMMENT ON COLUMN user_role.valid_until IS 'last day on which the role holds (Europe/Amsterdam); empty while it lasts';

CREATE TABLE user_skill (
  user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('subject', 'authority', 'language', 'channel')),
  value text NOT NULL,
  level integer NOT NULL CHECK (level BETWEEN 1 AND 5),
  PRIMARY KEY (user_id, kind, value)
);
COMMENT ON TABLE user_skill IS 'What routing may ask of somebody; level 1 (learning) to 5 (teaches others).';

CREATE TABLE purpose (
  code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z-]{2,60}$'),
  position integer NOT NULL,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  legal_basis text NOT NULL
);
COMMENT ON TABLE purpose IS 'Doelbinding: why personal data may be used. Chosen once per session and recorded with every look and change.';
INSERT INTO purpose (code, position, name_nl, name_en, legal_basis) VALUES
  ('customer-contact', 1, 'Klantcontact afhandelen', 'Handling customer contact', 'AVG artikel 6, lid 1, onder e'),
  ('case-handling', 2, 'Vraag of zaak behandelen in de vakafdeling', 'Handling a question or case in a department', 'AVG artikel 6, lid 1, onder e'),
  ('quality-assurance', 3, 'Kwaliteit bewaken en medewerkers begeleiden', 'Assuring quality and coaching', 'AVG artikel 6, lid 1, onder e'),
  ('complaint-handling', 4, 'Klacht behandelen', 'Handling a complaint', 'AVG artikel 6, lid 1, onder c'),
  ('data-subject-request', 5, 'Verzoek van een betrokkene uitvoeren', 'Carrying out a request of a data subject', 'AVG artikel 6, lid 1, onder c'),
  ('privacy-supervision', 6, 'Toezicht op het gebruik van persoonsgegevens', 'Supervising the use of personal data', 'AVG artikel 6, lid 1, onder c'),
  ('administration', 7, 'Beheer van de voorziening', 'Administering the system', 'AVG artikel 6, lid 1, onder e');

CREATE TABLE session (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
  method text NOT NULL CHECK (method IN ('password', 'oidc')),
  purpose text NOT NULL REFERENCES purpose,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
COMMENT ON TABLE session IS 'Somebody who is signed in on one browser. Of the secret in the cookie only the hash is kept.';
COMMENT ON COLUMN session.expires_at IS 'the end that no activity can move; a session also ends when last_seen_at is too long ago';
CREATE INDEX session_of_user ON session (user_id);

CREATE TABLE api_token (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
  name text NOT NULL,
  roles text[] NOT NULL,
  scopes text[],
  purpose text NOT NULL REFERENCES purpose,
  created_by uuid REFERENCES user_account ON DELETE SET NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at timestamptz
);
COMMENT ON TABLE api_token IS 'A key for a script. It never opens more than its account''s roles do at that moment.';
COMMENT ON COLUMN api_token.roles IS 'roles of the account that count for this token';
COMMENT ON COLUMN api_token.scopes IS 'permissions (contacts:register) or rooms (contacts:*) it is narrowed to; empty: all that its roles allow';
CREATE INDEX api_token_user ON api_token (user_id);

CREATE TABLE sign_in_attempt (
  username_hash bytea PRIMARY KEY,
  failed_attempts integer NOT NULL,
  locked_until timestamptz,
  last_attempt_at timestamptz NOT NULL
);
COMMENT ON TABLE sign_in_attempt IS 'Wrong passwords in a row, per name that was typed: also for names that do not exist, so that nobody can find out which do. Kept a day.';

CREATE TABLE oidc_attempt (
  state_hash bytea PRIMARY KEY,
  code_verifier text NOT NULL,
  nonce text NOT NULL,
  return_to text NOT NULL,
  expires_at timestamptz NOT NULL
);
COMMENT ON TABLE oidc_attempt IS 'A sign-in with OpenID Connect under way: in the database, so that another process may finish it. Kept ten minutes.';

-- Secrets do not leave the database: their columns cannot be read by the server's role. Hashes go in, answers come out.
REVOKE ALL ON user_password, sign_in_attempt, oidc_attempt FROM ingang_app;
REVOKE SELECT, UPDATE ON session, api_token FROM ingang_app;
GRANT SELECT (id, user_id, method, purpose, created_at, last_seen_at, expires_at) ON session TO ingang_app;
GRANT UPDATE (purpose) ON session TO ingang_app;
GRANT SELECT (id, user_id, name, roles, scopes, purpose, created_by, created_at, expires_at, last_used_at, revoked_at) ON api_token TO ingang_app;
GRANT UPDATE (revoked_at) ON api_token TO ingang_app;
REVOKE INSERT, UPDATE, DELETE ON purpose FROM ingang_app;

ALTER TABLE user_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_password ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_role ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_skill ENABLE ROW LEVEL SECURITY;
ALTER TABLE purpose ENABLE ROW LEVEL SECURITY;
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE oidc_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;

CREATE POLICY purpose_read ON purpose FOR SELECT TO ingang_app USING (true);

-- Colleagues know each other by name; accounts are made and changed by administrators, and one's own row by oneself.
CREATE POLICY user_account_read ON user_account FOR SELECT TO ingang_app USING ((SELECT app.signed_in()));
CREATE POLICY user_account_add ON user_account FOR INSERT TO ingang_app WITH CHECK (app.holds_anywhere('administrator'));
CREATE POLICY user_account_change ON user_account FOR UPDATE TO ingang_app
  USING (id = (SELECT app.current_user_id()) OR (SELECT app.holds_anywhere('administrator')));

-- Nobody hands roles to himself, and an administrator of one authority hands out roles for that authority only.
CREATE POLICY user_role_read ON user_role FOR SELECT TO ingang_app USING ((SELECT app.signed_in()));
CREATE POLICY user_role_add ON user_role FOR INSERT TO ingang_app
  WITH CHECK (app.holds(authority_id, 'administrator') AND user_id IS DISTINCT FROM app.current_user_id());
CREATE POLICY user_role_change ON user_role FOR UPDATE TO ingang_app
  USING (app.holds(authority_id, 'administrator') AND user_id IS DISTINCT FROM app.current_user_id());
CREATE POLICY user_role_remove ON user_role FOR DELETE TO ingang_app
  USING (app.holds(authority_id, 'administrator') AND user_id IS DISTINCT FROM app.current_user_id());

CREATE POLICY user_skill_read ON user_skill FOR SELECT TO ingang_app USING ((SELECT app.signed_in()));
CREATE POLICY user_skill_write ON user_skill FOR ALL TO ingang_app
  USING ((SELECT app.holds_anywhere('administrator', 'team-lead')));

CREATE POLICY session_own ON session FOR ALL TO ingang_app
  USING (user_id = (SELECT app.current_user_id()) OR (SELECT app.sees_all()));
CREATE POLICY session_end ON session FOR DELETE TO ingang_app USING ((SELECT app.holds_anywhere('administrator')));
CREATE POLICY session_known ON session FOR SELECT TO ingang_app USING ((SELECT app.holds_anywhere('administrator')));

CREATE POLICY api_token_own ON api_token FOR ALL TO ingang_app
  USING (user_id = (SELECT app.current_user_id()) OR (SELECT app.holds_anywhere('administrator')));

-- A privacy officer reads what was recorded for the authorities of that role; what belongs to no authority takes the
-- role for the region. Everybody may read what was recorded about himself, and writes in his own name only.
CREATE POLICY audit_entry_read ON audit_entry FOR SELECT TO ingang_app
  USING ((SELECT app.sees_all())
    OR '*' = ANY ((SELECT app.role_authorities('privacy-officer'))::text[])
    OR authority_id = ANY ((SELECT app.role_authorities('privacy-officer'))::text[])
    OR user_id = (SELECT app.current_user_id()));
CREATE POLICY audit_entry_add ON audit_entry FOR INSERT TO ingang_app
  WITH CHECK ((SELECT app.sees_all()) OR user_id IS NOT DISTINCT FROM (SELECT app.current_user_id()));
CREATE INDEX audit_entry_action ON audit_entry (action, at DESC);
CREATE INDEX audit_entry_authority ON audit_entry (authority_id, at DESC);
