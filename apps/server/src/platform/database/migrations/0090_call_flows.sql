-- How callers are received: call flows in versions, the numbers that lead to them, and the calamity messages they hear.

CREATE TABLE call_flow (
  id uuid PRIMARY KEY,
  authority_id text REFERENCES authority,
  name text NOT NULL CHECK (name <> ''),
  created_at timestamptz NOT NULL
);
COMMENT ON TABLE call_flow IS 'How callers of one or more numbers are received: what they hear, choose and wait for.';
COMMENT ON COLUMN call_flow.authority_id IS 'whose it is; empty for the region as a whole';
CREATE INDEX call_flow_authority ON call_flow (authority_id);

CREATE TABLE call_flow_version (
  flow_id uuid NOT NULL REFERENCES call_flow ON DELETE CASCADE,
  number integer NOT NULL CHECK (number > 0),
  state text NOT NULL CHECK (state IN ('draft', 'published', 'retired')),
  revision integer NOT NULL CHECK (revision > 0),
  content jsonb NOT NULL,
  valid_from timestamptz,
  valid_until timestamptz,
  changed_at timestamptz NOT NULL,
  changed_by_name text NOT NULL,
  published_at timestamptz,
  published_by_name text,
  retired_at timestamptz,
  PRIMARY KEY (flow_id, number),
  CHECK (valid_until > valid_from),
  CHECK (state <> 'published' OR (valid_from IS NOT NULL AND published_at IS NOT NULL)),
  CHECK ((state = 'retired') = (retired_at IS NOT NULL))
);
COMMENT ON TABLE call_flow_version IS 'A flow as it was drawn at one time. What was published is never changed; it is followed by another version.';
COMMENT ON COLUMN call_flow_version.content IS 'the drawing: nodes by name, with prompts per language';
COMMENT ON COLUMN call_flow_version.revision IS 'counts the changes of a draft, so that two people do not overwrite each other';
COMMENT ON COLUMN call_flow_version.valid_from IS 'of all published versions that hold at a moment, the one that began last answers';
COMMENT ON COLUMN call_flow_version.valid_until IS 'until then, that moment not included; empty: until further notice';
CREATE UNIQUE INDEX call_flow_one_draft ON call_flow_version (flow_id) WHERE state = 'draft';

CREATE TABLE phone_number (
  number text PRIMARY KEY CHECK (number ~ '^\+?[0-9]{3,15}$'),
  flow_id uuid NOT NULL REFERENCES call_flow,
  authority_id text REFERENCES authority,
  version integer NOT NULL CHECK (version > 0)
);
COMMENT ON TABLE phone_number IS 'A number that citizens dial, and the flow that receives them.';
COMMENT ON COLUMN phone_number.number IS 'in normal form, such as 14078 or +31184412345';
COMMENT ON COLUMN phone_number.authority_id IS 'the authority that who dials this number asks for; empty when the flow has to ask';
CREATE INDEX phone_number_flow ON phone_number (flow_id);
CREATE INDEX phone_number_authority ON phone_number (authority_id);

CREATE TABLE calamity_message (
  scope text PRIMARY KEY,
  authority_id text REFERENCES authority,
  version integer NOT NULL CHECK (version > 0),
  text jsonb NOT NULL,
  afterwards text NOT NULL CHECK (afterwards IN ('continue', 'hang-up')),
  active boolean NOT NULL,
  spell uuid NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by_name text NOT NULL,
  code_hash text,
  CHECK (scope = coalesce(authority_id, 'region'))
);
COMMENT ON TABLE calamity_message IS 'What every caller of an authority, or of the region, hears while it is switched on.';
COMMENT ON COLUMN calamity_message.scope IS 'the authority, or region';
COMMENT ON COLUMN calamity_message.text IS 'what is said, per language';
COMMENT ON COLUMN calamity_message.spell IS 'new each time that it is switched on or reworded, so that a caller hears each message once';
COMMENT ON COLUMN calamity_message.code_hash IS 'of the code with which it is switched by phone';

CREATE TABLE calamity_code_failure (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL
);
COMMENT ON TABLE calamity_code_failure IS 'Wrong codes entered by phone lately: after too many of them no code is tried any more.';
CREATE INDEX calamity_code_failure_at ON calamity_code_failure (at);

ALTER TABLE call_flow ENABLE ROW LEVEL SECURITY;
ALTER TABLE call_flow_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE phone_number ENABLE ROW LEVEL SECURITY;
ALTER TABLE calamity_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE calamity_code_failure ENABLE ROW LEVEL SECURITY;

-- What belongs to the region is seen by everybody who works here; what is an authority's by who works for it.
CREATE POLICY call_flow_seen ON call_flow FOR SELECT TO ingang_app USING (
  (SELECT app.sees_all()) OR authority_id = ANY ((SELECT app.visible_authorities())::text[])
  OR (authority_id IS NULL AND (SELECT app.signed_in()))
);
CREATE POLICY call_flow_write ON call_flow FOR ALL TO ingang_app USING (app.holds(authority_id, 'administrator'));
CREATE POLICY call_flow_version_seen ON call_flow_version FOR SELECT TO ingang_app USING (
  EXISTS (SELECT FROM call_flow WHERE call_flow.id = flow_id)
);
CREATE POLICY call_flow_version_write ON call_flow_version FOR ALL TO ingang_app USING (
  EXISTS (SELECT FROM call_flow WHERE call_flow.id = flow_id AND app.holds(call_flow.authority_id, 'administrator'))
);
CREATE POLICY phone_number_seen ON phone_number FOR SELECT TO ingang_app USING (
  EXISTS (SELECT FROM call_flow WHERE call_flow.id = flow_id)
);
CREATE POLICY phone_number_write ON phone_number FOR ALL TO ingang_app USING (
  EXISTS (SELECT FROM call_flow WHERE call_flow.id = flow_id AND app.holds(call_flow.authority_id, 'administrator'))
);
CREATE POLICY calamity_message_seen ON calamity_message FOR SELECT TO ingang_app USING (
  (SELECT app.sees_all()) OR authority_id = ANY ((SELECT app.visible_authorities())::text[])
  OR (authority_id IS NULL AND (SELECT app.signed_in()))
);
CREATE POLICY calamity_message_write ON calamity_message FOR ALL TO ingang_app
  USING (app.holds(authority_id, 'administrator', 'manager', 'team-lead'));
CREATE POLICY calamity_code_failure_all ON calamity_code_failure TO ingang_app USING ((SELECT app.sees_all()));
