-- Schedules: what was agreed with people, when they are absent, what they would like, and who works when in a week of a team.

-- Teams for which the caller makes schedules: as the team lead who leads it, or as who keeps the team. Asked once per query.
CREATE FUNCTION app.planned_teams() RETURNS text[] LANGUAGE sql STABLE
  RETURN (SELECT coalesce(array_agg(team.id), '{}') FROM public.team
          WHERE app.holds_for_all(team.authority_ids, 'administrator', 'manager') OR EXISTS (
            SELECT FROM public.team_member AS mine
            WHERE mine.team_id = team.id AND mine.user_id = app.current_user_id() AND mine.leads
              AND (team.authority_ids && app.role_authorities('team-lead') OR '*' = ANY (app.role_authorities('team-lead')))));

CREATE TABLE planning_contract (
  user_id uuid PRIMARY KEY REFERENCES user_account ON DELETE CASCADE,
  place text NOT NULL CHECK (place IN ('office', 'home')),
  paid_minutes_a_week integer NOT NULL CHECK (paid_minutes_a_week BETWEEN 0 AND 3600),
  most_days integer NOT NULL CHECK (most_days BETWEEN 0 AND 6),
  shortest_shift_minutes integer NOT NULL CHECK (shortest_shift_minutes > 0),
  longest_shift_minutes integer NOT NULL CHECK (longest_shift_minutes BETWEEN shortest_shift_minutes AND 765),
  week jsonb NOT NULL DEFAULT '[]',
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  changed_at timestamptz NOT NULL,
  changed_by uuid REFERENCES user_account
);
COMMENT ON TABLE planning_contract IS 'What was agreed with an agent about hours: how many a week, on how many days, and when at all.';
COMMENT ON COLUMN planning_contract.place IS 'office; home: an agent at home, often of 16 hours in short shifts';
COMMENT ON COLUMN planning_contract.paid_minutes_a_week IS 'paid time of a whole week; leave is taken off when a week is made';
COMMENT ON COLUMN planning_contract.shortest_shift_minutes IS 'presence, unpaid break included';
COMMENT ON COLUMN planning_contract.week IS 'list of {weekday, fromMinute, untilMinute}: earliest and latest on an ISO weekday (1 is Monday); {weekday, off: true} is a fixed day off; a day left out is open';
COMMENT ON COLUMN planning_contract.changed_by IS 'empty: it came with the demo content';

CREATE TABLE planning_absence (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('leave', 'sick', 'training')),
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  noted_at timestamptz NOT NULL,
  noted_by uuid REFERENCES user_account
);
COMMENT ON TABLE planning_absence IS 'When an agent cannot be scheduled. Never holds why somebody is ill.';
CREATE INDEX planning_absence_user ON planning_absence (user_id, starts_at);

CREATE TABLE planning_wish (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
  date date NOT NULL,
  from_minute integer CHECK (from_minute BETWEEN 0 AND 1440),
  until_minute integer CHECK (until_minute BETWEEN 0 AND 1440 AND until_minute > from_minute),
  noted_at timestamptz NOT NULL,
  UNIQUE (user_id, date),
  CHECK ((from_minute IS NULL) = (until_minute IS NULL))
);
COMMENT ON TABLE planning_wish IS 'What an agent would rather: not to work on a date (no minutes), or only between two times on it.';
COMMENT ON COLUMN planning_wish.from_minute IS 'minutes since midnight on the clock on the wall';

CREATE TABLE planning_requirement (
  team_id text PRIMARY KEY REFERENCES team,
  content jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  changed_at timestamptz NOT NULL,
  changed_by uuid REFERENCES user_account
);
COMMENT ON TABLE planning_requirement IS 'What a team has to be able to take in an ordinary week, for schedules without a staffing result.';
COMMENT ON COLUMN planning_requirement.content IS '{intervalMinutes, norm, days: [{weekday, open, work: {skill: {contacts or people per interval, handlingSeconds}}}]}';

CREATE TABLE planning_schedule (
  id uuid PRIMARY KEY,
  team_id text NOT NULL REFERENCES team,
  week date NOT NULL CHECK (extract(isodow FROM week) = 1),
  state text NOT NULL CHECK (state IN ('draft', 'published')),
  basis jsonb NOT NULL,
  figures jsonb,
  generated boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  changed_at timestamptz NOT NULL,
  changed_by uuid REFERENCES user_account,
  published_at timestamptz,
  published_by uuid REFERENCES user_account,
  UNIQUE (team_id, week, state),
  CHECK ((state = 'published') = (published_at IS NOT NULL))
);
COMMENT ON TABLE planning_schedule IS 'The week of a team: once as it is worked on (draft) and once as people know it (published).';
COMMENT ON COLUMN planning_schedule.week IS 'its Monday';
COMMENT ON COLUMN planning_schedule.basis IS 'who is needed: {source, intervalMinutes, norm, days: [{date, open, required, offered}]}, as it was when the schedule was begun';
COMMENT ON COLUMN planning_schedule.figures IS 'how it was made: {gap, seconds, cost, ended}; empty: by hand';
COMMENT ON COLUMN planning_schedule.generated IS 'demo content';

CREATE TABLE planning_shift (
  id uuid PRIMARY KEY,
  schedule_id uuid NOT NULL REFERENCES planning_schedule ON DELETE CASCADE,
  agent_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE,
  date date NOT NULL,
  from_minute integer NOT NULL CHECK (from_minute BETWEEN 0 AND 1440),
  until_minute integer NOT NULL CHECK (until_minute BETWEEN 0 AND 1440 AND until_minute > from_minute),
  starts_at timestamptz NOT NULL GENERATED ALWAYS AS ((date + make_interval(mins => from_minute)) AT TIME ZONE 'Europe/Amsterdam') STORED,
  ends_at timestamptz NOT NULL GENERATED ALWAYS AS ((date + make_interval(mins => until_minute)) AT TIME ZONE 'Europe/Amsterdam') STORED,
  breaks jsonb NOT NULL DEFAULT '[]',
  activities jsonb NOT NULL DEFAULT '[]',
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  changed_at timestamptz NOT NULL,
  changed_by uuid REFERENCES user_account,
  UNIQUE (schedule_id, agent_id, date)
);
COMMENT ON TABLE planning_shift IS 'When an agent works on a day: one shift a day in a schedule. A published shift keeps its id when a next version is published.';
COMMENT ON COLUMN planning_shift.from_minute IS 'minutes since midnight on the clock on the wall; shifts begin and end on one day';
COMMENT ON COLUMN planning_shift.starts_at IS 'the same as an instant, for calendars and adherence';
COMMENT ON COLUMN planning_shift.breaks IS 'unpaid: list of {fromMinute, untilMinute}, on the clock on the wall';
COMMENT ON COLUMN planning_shift.activities IS 'paid, and not answering citizens: list of {kind, fromMinute, untilMinute}; kind is training, meeting or other';
CREATE INDEX planning_shift_agent ON planning_shift (agent_id, starts_at);

INSERT INTO retention_period (kind, keep_days, counted_from, ground) VALUES
  ('planning.schedule', 400, 'end of the week', 'Arbeidstijdenbesluit artikel 3.2:1: who worked when is kept for 52 weeks; absences and wishes, which explain it, as long')
ON CONFLICT (kind) DO NOTHING;

ALTER TABLE planning_contract ENABLE ROW LEVEL SECURITY;
ALTER TABLE planning_absence ENABLE ROW LEVEL SECURITY;
ALTER TABLE planning_wish ENABLE ROW LEVEL SECURITY;
ALTER TABLE planning_requirement ENABLE ROW LEVEL SECURITY;
ALTER TABLE planning_schedule ENABLE ROW LEVEL SECURITY;
ALTER TABLE planning_shift ENABLE ROW LEVEL SECURITY;

-- Who leads a team keeps what its people agreed, when they are absent, and their week. Everybody sees what is about himself.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['planning_contract', 'planning_absence', 'planning_wish']
  LOOP
    EXECUTE format('CREATE POLICY %I_kept ON %I FOR ALL TO ingang_app USING ((SELECT app.sees_all()) OR user_id IN (
      SELECT member.user_id FROM team_member AS member WHERE member.team_id = ANY ((SELECT app.planned_teams())::text[])))', name, name);
    EXECUTE format('CREATE POLICY %I_own ON %I FOR SELECT TO ingang_app USING (user_id = (SELECT app.current_user_id()))', name, name);
  END LOOP;
END $$;
CREATE POLICY planning_wish_asked ON planning_wish FOR ALL TO ingang_app USING (user_id = (SELECT app.current_user_id()));
CREATE POLICY planning_requirement_kept ON planning_requirement FOR ALL TO ingang_app
  USING ((SELECT app.sees_all()) OR team_id = ANY ((SELECT app.planned_teams())::text[]));
CREATE POLICY planning_schedule_kept ON planning_schedule FOR ALL TO ingang_app
  USING ((SELECT app.sees_all()) OR team_id = ANY ((SELECT app.planned_teams())::text[]));
CREATE POLICY planning_schedule_known ON planning_schedule FOR SELECT TO ingang_app
  USING (state = 'published' AND team_id IN (SELECT member.team_id FROM team_member AS member WHERE member.user_id = (SELECT app.current_user_id())));
CREATE POLICY planning_shift_kept ON planning_shift FOR ALL TO ingang_app
  USING ((SELECT app.sees_all()) OR schedule_id IN (
    SELECT schedule.id FROM planning_schedule AS schedule WHERE schedule.team_id = ANY ((SELECT app.planned_teams())::text[])));
CREATE POLICY planning_shift_own ON planning_shift FOR SELECT TO ingang_app
  USING (agent_id = (SELECT app.current_user_id()) AND schedule_id IN (
    SELECT schedule.id FROM planning_schedule AS schedule WHERE schedule.state = 'published'));
