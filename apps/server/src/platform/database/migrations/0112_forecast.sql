-- What is expected to come and who is needed for it: counts from files, what is known beforehand, forecasts, and required staff.

CREATE TABLE planning_counts (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  interval_minutes integer NOT NULL CHECK (interval_minutes IN (5, 15, 30, 60)),
  first_date date NOT NULL,
  day_count integer NOT NULL CHECK (day_count > 0),
  days_with_contacts integer NOT NULL CHECK (days_with_contacts >= 0),
  contact_count bigint NOT NULL CHECK (contact_count >= 0),
  kept_at timestamptz NOT NULL,
  kept_by uuid REFERENCES user_account
);
COMMENT ON TABLE planning_counts IS 'A file with counts of contacts that somebody brought, such as of the telephone exchange before this one. No personal data.';
COMMENT ON COLUMN planning_counts.day_count IS 'whole days from first_date on, those of which nothing is known included';

CREATE TABLE planning_counts_series (
  counts_id uuid NOT NULL REFERENCES planning_counts ON DELETE CASCADE,
  position integer NOT NULL CHECK (position >= 0),
  channel text,
  product text,
  authority text,
  counts integer[] NOT NULL,
  PRIMARY KEY (counts_id, position)
);
COMMENT ON TABLE planning_counts_series IS 'The counts of a file, one row for each channel, product and authority that it tells apart.';
COMMENT ON COLUMN planning_counts_series.authority IS 'as the file says it; the id where it is one of the region';
COMMENT ON COLUMN planning_counts_series.counts IS 'contacts in each interval from midnight of first_date on, as clocks on the wall divide the day; null: not known';

CREATE TABLE planning_circumstance (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('event', 'special-day', 'period', 'correction')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  authority_id text REFERENCES authority,
  date date NOT NULL,
  until_date date,
  likeness text NOT NULL CHECK (likeness ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(likeness) <= 60),
  is_closed boolean NOT NULL DEFAULT false,
  reached integer CHECK (reached >= 0),
  contacts_each double precision CHECK (contacts_each BETWEEN 0 AND 100),
  contacts integer CHECK (contacts >= 0),
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  changed_at timestamptz NOT NULL,
  changed_by uuid REFERENCES user_account,
  CHECK ((kind = 'period') = (until_date IS NOT NULL)),
  CHECK (until_date >= date),
  CHECK ((kind = 'event') = (reached IS NOT NULL AND contacts_each IS NOT NULL)),
  CHECK (kind = 'correction' OR contacts IS NULL)
);
COMMENT ON TABLE planning_circumstance IS 'What is known beside the counts: events that make people call, local holidays, periods, and corrections of days that were counted wrong.';
COMMENT ON COLUMN planning_circumstance.authority_id IS 'whom it is about; null: the region';
COMMENT ON COLUMN planning_circumstance.likeness IS 'those with one likeness are taken to have one effect, which past ones teach';
COMMENT ON COLUMN planning_circumstance.reached IS 'of an event: households, letters or inhabitants';
COMMENT ON COLUMN planning_circumstance.contacts_each IS 'of an event: contacts expected for each that is reached; weighs as much as one past event';
COMMENT ON COLUMN planning_circumstance.contacts IS 'of a correction: what the day should have had; null: nothing is known of that day';
CREATE INDEX planning_circumstance_date ON planning_circumstance (date, id);

CREATE TABLE planning_forecast (
  id uuid PRIMARY KEY,
  work_id uuid,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  source text NOT NULL CHECK (source IN ('running', 'counts', 'example')),
  counts_id uuid REFERENCES planning_counts ON DELETE SET NULL,
  channel text,
  authority_id text REFERENCES authority,
  split text NOT NULL CHECK (split IN ('none', 'channel', 'authority', 'product')),
  interval_minutes integer NOT NULL CHECK (interval_minutes IN (5, 15, 30, 60)),
  starts_on date NOT NULL,
  horizon_days integer NOT NULL CHECK (horizon_days BETWEEN 1 AND 371),
  made_at timestamptz NOT NULL,
  made_by uuid REFERENCES user_account,
  summary jsonb
);
COMMENT ON TABLE planning_forecast IS 'A forecast that somebody asked for: of what, from when, and what it found. No personal data.';
COMMENT ON COLUMN planning_forecast.work_id IS 'the long work that makes it';
COMMENT ON COLUMN planning_forecast.source IS 'running: contacts of this system; counts: a file; example: generated, to try things with';
COMMENT ON COLUMN planning_forecast.summary IS 'how good such forecasts were in the past, and circumstances that counted; null until it is made';
CREATE INDEX planning_forecast_made ON planning_forecast (made_at DESC, id DESC);

CREATE TABLE planning_forecast_series (
  forecast_id uuid NOT NULL REFERENCES planning_forecast ON DELETE CASCADE,
  position integer NOT NULL CHECK (position >= 0),
  path text[] NOT NULL,
  expected double precision NOT NULL CHECK (expected >= 0),
  content jsonb NOT NULL,
  PRIMARY KEY (forecast_id, position)
);
COMMENT ON TABLE planning_forecast_series IS 'What is expected of the whole (position 0) and of each part, by day and interval, with bounds and reasons.';
COMMENT ON COLUMN planning_forecast_series.path IS 'of what: nothing for the whole, or a channel, authority or product';
COMMENT ON COLUMN planning_forecast_series.expected IS 'contacts over all days, a mean';

CREATE TABLE planning_required_staff (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  forecast_id uuid REFERENCES planning_forecast ON DELETE SET NULL,
  is_example boolean NOT NULL,
  monday date NOT NULL CHECK (extract(isodow FROM monday) = 1),
  team_id text REFERENCES team,
  period_minutes integer NOT NULL CHECK (period_minutes IN (15, 30, 60)),
  skills jsonb NOT NULL,
  request jsonb NOT NULL,
  figures jsonb NOT NULL,
  kept_at timestamptz NOT NULL,
  kept_by uuid REFERENCES user_account
);
COMMENT ON TABLE planning_required_staff IS 'How many people are needed at once in a week, by skill and period: what a schedule starts from.';
COMMENT ON COLUMN planning_required_staff.is_example IS 'made from generated counts: to try things with, not to plan by';
COMMENT ON COLUMN planning_required_staff.team_id IS 'for whom; null: any team';
COMMENT ON COLUMN planning_required_staff.skills IS 'for each skill a list of people needed, one for each period of the week from Monday midnight on, as clocks on the wall divide the day';
COMMENT ON COLUMN planning_required_staff.request IS 'handling times, norms and rules that were used';
COMMENT ON COLUMN planning_required_staff.figures IS 'hours, full-time people and cost that follow';
CREATE INDEX planning_required_staff_monday ON planning_required_staff (monday, kept_at DESC);

ALTER TABLE planning_counts ENABLE ROW LEVEL SECURITY;
CREATE POLICY planning_counts_of_leads ON planning_counts TO ingang_app
  USING ((SELECT app.holds_anywhere('manager', 'team-lead', 'administrator')));
ALTER TABLE planning_counts_series ENABLE ROW LEVEL SECURITY;
CREATE POLICY planning_counts_series_of_leads ON planning_counts_series TO ingang_app
  USING ((SELECT app.holds_anywhere('manager', 'team-lead', 'administrator')));
ALTER TABLE planning_circumstance ENABLE ROW LEVEL SECURITY;
CREATE POLICY planning_circumstance_of_leads ON planning_circumstance TO ingang_app
  USING ((SELECT app.holds_anywhere('manager', 'team-lead', 'administrator')));
ALTER TABLE planning_forecast ENABLE ROW LEVEL SECURITY;
CREATE POLICY planning_forecast_of_leads ON planning_forecast TO ingang_app
  USING ((SELECT app.holds_anywhere('manager', 'team-lead', 'administrator')));
ALTER TABLE planning_forecast_series ENABLE ROW LEVEL SECURITY;
CREATE POLICY planning_forecast_series_of_leads ON planning_forecast_series TO ingang_app
  USING ((SELECT app.holds_anywhere('manager', 'team-lead', 'administrator')));
ALTER TABLE planning_required_staff ENABLE ROW LEVEL SECURITY;
CREATE POLICY planning_required_staff_of_leads ON planning_required_staff TO ingang_app
  USING ((SELECT app.holds_anywhere('manager', 'team-lead', 'administrator')));
