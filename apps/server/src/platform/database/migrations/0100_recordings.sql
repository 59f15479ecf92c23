-- Which conversations are recorded and how long that is kept, as data; and the recordings, whose sound lies sealed outside the database.

CREATE TABLE recording_policy (
  id uuid PRIMARY KEY,
  authority_id text REFERENCES authority,
  purpose text NOT NULL CHECK (purpose IN ('quality', 'training')),
  share_percent integer NOT NULL CHECK (share_percent BETWEEN 0 AND 100),
  keep_days integer NOT NULL CHECK (keep_days BETWEEN 1 AND 730),
  valid_from timestamptz NOT NULL,
  valid_until timestamptz,
  version integer NOT NULL CHECK (version > 0),
  changed_at timestamptz NOT NULL,
  changed_by_name text NOT NULL,
  CHECK (valid_until > valid_from)
);
COMMENT ON TABLE recording_policy IS 'What an authority, or the region, decided about recording conversations for a purpose. What has held is ended, never changed.';
COMMENT ON COLUMN recording_policy.authority_id IS 'whose decision; empty for authorities without one of their own';
COMMENT ON COLUMN recording_policy.share_percent IS 'of all conversations; 100 is always, 0 is never';
COMMENT ON COLUMN recording_policy.keep_days IS 'after the conversation; then the sound is deleted';
COMMENT ON COLUMN recording_policy.valid_until IS 'that moment not included; empty: until further notice';
CREATE INDEX recording_policy_authority ON recording_policy (authority_id, purpose, valid_from DESC);

CREATE TABLE recording (
  id uuid PRIMARY KEY,
  name text NOT NULL UNIQUE,
  call_id uuid NOT NULL REFERENCES call DEFERRABLE INITIALLY DEFERRED,
  contact_id uuid NOT NULL,
  authority_id text NOT NULL REFERENCES authority,
  policy_id uuid NOT NULL REFERENCES recording_policy,
  purpose text NOT NULL CHECK (purpose IN ('quality', 'training')),
  agent_id uuid REFERENCES user_account,
  state text NOT NULL CHECK (state IN ('running', 'ended', 'sealed', 'failed', 'erased')),
  started_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  seconds integer CHECK (seconds >= 0),
  key_id text,
  keep_until timestamptz NOT NULL,
  erased_at timestamptz,
  CHECK ((state = 'sealed') = (key_id IS NOT NULL)),
  CHECK ((state = 'erased') = (erased_at IS NOT NULL))
);
COMMENT ON TABLE recording IS 'A recorded conversation. The sound is a file outside the database, sealed with a key that is not in it either.';
COMMENT ON COLUMN recording.name IS 'what the exchange calls it while it is made';
COMMENT ON COLUMN recording.state IS 'running, ended (not sealed yet), sealed, failed (no sound came of it), or erased';
COMMENT ON COLUMN recording.seconds IS 'length of the sound, pauses left out';
COMMENT ON COLUMN recording.key_id IS 'which key opens it, so that keys can be replaced';
COMMENT ON COLUMN recording.keep_until IS 'when the sound is deleted; that it existed stays known with the call';
CREATE INDEX recording_contact ON recording (contact_id);
CREATE INDEX recording_call ON recording (call_id);
CREATE INDEX recording_due ON recording (keep_until) WHERE state = 'sealed';
CREATE INDEX recording_unsealed ON recording (started_at) WHERE state IN ('running', 'ended');
CREATE INDEX recording_newest ON recording (authority_id, started_at DESC);

ALTER TABLE recording_policy ENABLE ROW LEVEL SECURITY;
ALTER TABLE recording ENABLE ROW LEVEL SECURITY;
CREATE POLICY recording_policy_seen ON recording_policy FOR SELECT TO ingang_app USING (
  (SELECT app.sees_all()) OR authority_id = ANY ((SELECT app.visible_authorities())::text[])
  OR (authority_id IS NULL AND (SELECT app.signed_in()))
);
CREATE POLICY recording_policy_write ON recording_policy FOR ALL TO ingang_app USING (app.holds(authority_id, 'administrator'));
-- Seen by who may have a reason to hear it; written by the system alone.
CREATE POLICY recording_seen ON recording FOR SELECT TO ingang_app USING (
  app.holds(authority_id, 'quality-officer', 'team-lead', 'privacy-officer', 'administrator')
);
CREATE POLICY recording_written ON recording FOR ALL TO ingang_app USING ((SELECT app.sees_all()));
