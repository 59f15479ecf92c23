-- Long calculations that somebody asked for: a forecast, a simulation, a schedule. They run in threads beside the server.

CREATE TABLE planning_work (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*$'),
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  done integer NOT NULL DEFAULT 0 CHECK (done >= 0),
  of_total integer NOT NULL DEFAULT 0 CHECK (of_total >= 0),
  input jsonb NOT NULL,
  result jsonb,
  error_code text,
  error_params jsonb,
  started_by uuid NOT NULL REFERENCES user_account,
  server bigint,
  asked_at timestamptz NOT NULL,
  began_at timestamptz,
  finished_at timestamptz,
  CHECK ((state = 'running') = (server IS NOT NULL)),
  CHECK ((state IN ('done', 'failed', 'cancelled')) = (finished_at IS NOT NULL)),
  CHECK ((state = 'failed') = (error_code IS NOT NULL))
);
COMMENT ON TABLE planning_work IS 'Long calculations that somebody asked for, with how far they are and what came out. Kept thirty days. Only who asked sees them.';
COMMENT ON COLUMN planning_work.kind IS 'what is calculated, such as simulation';
COMMENT ON COLUMN planning_work.state IS 'queued until a server has a thread for it, running, and then done, failed or cancelled';
COMMENT ON COLUMN planning_work.done IS 'parts that are finished, of of_total; both 0 until the first is known';
COMMENT ON COLUMN planning_work.input IS 'what was asked';
COMMENT ON COLUMN planning_work.result IS 'what came out; empty unless it is done';
COMMENT ON COLUMN planning_work.error_code IS 'why it failed, as a key of the messages; planning.work-interrupted when its server ended';
COMMENT ON COLUMN planning_work.server IS 'the advisory lock that the server holds for as long as it lives; whoever gets that lock knows that the server is gone';

CREATE INDEX planning_work_unfinished ON planning_work (asked_at, id) WHERE state IN ('queued', 'running');
CREATE INDEX planning_work_mine ON planning_work (started_by, asked_at DESC);

ALTER TABLE planning_work ENABLE ROW LEVEL SECURITY;
CREATE POLICY planning_work_read ON planning_work FOR SELECT TO ingang_app USING (started_by = (SELECT app.current_user_id()) OR (SELECT app.sees_all()));
CREATE POLICY planning_work_ask ON planning_work FOR INSERT TO ingang_app
  WITH CHECK (started_by = (SELECT app.current_user_id()) AND (SELECT app.holds_anywhere('manager', 'team-lead', 'administrator')));
CREATE POLICY planning_work_change ON planning_work FOR UPDATE TO ingang_app USING (started_by = (SELECT app.current_user_id()) OR (SELECT app.sees_all()));
CREATE POLICY planning_work_forget ON planning_work FOR DELETE TO ingang_app USING ((SELECT app.sees_all()));
