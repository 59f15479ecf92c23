-- What can wait is offered when phones are quiet: by which rules, to whom, and what came of it. A queue may prefer who helped last. And who
-- works for several authorities together sets what holds for the region.

-- A role for the region as a whole is held by administrators alone, because others work for the authorities that cooperate. Who holds it for more than one of them works for
-- the joint centre.
CREATE FUNCTION app.holds_jointly(VARIADIC roles text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN app.sees_all() OR '*' = ANY (app.role_authorities(VARIADIC roles))
    OR (SELECT count(DISTINCT authority) > 1 FROM unnest(app.role_authorities(VARIADIC roles)) AS authority);

DROP POLICY routing_rules_change ON routing_rules;
CREATE POLICY routing_rules_change ON routing_rules FOR UPDATE TO ingang_app USING ((SELECT app.holds_jointly('administrator', 'manager', 'team-lead')));
DROP POLICY routing_queue_add ON routing_queue;
DROP POLICY routing_queue_change ON routing_queue;
CREATE POLICY routing_queue_add ON routing_queue FOR INSERT TO ingang_app WITH CHECK (
  CASE WHEN authority_id IS NULL THEN (SELECT app.holds_jointly('administrator', 'manager')) ELSE app.holds(authority_id, 'administrator', 'manager', 'team-lead') END);
CREATE POLICY routing_queue_change ON routing_queue FOR UPDATE TO ingang_app USING (
  CASE WHEN authority_id IS NULL THEN (SELECT app.holds_jointly('administrator', 'manager')) ELSE app.holds(authority_id, 'administrator', 'manager', 'team-lead') END);

ALTER TABLE routing_queue ADD COLUMN last_agent_hours integer NOT NULL DEFAULT 0 CHECK (last_agent_hours BETWEEN 0 AND 720);
COMMENT ON COLUMN routing_queue.last_agent_hours IS 'who helped this number for this authority within so many hours, and is free, goes before others; 0: nobody does';

ALTER TABLE routing_rules ADD COLUMN offering jsonb NOT NULL
  DEFAULT '{"isOn": true, "quietBelow": 1, "offerSeconds": 60, "snoozeMinutes": 15, "dueMinutes": 120, "mostWaitMinutes": 240}';
COMMENT ON COLUMN routing_rules.offering IS 'when what can wait is offered to agents: {isOn, quietBelow, offerSeconds, snoozeMinutes, dueMinutes, mostWaitMinutes}';

CREATE TABLE work_offer (
  id uuid PRIMARY KEY,
  work_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('callback', 'message')),
  authority_id text NOT NULL REFERENCES authority,
  agent_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
  because text NOT NULL,
  offered_at timestamptz(3) NOT NULL,
  state text NOT NULL CHECK (state IN ('offered', 'accepted', 'declined', 'snoozed', 'unanswered', 'gave-way', 'withdrawn')),
  settled_at timestamptz(3),
  not_before timestamptz(3),
  CHECK ((state = 'offered') = (settled_at IS NULL))
);
COMMENT ON TABLE work_offer IS 'What was offered to an agent because phones were quiet, and what came of it. Written by the active switchboard only; kept as long as assignments are.';
COMMENT ON COLUMN work_offer.work_id IS 'the callback or the contact of the message';
COMMENT ON COLUMN work_offer.because IS 'why now: window, deadline, overdue, again or waiting';
COMMENT ON COLUMN work_offer.state IS 'gave-way: somebody called, or the agent went away; withdrawn: it was done or taken elsewhere meanwhile';
COMMENT ON COLUMN work_offer.not_before IS 'it is not offered to this agent again before this moment';
CREATE UNIQUE INDEX work_offer_once ON work_offer (work_id) WHERE state = 'offered';
CREATE UNIQUE INDEX work_offer_one_each ON work_offer (agent_id) WHERE state = 'offered';
CREATE INDEX work_offer_newest ON work_offer (offered_at DESC, id DESC);
CREATE INDEX work_offer_held ON work_offer (not_before) WHERE not_before IS NOT NULL;

ALTER TABLE work_offer ENABLE ROW LEVEL SECURITY;
CREATE POLICY work_offer_seen ON work_offer FOR SELECT TO ingang_app
  USING (agent_id = (SELECT app.current_user_id()) OR app.holds(authority_id, 'team-lead', 'manager', 'administrator'));
CREATE POLICY work_offer_written ON work_offer FOR ALL TO ingang_app USING ((SELECT app.sees_all()));
