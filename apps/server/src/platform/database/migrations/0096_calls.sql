-- Calls as they happen and after they ended, what happened to each, and how things stand with who takes them.

CREATE TABLE call (
  id uuid PRIMARY KEY,
  contact_id uuid NOT NULL,
  direction text NOT NULL CHECK (direction IN ('inbound', 'outbound')),
  phase text NOT NULL CHECK (phase IN ('arriving', 'in-flow', 'forwarding', 'forwarded', 'waiting', 'callback', 'ringing', 'dialling',
    'talking', 'held', 'consulting', 'conference', 'transferring', 'ended')),
  dialled text NOT NULL,
  caller_number text,
  authority_id text REFERENCES authority,
  subject text,
  language text NOT NULL,
  queue text,
  priority text CHECK (priority IN ('normal', 'high', 'emergency')),
  is_callback boolean NOT NULL,
  agent_id uuid REFERENCES user_account,
  other_agent_id uuid REFERENCES user_account,
  transfers integer NOT NULL CHECK (transfers >= 0),
  arrived_at timestamptz(3) NOT NULL,
  queued_at timestamptz(3),
  answered_at timestamptz(3),
  ended_at timestamptz(3),
  ending text CHECK (ending IN ('talked', 'abandoned', 'message', 'forwarded', 'callback-failed', 'withdrawn', 'lost', 'not-reached')),
  waited_seconds integer CHECK (waited_seconds >= 0),
  state jsonb,
  anonymised_at timestamptz,
  CHECK ((phase = 'ended') = (ended_at IS NOT NULL AND ending IS NOT NULL)),
  CHECK ((phase = 'ended') = (state IS NULL))
);
COMMENT ON TABLE call IS 'The telephony side of a phone contact, from arriving until the last telephone has hung up. Written by the active switchboard only.';
COMMENT ON COLUMN call.phase IS 'where it is, in the words of the table of transitions; callback: the caller hung up and keeps the place';
COMMENT ON COLUMN call.dialled IS 'the number that the citizen called; a citizen who is phoned is shown it';
COMMENT ON COLUMN call.caller_number IS 'in normal form; null when withheld, or removed at the end of the retention period';
COMMENT ON COLUMN call.agent_id IS 'who has the citizen, or last had; also while the telephone rings';
COMMENT ON COLUMN call.other_agent_id IS 'a colleague who is consulted or added';
COMMENT ON COLUMN call.transfers IS 'how often the citizen was put through';
COMMENT ON COLUMN call.queued_at IS 'the first place in a queue: waiting time counts from here, and is kept by who comes back';
COMMENT ON COLUMN call.waited_seconds IS 'from queued_at, or arrived_at, to the first answer or the end';
COMMENT ON COLUMN call.state IS 'all that is needed to go on with it in another process; null when it has ended';
CREATE INDEX call_living ON call (arrived_at, id) WHERE phase <> 'ended';
CREATE INDEX call_agent_living ON call (agent_id) WHERE phase <> 'ended';
CREATE INDEX call_other_agent_living ON call (other_agent_id) WHERE phase <> 'ended' AND other_agent_id IS NOT NULL;
CREATE INDEX call_contact ON call (contact_id);
CREATE INDEX call_caller_number ON call (caller_number, arrived_at DESC) WHERE caller_number IS NOT NULL;
CREATE INDEX call_authority_arrived ON call (authority_id, arrived_at DESC);

CREATE TABLE call_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  call_id uuid NOT NULL REFERENCES call ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  at timestamptz(3) NOT NULL,
  event text NOT NULL,
  agent_id uuid,
  detail text
);
COMMENT ON TABLE call_event IS 'What happened to a call, in order: queued, rang, missed, answered, held, transferred … No names and no numbers.';
CREATE INDEX call_event_call ON call_event (call_id, id);

CREATE TABLE agent_presence (
  user_id uuid PRIMARY KEY REFERENCES user_account ON DELETE CASCADE,
  display_name text NOT NULL,
  phone text NOT NULL,
  authority_ids text[],
  state text NOT NULL CHECK (state IN ('offline', 'available', 'away', 'ringing', 'talking', 'wrap-up')),
  reason text,
  since timestamptz(3) NOT NULL,
  next text CHECK (next IN ('away', 'offline')),
  next_reason text,
  is_phone_reachable boolean NOT NULL,
  call_id uuid,
  wrap_up_until timestamptz(3),
  CHECK ((state = 'away') = (reason IS NOT NULL)),
  CHECK ((state = 'wrap-up') = (wrap_up_until IS NOT NULL))
);
COMMENT ON TABLE agent_presence IS 'How things stand with everybody who takes calls. Written by the active switchboard only.';
COMMENT ON COLUMN agent_presence.authority_ids IS 'for whom this agent answers; null for every authority';
COMMENT ON COLUMN agent_presence.next IS 'what follows the present call, as asked for during it';
COMMENT ON COLUMN agent_presence.phone IS 'what the telephone signs in with';

ALTER TABLE call ENABLE ROW LEVEL SECURITY;
ALTER TABLE call_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE agent_presence ENABLE ROW LEVEL SECURITY;

-- Read by who works for the authority, and by whose telephone it rings or rang; written by the system alone.
CREATE POLICY call_seen ON call FOR SELECT TO ingang_app USING (
  (SELECT app.sees_all()) OR authority_id = ANY ((SELECT app.visible_authorities())::text[])
  OR agent_id = (SELECT app.current_user_id()) OR other_agent_id = (SELECT app.current_user_id())
);
CREATE POLICY call_written ON call FOR ALL TO ingang_app USING ((SELECT app.sees_all()));
CREATE POLICY call_event_seen ON call_event FOR SELECT TO ingang_app USING (
  EXISTS (SELECT FROM call WHERE call.id = call_id)
);
CREATE POLICY call_event_written ON call_event FOR ALL TO ingang_app USING ((SELECT app.sees_all()));
-- Colleagues see each other, to ask and to put through.
CREATE POLICY agent_presence_seen ON agent_presence FOR SELECT TO ingang_app USING ((SELECT app.sees_all()) OR (SELECT app.signed_in()));
CREATE POLICY agent_presence_written ON agent_presence FOR ALL TO ingang_app USING ((SELECT app.sees_all()));
