-- Scenarios of cooperation that people keep: what answering citizens takes and costs, as assumptions and events.

CREATE TABLE planning_scenario (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  content jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  changed_at timestamptz NOT NULL,
  changed_by uuid REFERENCES user_account
);
COMMENT ON TABLE planning_scenario IS 'Scenarios of cooperation: assumptions and events from which people, service and cost follow. No personal data.';
COMMENT ON COLUMN planning_scenario.content IS 'the scenario as docs/reference/scenario.md describes it; its figures are worked out when they are looked at';
COMMENT ON COLUMN planning_scenario.changed_by IS 'empty: it came with the installation';

ALTER TABLE planning_scenario ENABLE ROW LEVEL SECURITY;
CREATE POLICY planning_scenario_read ON planning_scenario FOR SELECT TO ingang_app USING ((SELECT app.holds_anywhere('manager', 'team-lead', 'administrator')));
CREATE POLICY planning_scenario_add ON planning_scenario FOR INSERT TO ingang_app WITH CHECK ((SELECT app.holds_anywhere('manager', 'administrator')));
CREATE POLICY planning_scenario_change ON planning_scenario FOR UPDATE TO ingang_app USING ((SELECT app.holds_anywhere('manager', 'administrator')));
CREATE POLICY planning_scenario_remove ON planning_scenario FOR DELETE TO ingang_app USING ((SELECT app.holds_anywhere('manager', 'administrator')));
