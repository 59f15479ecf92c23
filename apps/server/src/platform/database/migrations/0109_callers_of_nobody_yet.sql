-- Who has not said yet for which municipality they call is seen by everybody who leads: otherwise a caller could wait and be on nobody's screen.
DROP POLICY call_seen ON call;
CREATE POLICY call_seen ON call FOR SELECT TO ingang_app USING (
  (SELECT app.sees_all()) OR authority_id = ANY ((SELECT app.visible_authorities())::text[])
  OR agent_id = (SELECT app.current_user_id()) OR other_agent_id = (SELECT app.current_user_id())
  OR also_ringing @> ARRAY[(SELECT app.current_user_id())]
  OR (authority_id IS NULL AND phase <> 'ended' AND (SELECT app.holds_anywhere('team-lead', 'manager')))
);
