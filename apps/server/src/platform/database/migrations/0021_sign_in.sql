-- Signing in without secrets leaving the database. Each function runs as the owner of the schema and does one thing;
-- the time comes from the caller, so that everything can be tested with a clock that stands still.

CREATE FUNCTION app.assignments_of(wanted uuid) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('role', role, 'authorityId', authority_id, 'departmentId', department_id,
    'validFrom', valid_from, 'validUntil', valid_until) ORDER BY role, authority_id, department_id), '[]')
  FROM user_role WHERE user_id = wanted
$$;
REVOKE EXECUTE ON FUNCTION app.assignments_of FROM PUBLIC;

-- The session that belongs to a cookie, unless it has ended; notes at most once a minute that it is in use.
CREATE FUNCTION app.find_session(wanted bytea, at timestamptz, idle_seconds integer)
  RETURNS TABLE (session_id uuid, user_id uuid, username text, display_name text, language text, purpose text, method text,
    expires_at timestamptz, assignments jsonb)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE session SET last_seen_at = at
    WHERE token_hash = wanted AND last_seen_at < at - interval '60 seconds'
      AND last_seen_at > at - make_interval(secs => idle_seconds) AND session.expires_at > at;
  RETURN QUERY
    SELECT session.id, account.id, account.username, account.display_name, account.language, session.purpose,
      session.method, session.expires_at, app.assignments_of(account.id)
    FROM session JOIN user_account AS account ON account.id = session.user_id
    WHERE session.token_hash = wanted AND session.expires_at > at
      AND session.last_seen_at > at - make_interval(secs => idle_seconds)
      AND account.active AND account.kind = 'person';
END $$;

-- The API token behind a bearer secret, unless it has expired or was revoked; notes at most once a minute that it is in use.
CREATE FUNCTION app.find_api_token(wanted bytea, at timestamptz)
  RETURNS TABLE (token_id uuid, user_id uuid, username text, display_name text, language text, purpose text,
    expires_at timestamptz, roles text[], scopes text[], assignments jsonb)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE api_token SET last_used_at = at
    WHERE token_hash = wanted AND revoked_at IS NULL AND api_token.expires_at > at
      AND (last_used_at IS NULL OR last_used_at < at - interval '60 seconds');
  RETURN QUERY
    SELECT token.id, account.id, account.username, account.display_name, account.language, token.purpose,
      token.expires_at, token.roles, token.scopes, app.assignments_of(account.id)
    FROM api_token AS token JOIN user_account AS account ON account.id = token.user_id
    WHERE token.token_hash = wanted AND token.revoked_at IS NULL AND token.expires_at > at AND account.active;
END $$;

-- Counts an attempt before the password is looked at, so that guesses sent together are counted too. Answers until when
-- the name has to wait, and what is needed to derive the hash: algorithm, cost and salt, never the hash itself. A name
-- that does not exist is counted just the same. lock_seconds: how long to wait after failure number first_lock and on.
CREATE FUNCTION app.begin_password_attempt(typed text, at timestamptz, first_lock integer, lock_seconds integer[])
  RETURNS TABLE (user_id uuid, salt_and_cost text, waits_until timestamptz, next_wait timestamptz)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  hash bytea := sha256(convert_to(typed, 'UTF8'));
  attempt sign_in_attempt;
BEGIN
  INSERT INTO sign_in_attempt AS known VALUES (hash, 0, NULL, at)
    ON CONFLICT (username_hash) DO UPDATE SET username_hash = known.username_hash
    RETURNING * INTO attempt;
  IF attempt.locked_until > at THEN
    RETURN QUERY SELECT NULL::uuid, NULL::text, attempt.locked_until, attempt.locked_until;
    RETURN;
  END IF;
  attempt.failed_attempts := 1 + CASE WHEN attempt.last_attempt_at < at - interval '1 day' THEN 0 ELSE attempt.failed_attempts END;
  attempt.locked_until := CASE WHEN attempt.failed_attempts >= first_lock THEN at + make_interval(
    secs => lock_seconds[least(attempt.failed_attempts - first_lock + 1, cardinality(lock_seconds))]) END;
  UPDATE sign_in_attempt SET failed_attempts = attempt.failed_attempts, locked_until = attempt.locked_until, last_attempt_at = at
    WHERE username_hash = hash;
  RETURN QUERY
    SELECT account.id, regexp_replace(secret.password_hash, '\$[^$]*$', ''), NULL::timestamptz, attempt.locked_until
    FROM (SELECT 1) AS one
    LEFT JOIN user_account AS account ON account.username = typed AND account.active AND account.kind = 'person'
    LEFT JOIN user_password AS secret ON secret.user_id = account.id;
END $$;

-- The name of the account when a derived hash is the right one; earlier failures are then forgotten. Else nothing.
CREATE FUNCTION app.complete_password_attempt(account uuid, derived text, at timestamptz) RETURNS text
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  person user_account;
BEGIN
  PERFORM 1 FROM user_password WHERE user_id = account AND password_hash = derived;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  UPDATE user_account SET last_sign_in_at = at WHERE id = account AND active RETURNING * INTO person;
  DELETE FROM sign_in_attempt WHERE username_hash = sha256(convert_to(person.username, 'UTF8'));
  RETURN person.display_name;
END $$;

CREATE FUNCTION app.set_password(account uuid, derived text, at timestamptz) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF account IS DISTINCT FROM app.current_user_id() AND NOT app.holds_anywhere('administrator') THEN
    RAISE EXCEPTION 'not allowed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO user_password VALUES (account, derived, at)
    ON CONFLICT (user_id) DO UPDATE SET password_hash = derived, changed_at = at;
END $$;

CREATE FUNCTION app.locked_until(typed text) RETURNS timestamptz
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT locked_until FROM sign_in_attempt
  WHERE username_hash = sha256(convert_to(typed, 'UTF8')) AND app.holds_anywhere('administrator', 'manager', 'team-lead')
$$;

CREATE FUNCTION app.unlock(typed text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM sign_in_attempt
  WHERE username_hash = sha256(convert_to(typed, 'UTF8')) AND app.holds_anywhere('administrator')
$$;

CREATE FUNCTION app.begin_oidc(state bytea, verifier text, expected_nonce text, back_to text, until timestamptz) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO oidc_attempt VALUES (state, verifier, expected_nonce, back_to, until)
$$;

-- A sign-in under way can be finished once.
CREATE FUNCTION app.take_oidc(state bytea, at timestamptz) RETURNS TABLE (code_verifier text, nonce text, return_to text)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM oidc_attempt WHERE state_hash = state AND expires_at > at RETURNING code_verifier, nonce, return_to
$$;

-- What has ended need not be kept.
CREATE FUNCTION app.forget_ended_sign_ins(at timestamptz, idle_seconds integer) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM session WHERE expires_at < at OR last_seen_at < at - make_interval(secs => idle_seconds);
  DELETE FROM oidc_attempt WHERE expires_at < at;
  DELETE FROM sign_in_attempt WHERE last_attempt_at < at - interval '1 day' AND (locked_until IS NULL OR locked_until < at);
$$;
