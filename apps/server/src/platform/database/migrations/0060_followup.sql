-- What was promised at a contact, and what was done to keep it.

CREATE SEQUENCE follow_up_serial START 1000;
GRANT USAGE ON SEQUENCE follow_up_serial TO ingang_app;

CREATE TABLE follow_up (
  id uuid PRIMARY KEY,
  serial bigint NOT NULL DEFAULT nextval('follow_up_serial'),
  kind text NOT NULL CHECK (kind IN ('callback', 'web-intake', 'task')),
  version integer NOT NULL CHECK (version > 0),
  state text NOT NULL CHECK (state IN ('open', 'taken', 'attempted', 'reached', 'returned', 'closed')),
  authority_id text NOT NULL REFERENCES authority,
  department_id uuid NOT NULL REFERENCES department,
  involved_departments text[] NOT NULL,
  assignee_id uuid REFERENCES user_account,
  contact_id uuid,
  question_id uuid,
  customer_id uuid REFERENCES customer,
  customer_name text NOT NULL,
  product_id uuid REFERENCES product,
  phone text,
  reason text NOT NULL,
  explanation text,
  windows jsonb NOT NULL DEFAULT '[]',
  norm jsonb NOT NULL,
  deadline timestamptz NOT NULL,
  settled_at timestamptz,
  misrouted_count integer NOT NULL DEFAULT 0 CHECK (misrouted_count >= 0),
  reopened_count integer NOT NULL DEFAULT 0 CHECK (reopened_count >= 0),
  made_at timestamptz NOT NULL,
  made_by uuid REFERENCES user_account,
  made_by_name text NOT NULL,
  closed_at timestamptz,
  result text CHECK (result IN ('reached', 'not-reached', 'answered-otherwise', 'withdrawn', 'done')),
  close_note text,
  anonymised_at timestamptz,
  CHECK (deadline > made_at),
  CHECK ((state = 'closed') = (closed_at IS NOT NULL AND result IS NOT NULL)),
  CHECK (kind <> 'callback' OR phone IS NOT NULL OR anonymised_at IS NOT NULL)
);
COMMENT ON TABLE follow_up IS 'A promise made at a contact: a callback, a web intake or a task for a department.';
COMMENT ON COLUMN follow_up.serial IS 'people say T and this number';
COMMENT ON COLUMN follow_up.department_id IS 'whose list it is on';
COMMENT ON COLUMN follow_up.involved_departments IS 'every department that had it, so that who passed it on can still see what became of it';
COMMENT ON COLUMN follow_up.deadline IS 'what the customer was told; it does not move when the work changes hands';
COMMENT ON COLUMN follow_up.settled_at IS 'the first real attempt: from then on the promise is kept or broken, whatever follows';
COMMENT ON COLUMN follow_up.misrouted_count IS 'how often it lay with a department that it was not for';
COMMENT ON COLUMN follow_up.windows IS 'when the customer likes to be phoned: list of {date, from, until} on the clock on the wall';
CREATE UNIQUE INDEX follow_up_serial_key ON follow_up (serial);
CREATE INDEX follow_up_running ON follow_up (deadline, id) WHERE state <> 'closed';
CREATE INDEX follow_up_department ON follow_up (department_id, deadline) WHERE state <> 'closed';
CREATE INDEX follow_up_assignee ON follow_up (assignee_id, deadline) WHERE state <> 'closed';
CREATE INDEX follow_up_closed ON follow_up (closed_at DESC, id) WHERE state = 'closed';
CREATE INDEX follow_up_customer ON follow_up (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX follow_up_contact ON follow_up (contact_id) WHERE contact_id IS NOT NULL;

CREATE TABLE follow_up_attempt (
  follow_up_id uuid NOT NULL REFERENCES follow_up ON DELETE CASCADE,
  number integer NOT NULL,
  at timestamptz NOT NULL,
  user_id uuid NOT NULL,
  user_name text NOT NULL,
  result text NOT NULL CHECK (result IN ('spoken', 'no-answer', 'voicemail', 'busy', 'wrong-number')),
  phone text NOT NULL,
  note text,
  PRIMARY KEY (follow_up_id, number)
);
COMMENT ON TABLE follow_up_attempt IS 'Each time that somebody phoned.';

CREATE TABLE follow_up_event (
  follow_up_id uuid NOT NULL REFERENCES follow_up ON DELETE CASCADE,
  number integer NOT NULL,
  at timestamptz NOT NULL,
  user_id uuid,
  user_name text NOT NULL,
  event text NOT NULL,
  from_department_id uuid,
  to_department_id uuid,
  misrouted boolean NOT NULL DEFAULT false,
  note text,
  PRIMARY KEY (follow_up_id, number)
);
COMMENT ON TABLE follow_up_event IS 'What happened to a follow-up, in order: who did what and passed it on to whom.';

ALTER TABLE follow_up ENABLE ROW LEVEL SECURITY;
ALTER TABLE follow_up_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE follow_up_event ENABLE ROW LEVEL SECURITY;

-- Of an authority one works for, and: with one's own department, or everywhere for the contact centre, or made by oneself.
CREATE POLICY follow_up_seen ON follow_up TO ingang_app USING (
  (SELECT app.sees_all())
  OR (authority_id = ANY ((SELECT app.visible_authorities())::text[])
    AND ((SELECT app.sees_all_departments())
      OR involved_departments && (SELECT app.visible_departments())::text[]
      OR assignee_id = (SELECT app.current_user_id())
      OR made_by = (SELECT app.current_user_id())))
);
CREATE POLICY follow_up_attempt_seen ON follow_up_attempt TO ingang_app USING (
  EXISTS (SELECT FROM follow_up WHERE follow_up.id = follow_up_id)
);
CREATE POLICY follow_up_event_seen ON follow_up_event TO ingang_app USING (
  EXISTS (SELECT FROM follow_up WHERE follow_up.id = follow_up_id)
);
