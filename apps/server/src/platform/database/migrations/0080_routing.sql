-- How waiting work finds an agent: the queues with what they ask and promise, what is kept free, and who got what, and why.

CREATE TABLE routing_queue (
  id uuid PRIMARY KEY,
  code text NOT NULL CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  authority_id text REFERENCES authority,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  priority text NOT NULL CHECK (priority IN ('urgent', 'high', 'normal', 'low')),
  skills jsonb NOT NULL DEFAULT '[]',
  subject_level integer CHECK (subject_level BETWEEN 1 AND 5),
  places text[] NOT NULL CHECK (cardinality(places) > 0),
  wait_seconds integer NOT NULL CHECK (wait_seconds > 0),
  share numeric(4, 3) NOT NULL CHECK (share > 0 AND share < 1),
  steps jsonb NOT NULL DEFAULT '[]',
  patience_seconds integer NOT NULL CHECK (patience_seconds > 0),
  wrap_up_seconds integer NOT NULL CHECK (wrap_up_seconds >= 0),
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE NULLS NOT DISTINCT (code, authority_id)
);
COMMENT ON TABLE routing_queue IS 'Where work of a kind waits: what it asks of an agent, what is promised, and how the demand relaxes.';
COMMENT ON COLUMN routing_queue.authority_id IS 'an authority''s own terms for the queue; empty: those of everybody else';
COMMENT ON COLUMN routing_queue.skills IS 'list of {skill, level}; skills are named kind:value, such as subject:taxes';
COMMENT ON COLUMN routing_queue.subject_level IS 'level asked in the subject that the caller chose; empty: the subject is not asked';
COMMENT ON COLUMN routing_queue.places IS 'where agents may work at first: own, home, partner, external';
COMMENT ON COLUMN routing_queue.wait_seconds IS 'norm: within so many seconds …';
COMMENT ON COLUMN routing_queue.share IS '… this share of those who wait is answered';
COMMENT ON COLUMN routing_queue.steps IS 'relaxations: list of {afterSeconds, level, withoutSkills, anySubject, anyLanguage, alsoPlaces, anyAgent}';
COMMENT ON COLUMN routing_queue.patience_seconds IS 'who waited this long goes before all but emergencies';

CREATE TABLE routing_rules (
  one_row boolean PRIMARY KEY DEFAULT true CHECK (one_row),
  reserves jsonb NOT NULL DEFAULT '[]',
  fairness jsonb NOT NULL,
  occupancy jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0)
);
COMMENT ON TABLE routing_rules IS 'What holds for the routing of the region as a whole: one row.';
COMMENT ON COLUMN routing_rules.reserves IS 'capacity that is kept: list of {code, keepFree, channel, authority, skill, whileBehind}';
COMMENT ON COLUMN routing_rules.fairness IS 'between authorities: {leadSecondsPerMiss, mostLeadSeconds, memory}';
COMMENT ON COLUMN routing_rules.occupancy IS 'what people can keep up: {ceilingShare, countedFromSeconds}';

CREATE TABLE assignment (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  work_id uuid NOT NULL,
  channel text NOT NULL CHECK (channel IN ('phone', 'callback', 'message', 'chat')),
  authority_id text NOT NULL REFERENCES authority,
  queue_code text,
  agent_id uuid NOT NULL REFERENCES user_account,
  waited_ms bigint NOT NULL,
  facts jsonb NOT NULL
);
COMMENT ON TABLE assignment IS 'Who got what, how long it had waited, and why. Kept as long as retention_period says.';
COMMENT ON COLUMN assignment.work_id IS 'the call or other work, as its room knows it';
COMMENT ON COLUMN assignment.facts IS 'what the router noted: {rank, stage, leadMs, criterion, candidates}; sentences are made from it';
CREATE INDEX assignment_newest ON assignment (at DESC, id DESC);
CREATE INDEX assignment_authority ON assignment (authority_id, at DESC, id DESC);
CREATE INDEX assignment_agent ON assignment (agent_id, at DESC, id DESC);
CREATE INDEX assignment_work ON assignment (work_id, at DESC);

INSERT INTO retention_period (kind, keep_days, counted_from, ground) VALUES
  ('routing.assignment', 90, 'assigned', 'own decision: a quarter is enough to see and to explain how work is divided; longer would follow people')
ON CONFLICT (kind) DO NOTHING;

ALTER TABLE routing_queue ENABLE ROW LEVEL SECURITY;
ALTER TABLE routing_rules ENABLE ROW LEVEL SECURITY;
ALTER TABLE assignment ENABLE ROW LEVEL SECURITY;
CREATE POLICY routing_queue_read ON routing_queue FOR SELECT TO ingang_app USING ((SELECT app.signed_in()));
CREATE POLICY routing_queue_add ON routing_queue FOR INSERT TO ingang_app WITH CHECK (app.holds(authority_id, 'administrator', 'manager', 'team-lead'));
CREATE POLICY routing_queue_change ON routing_queue FOR UPDATE TO ingang_app USING (app.holds(authority_id, 'administrator', 'manager', 'team-lead'));
CREATE POLICY routing_rules_read ON routing_rules FOR SELECT TO ingang_app USING ((SELECT app.signed_in()));
CREATE POLICY routing_rules_change ON routing_rules FOR UPDATE TO ingang_app USING ((SELECT app.holds(NULL, 'administrator', 'manager', 'team-lead')));
CREATE POLICY assignment_read ON assignment FOR SELECT TO ingang_app
  USING (app.holds(authority_id, 'administrator', 'manager', 'team-lead', 'quality-officer') OR agent_id = (SELECT app.current_user_id()));
CREATE POLICY assignment_add ON assignment FOR INSERT TO ingang_app WITH CHECK ((SELECT app.sees_all()));
CREATE POLICY assignment_forget ON assignment FOR DELETE TO ingang_app USING ((SELECT app.sees_all()));

INSERT INTO routing_rules (fairness, occupancy) VALUES
  ('{"leadSecondsPerMiss": 10, "mostLeadSeconds": 120, "memory": 0.99}', '{"ceilingShare": 0.75, "countedFromSeconds": 900}');
INSERT INTO routing_queue (id, code, name_nl, name_en, priority, subject_level, places, wait_seconds, share, steps, patience_seconds, wrap_up_seconds) VALUES
  ('0193a1c0-0000-7000-8000-000000000080', 'general', 'Algemeen', 'General', 'normal', 2, '{own,home}', 20, 0.8,
   '[{"afterSeconds": 30, "level": 1}, {"afterSeconds": 60, "anySubject": true}, {"afterSeconds": 90, "alsoPlaces": ["partner", "external"]}]', 600, 120),
  ('0193a1c0-0000-7000-8000-000000000081', 'emergency', 'Calamiteiten', 'Emergencies', 'urgent', NULL, '{own,home,partner}', 10, 0.95,
   '[{"afterSeconds": 20, "anyLanguage": true, "alsoPlaces": ["external"]}]', 120, 120);
