-- An administrator of one authority administers the accounts of that authority, and not those of others.

-- Everything that an account may do is within what the caller administers. An account without roles belongs to the region.
CREATE FUNCTION app.administers(account uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN app.holds(NULL, 'administrator') OR (
    EXISTS (SELECT FROM public.user_role WHERE user_id = account)
    AND NOT EXISTS (SELECT FROM public.user_role WHERE user_id = account AND NOT app.holds(authority_id, 'administrator')));

DROP POLICY user_account_change ON user_account;
CREATE POLICY user_account_change ON user_account FOR UPDATE TO ingang_app
  USING (id = (SELECT app.current_user_id()) OR ((SELECT app.holds_anywhere('administrator')) AND app.administers(id)));

DROP POLICY user_skill_write ON user_skill;
CREATE POLICY user_skill_write ON user_skill FOR ALL TO ingang_app
  USING ((SELECT app.holds_anywhere('administrator')) AND app.administers(user_id));

DROP POLICY session_end ON session;
DROP POLICY session_known ON session;
CREATE POLICY session_end ON session FOR DELETE TO ingang_app
  USING ((SELECT app.holds_anywhere('administrator')) AND app.administers(user_id));
CREATE POLICY session_known ON session FOR SELECT TO ingang_app
  USING ((SELECT app.holds_anywhere('administrator')) AND app.administers(user_id));

DROP POLICY api_token_own ON api_token;
CREATE POLICY api_token_own ON api_token FOR ALL TO ingang_app
  USING (user_id = (SELECT app.current_user_id()) OR ((SELECT app.holds_anywhere('administrator')) AND app.administers(user_id)));

CREATE OR REPLACE FUNCTION app.set_password(account uuid, derived text, at timestamptz) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF account IS DISTINCT FROM app.current_user_id() AND NOT app.administers(account) THEN
    RAISE EXCEPTION 'not allowed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO user_password VALUES (account, derived, at)
    ON CONFLICT (user_id) DO UPDATE SET password_hash = derived, changed_at = at;
END $$;

-- How authorities cooperate decides who sees what: that is for the region to decide.
DROP POLICY authority_cooperation_write ON authority_cooperation;
CREATE POLICY authority_cooperation_write ON authority_cooperation FOR ALL TO ingang_app
  USING ((SELECT app.holds(NULL, 'administrator')));

-- Only the system's own job says what time it is.
CREATE OR REPLACE FUNCTION app.forget_ended_sign_ins(at timestamptz, idle_seconds integer) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM session WHERE app.sees_all() AND (expires_at < at OR last_seen_at < at - make_interval(secs => idle_seconds));
  DELETE FROM oidc_attempt WHERE app.sees_all() AND expires_at < at;
  DELETE FROM sign_in_attempt WHERE app.sees_all() AND last_attempt_at < at - interval '1 day' AND (locked_until IS NULL OR locked_until < at);
$$;
