-- Who works in which team, and who leads it: a team lead sets the skills of the people of that team.

CREATE TABLE team_member (
  team_id text NOT NULL REFERENCES team,
  user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
  leads boolean NOT NULL DEFAULT false,
  PRIMARY KEY (team_id, user_id)
);
COMMENT ON TABLE team_member IS 'Who works in which team. Somebody may be in several.';
COMMENT ON COLUMN team_member.leads IS 'leads the team; sets the skills of its people while also team lead for one of its authorities';
CREATE INDEX team_member_user ON team_member (user_id);
ALTER TABLE team_member ENABLE ROW LEVEL SECURITY;

CREATE FUNCTION app.keeps_team(wanted text) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM public.team WHERE id = wanted AND active AND app.holds_for_all(authority_ids, 'administrator', 'manager'));

CREATE POLICY team_member_read ON team_member FOR SELECT TO ingang_app USING ((SELECT app.signed_in()));
CREATE POLICY team_member_add ON team_member FOR INSERT TO ingang_app WITH CHECK (app.keeps_team(team_id));
CREATE POLICY team_member_change ON team_member FOR UPDATE TO ingang_app USING (app.keeps_team(team_id));
CREATE POLICY team_member_remove ON team_member FOR DELETE TO ingang_app USING (app.keeps_team(team_id));

-- The caller leads a working team that the account is in, and is team lead for one of its authorities. Nobody leads himself.
CREATE FUNCTION app.leads(account uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN account IS DISTINCT FROM app.current_user_id() AND EXISTS (
    SELECT FROM public.team_member AS mine
      JOIN public.team ON team.id = mine.team_id AND team.active
      JOIN public.team_member AS theirs ON theirs.team_id = mine.team_id
    WHERE mine.user_id = app.current_user_id() AND mine.leads AND theirs.user_id = account
      AND (team.authority_ids && app.role_authorities('team-lead') OR '*' = ANY (app.role_authorities('team-lead'))));

CREATE POLICY user_skill_add_by_lead ON user_skill FOR INSERT TO ingang_app WITH CHECK (app.leads(user_id));
CREATE POLICY user_skill_change_by_lead ON user_skill FOR UPDATE TO ingang_app USING (app.leads(user_id));
CREATE POLICY user_skill_remove_by_lead ON user_skill FOR DELETE TO ingang_app USING (app.leads(user_id));

-- A team lead may not change an account; that its skills are to change is said here, and counts as a version of it.
CREATE FUNCTION app.claim_skills(account uuid, known integer) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT (app.administers(account) OR app.leads(account)) THEN
    RAISE EXCEPTION 'not allowed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE user_account SET version = version + 1 WHERE id = account AND version = known;
  RETURN FOUND;
END $$;
