-- A team lead with the call of an agent; presence that was set by somebody else; and whether agents are told that somebody listens.

ALTER TABLE call ADD COLUMN supervisor_id uuid REFERENCES user_account;
COMMENT ON COLUMN call.supervisor_id IS 'a team lead who listens, whispers or speaks along; also while their telephone rings';
CREATE INDEX call_supervisor_living ON call (supervisor_id) WHERE phase <> 'ended' AND supervisor_id IS NOT NULL;

ALTER TABLE agent_presence ADD COLUMN set_by text;
COMMENT ON COLUMN agent_presence.set_by IS 'name of who set it, when that was somebody else';

-- Calls of which the municipality is not known yet are seen by who leads for the region.
DROP POLICY call_seen ON call;
CREATE POLICY call_seen ON call FOR SELECT TO ingang_app USING (
  (SELECT app.sees_all()) OR authority_id = ANY ((SELECT app.visible_authorities())::text[])
  OR agent_id = (SELECT app.current_user_id()) OR other_agent_id = (SELECT app.current_user_id())
  OR (authority_id IS NULL AND phase <> 'ended' AND (SELECT app.holds(NULL, 'team-lead', 'manager')))
);

CREATE TABLE supervision_rule (
  region boolean PRIMARY KEY DEFAULT true CHECK (region),
  agent_told boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  changed_at timestamptz,
  changed_by_name text
);
COMMENT ON TABLE supervision_rule IS 'How team leads may be with calls: one row for the region.';
COMMENT ON COLUMN supervision_rule.agent_told IS 'agents see it when a team lead only listens; whoever is heard is always seen';
INSERT INTO supervision_rule DEFAULT VALUES;
ALTER TABLE supervision_rule ENABLE ROW LEVEL SECURITY;
CREATE POLICY supervision_rule_seen ON supervision_rule FOR SELECT TO ingang_app USING ((SELECT app.signed_in()));
CREATE POLICY supervision_rule_change ON supervision_rule FOR UPDATE TO ingang_app USING (app.holds(NULL, 'administrator'));

INSERT INTO purpose (code, position, name_nl, name_en, legal_basis) VALUES
  ('training', 9, 'Medewerkers opleiden', 'Training staff', 'AVG artikel 6, lid 1, onder e');
