-- What the telephone said of who takes calls, for a short time, to hold it beside the schedule.

CREATE TABLE agent_presence_moment (
  user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
  since timestamptz(3) NOT NULL,
  doing text NOT NULL CHECK (doing IN ('offline', 'available', 'ringing', 'talking', 'wrap-up', 'break', 'lunch', 'meeting', 'training', 'messages', 'other',
    'signed-on', 'missed-call', 'phone-lost')),
  PRIMARY KEY (user_id, since)
);
COMMENT ON TABLE agent_presence_moment IS 'From when on presence was what; written with agent_presence. For the day''s steering and one''s own insight, removed after retention_period planning.presence.';
COMMENT ON COLUMN agent_presence_moment.doing IS 'the state of presence, or why somebody is away; never with whom or about what';
CREATE INDEX agent_presence_moment_since ON agent_presence_moment (since);

-- In the transaction that changes presence, whoever changes it: nothing is missed and nothing is said twice.
CREATE FUNCTION app.note_presence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.state = NEW.state AND OLD.reason IS NOT DISTINCT FROM NEW.reason THEN
    RETURN NULL;
  END IF;
  INSERT INTO agent_presence_moment (user_id, since, doing)
    VALUES (NEW.user_id, NEW.since, CASE WHEN NEW.state <> 'away' THEN NEW.state
      WHEN NEW.reason IN ('break', 'lunch', 'meeting', 'training', 'messages', 'signed-on', 'missed-call', 'phone-lost') THEN NEW.reason ELSE 'other' END)
    ON CONFLICT (user_id, since) DO UPDATE SET doing = excluded.doing;
  RETURN NULL;
END $$;
CREATE TRIGGER agent_presence_noted AFTER INSERT OR UPDATE ON agent_presence FOR EACH ROW EXECUTE FUNCTION app.note_presence();

INSERT INTO agent_presence_moment (user_id, since, doing)
  SELECT user_id, since, CASE WHEN state <> 'away' THEN state
    WHEN reason IN ('break', 'lunch', 'meeting', 'training', 'messages', 'signed-on', 'missed-call', 'phone-lost') THEN reason ELSE 'other' END
  FROM agent_presence;

ALTER TABLE agent_presence_moment ENABLE ROW LEVEL SECURITY;
CREATE POLICY agent_presence_moment_seen ON agent_presence_moment FOR SELECT TO ingang_app
  USING ((SELECT app.sees_all()) OR user_id = (SELECT app.current_user_id())
    OR user_id IN (SELECT member.user_id FROM team_member AS member WHERE app.leads(member.user_id)));
CREATE POLICY agent_presence_moment_written ON agent_presence_moment FOR ALL TO ingang_app USING ((SELECT app.sees_all()));

CREATE TABLE planning_adherence_rule (
  region boolean PRIMARY KEY DEFAULT true CHECK (region),
  tolerance_minutes integer NOT NULL DEFAULT 5 CHECK (tolerance_minutes BETWEEN 0 AND 30),
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  changed_at timestamptz,
  changed_by_name text
);
COMMENT ON TABLE planning_adherence_rule IS 'When a difference between schedule and telephone is one: one row for the region.';
COMMENT ON COLUMN planning_adherence_rule.tolerance_minutes IS 'a shorter difference is not shown and not counted';
INSERT INTO planning_adherence_rule DEFAULT VALUES;
ALTER TABLE planning_adherence_rule ENABLE ROW LEVEL SECURITY;
CREATE POLICY planning_adherence_rule_seen ON planning_adherence_rule FOR SELECT TO ingang_app USING ((SELECT app.signed_in()));
CREATE POLICY planning_adherence_rule_change ON planning_adherence_rule FOR UPDATE TO ingang_app USING (app.holds(NULL, 'administrator'));

INSERT INTO retention_period (kind, keep_days, counted_from, ground) VALUES
  ('planning.presence', 28, 'the day', 'own decision, to be agreed with the works council: long enough to talk about a week, too short for a file')
ON CONFLICT (kind) DO NOTHING;
