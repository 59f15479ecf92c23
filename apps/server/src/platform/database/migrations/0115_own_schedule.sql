-- What people do with a published schedule: they see their team's, swap shifts with approval, and have it in their calendar.

-- Who works when is known within a team, so that people can find each other for a swap; why somebody is away is not.
CREATE POLICY planning_shift_of_team ON planning_shift FOR SELECT TO ingang_app
  USING (schedule_id IN (
    SELECT schedule.id FROM planning_schedule AS schedule
      JOIN team_member AS member ON member.team_id = schedule.team_id AND member.user_id = (SELECT app.current_user_id())
    WHERE schedule.state = 'published'));

CREATE TABLE planning_swap (
  id uuid PRIMARY KEY,
  team_id text NOT NULL REFERENCES team,
  asked_by uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
  offered_to uuid REFERENCES user_account ON DELETE CASCADE,
  colleague_id uuid REFERENCES user_account ON DELETE CASCADE,
  given_date date NOT NULL,
  given_from_minute integer NOT NULL,
  given_until_minute integer NOT NULL,
  wished_date date,
  wished_from_minute integer,
  wished_until_minute integer,
  note text CHECK (length(note) BETWEEN 1 AND 300),
  state text NOT NULL CHECK (state IN ('asked', 'accepted', 'approved', 'refused', 'declined', 'withdrawn', 'lapsed')),
  reason text CHECK (length(reason) BETWEEN 1 AND 300),
  lapses_at timestamptz NOT NULL,
  asked_at timestamptz NOT NULL,
  answered_at timestamptz,
  settled_at timestamptz,
  decided_by uuid REFERENCES user_account,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (offered_to IS NULL OR colleague_id IS NULL OR offered_to = colleague_id),
  CHECK ((wished_date IS NULL) = (wished_from_minute IS NULL) AND (wished_date IS NULL) = (wished_until_minute IS NULL)),
  CHECK (wished_date IS NULL OR offered_to IS NOT NULL),
  CHECK (state <> 'accepted' OR colleague_id IS NOT NULL),
  CHECK ((state = 'refused') = (reason IS NOT NULL)),
  CHECK ((state IN ('asked', 'accepted')) = (settled_at IS NULL))
);
COMMENT ON TABLE planning_swap IS 'A shift that somebody asks a colleague to take, alone or for one of theirs; the schedule changes when a team lead approves.';
COMMENT ON COLUMN planning_swap.offered_to IS 'empty: whoever of the team may have it';
COMMENT ON COLUMN planning_swap.colleague_id IS 'who accepted';
COMMENT ON COLUMN planning_swap.given_date IS 'the shift as it was when the swap was asked for; when it is otherwise, the swap lapses';
COMMENT ON COLUMN planning_swap.wished_date IS 'the shift of the colleague in return; empty: nothing in return';
COMMENT ON COLUMN planning_swap.note IS 'from colleague to colleague; read by them and who decides';
COMMENT ON COLUMN planning_swap.reason IS 'why it was refused';
COMMENT ON COLUMN planning_swap.lapses_at IS 'when the first of its shifts begins';
CREATE UNIQUE INDEX planning_swap_living ON planning_swap (asked_by, given_date) WHERE state IN ('asked', 'accepted');
CREATE INDEX planning_swap_team ON planning_swap (team_id, asked_at DESC);
CREATE INDEX planning_swap_lapses ON planning_swap (lapses_at) WHERE state IN ('asked', 'accepted');

ALTER TABLE planning_swap ENABLE ROW LEVEL SECURITY;
CREATE POLICY planning_swap_seen ON planning_swap FOR SELECT TO ingang_app USING (
  (SELECT app.sees_all()) OR (SELECT app.current_user_id()) IN (asked_by, offered_to, colleague_id)
  OR team_id = ANY ((SELECT app.planned_teams())::text[])
  OR (offered_to IS NULL AND state = 'asked' AND team_id IN (SELECT member.team_id FROM team_member AS member WHERE member.user_id = (SELECT app.current_user_id()))));
CREATE POLICY planning_swap_asked ON planning_swap FOR INSERT TO ingang_app WITH CHECK (asked_by = (SELECT app.current_user_id()));
CREATE POLICY planning_swap_changed ON planning_swap FOR UPDATE TO ingang_app USING (
  (SELECT app.sees_all()) OR (SELECT app.current_user_id()) IN (asked_by, offered_to, colleague_id)
  OR team_id = ANY ((SELECT app.planned_teams())::text[])
  OR (offered_to IS NULL AND state = 'asked' AND team_id IN (SELECT member.team_id FROM team_member AS member WHERE member.user_id = (SELECT app.current_user_id()))))
  WITH CHECK ((SELECT app.sees_all()) OR (SELECT app.current_user_id()) IN (asked_by, offered_to, colleague_id)
  OR team_id = ANY ((SELECT app.planned_teams())::text[]) OR (offered_to IS NULL AND state = 'asked'));
CREATE POLICY planning_swap_forgotten ON planning_swap FOR DELETE TO ingang_app USING ((SELECT app.sees_all()));

CREATE TABLE planning_calendar_feed (
  user_id uuid PRIMARY KEY REFERENCES user_account ON DELETE CASCADE,
  secret_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  last_read_at timestamptz
);
COMMENT ON TABLE planning_calendar_feed IS 'The secret address at which a calendar program reads somebody''s own shifts. Revoking removes the row.';
COMMENT ON COLUMN planning_calendar_feed.secret_hash IS 'SHA-256 of 256 random bits; can be written, never read';
COMMENT ON COLUMN planning_calendar_feed.last_read_at IS 'to ten minutes, so that its owner sees whether it is used';
REVOKE ALL ON planning_calendar_feed FROM ingang_app;
GRANT SELECT (user_id, created_at, last_read_at), INSERT, DELETE ON planning_calendar_feed TO ingang_app;
ALTER TABLE planning_calendar_feed ENABLE ROW LEVEL SECURITY;
CREATE POLICY planning_calendar_feed_own ON planning_calendar_feed FOR ALL TO ingang_app USING (user_id = (SELECT app.current_user_id()));

-- Whose calendar belongs to a secret; nobody's when the account works no more. Notes at most every ten minutes that it is in use.
CREATE FUNCTION app.find_calendar(wanted bytea, at timestamptz) RETURNS TABLE (user_id uuid, display_name text, language text)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE planning_calendar_feed AS feed SET last_read_at = at
    WHERE feed.secret_hash = wanted AND (feed.last_read_at IS NULL OR feed.last_read_at < at - interval '10 minutes');
  RETURN QUERY
    SELECT account.id, account.display_name, account.language
    FROM planning_calendar_feed AS feed JOIN user_account AS account ON account.id = feed.user_id
    WHERE feed.secret_hash = wanted AND account.active;
END $$;

CREATE TABLE planning_calendar_event (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
  date date NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  details jsonb NOT NULL,
  sequence integer NOT NULL DEFAULT 0 CHECK (sequence >= 0),
  is_cancelled boolean NOT NULL DEFAULT false,
  changed_at timestamptz NOT NULL,
  UNIQUE (user_id, date)
);
COMMENT ON TABLE planning_calendar_event IS 'What calendars were last told, so that a change keeps its identity and what does not go on is taken back.';
COMMENT ON COLUMN planning_calendar_event.id IS 'UID of the event: one for a person and a date, whatever becomes of the shift';
COMMENT ON COLUMN planning_calendar_event.details IS '{breaks, activities} of the shift';
COMMENT ON COLUMN planning_calendar_event.sequence IS 'one more with every change';
ALTER TABLE planning_calendar_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY planning_calendar_event_own ON planning_calendar_event FOR ALL TO ingang_app
  USING ((SELECT app.sees_all()) OR user_id = (SELECT app.current_user_id()));

INSERT INTO retention_period (kind, keep_days, counted_from, ground) VALUES
  ('planning.swap', 400, 'day of the shift', 'explains the schedule, and is kept as long')
ON CONFLICT (kind) DO NOTHING;
