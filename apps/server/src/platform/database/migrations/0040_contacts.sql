-- Contacts with their questions, drafts of the screen, and the timeline of customers and addresses.
-- Moments that lists are sorted by are kept in milliseconds, as the interface carries them, so that pages join.

CREATE SEQUENCE contact_serial START 100000;
GRANT USAGE ON SEQUENCE contact_serial TO ingang_app;

CREATE TABLE contact (
  id uuid PRIMARY KEY,
  serial bigint NOT NULL DEFAULT nextval('contact_serial'),
  version integer NOT NULL DEFAULT 1,
  status text NOT NULL CHECK (status IN ('open', 'finished', 'discarded')),
  ending text CHECK (ending IN ('completed', 'abandoned')),
  channel text NOT NULL CHECK (channel IN ('phone', 'desk', 'email', 'post', 'web', 'chat', 'social', 'sms', 'whatsapp')),
  direction text NOT NULL CHECK (direction IN ('inbound', 'outbound')),
  authority_id text REFERENCES authority,
  candidate_authority_ids text[] CHECK (cardinality(candidate_authority_ids) > 0),
  customer_id uuid REFERENCES customer,
  agent_id uuid REFERENCES user_account,
  agent_name text NOT NULL,
  started_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  duration_seconds integer GENERATED ALWAYS AS (round(extract(epoch FROM ended_at - started_at))::integer) STORED,
  wrap_up_seconds integer CHECK (wrap_up_seconds >= 0),
  received_at timestamptz(3),
  language text NOT NULL DEFAULT 'nl' CHECK (language ~ '^[a-z]{2,3}$'),
  line text NOT NULL DEFAULT 'first' CHECK (line IN ('first', 'second', 'third')),
  identification_level text NOT NULL DEFAULT 'anonymous'
    CHECK (identification_level IN ('anonymous', 'stated', 'verified-questions', 'electronic-id')),
  identification_how text,
  note text NOT NULL DEFAULT '',
  postcode text,
  house_number integer,
  house_number_addition text,
  location_id uuid REFERENCES location,
  discard_reason text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  anonymised_at timestamptz,
  CHECK (ended_at >= started_at),
  CHECK (status <> 'finished' OR (authority_id IS NOT NULL AND ended_at IS NOT NULL AND ending IS NOT NULL)),
  CHECK ((postcode IS NULL) = (house_number IS NULL))
);
COMMENT ON TABLE contact IS 'One contact moment on one channel. An open contact is the draft: it exists from the first second and is finished when it is over.';
COMMENT ON COLUMN contact.serial IS 'the number without prefix and check digit; people see KC-<serial>-<digit>';
COMMENT ON COLUMN contact.version IS 'counts the changes of the contact and its questions together; guards against overwriting each other';
COMMENT ON COLUMN contact.ending IS 'abandoned: the customer left before a question could be handled';
COMMENT ON COLUMN contact.authority_id IS 'unknown only while the contact is open or after it was discarded';
COMMENT ON COLUMN contact.candidate_authority_ids IS 'while the authority is unknown: the authorities it may be, so that only who may see all of these sees it';
COMMENT ON COLUMN contact.agent_name IS 'as it was at that time; stays readable when the account is gone';
COMMENT ON COLUMN contact.started_at IS 'when the conversation or the work on a message started; never the moment of registration';
COMMENT ON COLUMN contact.ended_at IS 'when the conversation or the work on a message ended';
COMMENT ON COLUMN contact.duration_seconds IS 'from started_at to ended_at, without wrap-up';
COMMENT ON COLUMN contact.wrap_up_seconds IS 'work of the agent on this contact after ended_at';
COMMENT ON COLUMN contact.received_at IS 'when a message (letter, e-mail, form) reached the organisation; the timeline shows this moment';
COMMENT ON COLUMN contact.postcode IS 'address that the contact is about, for the timeline of an address';
COMMENT ON COLUMN contact.created_at IS 'moment of registration: for retention and technical search, never for figures';
COMMENT ON COLUMN contact.anonymised_at IS 'when free text and customer were removed at the end of the retention period';
CREATE UNIQUE INDEX contact_serial_key ON contact (serial);
CREATE INDEX contact_started ON contact (started_at DESC, id DESC);
CREATE INDEX contact_authority_started ON contact (authority_id, started_at DESC, id DESC);
CREATE INDEX contact_agent_started ON contact (agent_id, started_at DESC, id DESC);
CREATE INDEX contact_customer_started ON contact (customer_id, started_at DESC, id DESC) WHERE customer_id IS NOT NULL;
CREATE INDEX contact_open ON contact (agent_id, started_at) WHERE status = 'open';

CREATE TABLE question (
  id uuid PRIMARY KEY,
  contact_id uuid NOT NULL REFERENCES contact ON DELETE CASCADE,
  authority_id text,
  contact_started_at timestamptz(3) NOT NULL,
  position smallint NOT NULL CHECK (position >= 0),
  text text NOT NULL DEFAULT '',
  product_id uuid REFERENCES product,
  article_id uuid,
  article_version integer,
  answer text,
  outcome text NOT NULL DEFAULT 'open'
    CHECK (outcome IN ('open', 'answered', 'transferred', 'callback', 'web-intake', 'zaak', 'referred', 'abandoned')),
  outcome_detail text,
  zaak_number text,
  zaak_key text GENERATED ALWAYS AS (upper(replace(zaak_number, ' ', ''))) STORED,
  department_id uuid REFERENCES department,
  follow_up_id uuid
);
COMMENT ON TABLE question IS 'What a customer wants to know or have, one per subject; holds product, answer and outcome.';
COMMENT ON COLUMN question.authority_id IS 'same as of the contact, kept equal by trigger: for row-level security and figures without a join';
COMMENT ON COLUMN question.contact_started_at IS 'same as started_at of the contact, kept equal by trigger: for lists and figures by product and outcome';
COMMENT ON COLUMN question.article_id IS 'knowledge article whose answer was given; no foreign key, since an answer outlives its article';
COMMENT ON COLUMN question.article_version IS 'the version that was read to the customer';
COMMENT ON COLUMN question.outcome_detail IS 'to whom it was referred, what was agreed at a transfer, …';
COMMENT ON COLUMN question.zaak_key IS 'zaak_number without capitals and spaces mattering, for search';
CREATE INDEX question_contact ON question (contact_id, position);
CREATE INDEX question_product_started ON question (product_id, contact_started_at DESC, contact_id DESC) WHERE product_id IS NOT NULL;
CREATE INDEX question_outcome_started ON question (outcome, contact_started_at DESC, contact_id DESC);
CREATE INDEX question_zaak ON question (zaak_key) WHERE zaak_key IS NOT NULL;
CREATE INDEX question_follow_up ON question (follow_up_id) WHERE follow_up_id IS NOT NULL;

CREATE FUNCTION app.question_follows_contact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE question SET authority_id = NEW.authority_id, contact_started_at = NEW.started_at WHERE contact_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER contact_takes_questions_along AFTER UPDATE OF authority_id, started_at ON contact FOR EACH ROW
  WHEN (OLD.authority_id IS DISTINCT FROM NEW.authority_id OR OLD.started_at <> NEW.started_at)
  EXECUTE FUNCTION app.question_follows_contact();

CREATE TABLE contact_draft (
  contact_id uuid NOT NULL REFERENCES contact ON DELETE CASCADE,
  user_id uuid NOT NULL,
  content jsonb NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (contact_id, user_id)
);
COMMENT ON TABLE contact_draft IS 'State of an agent''s screen for an open contact, as the screen sent it (64 KiB at most); removed when the contact is closed.';

CREATE TABLE timeline_entry (
  subject_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('contact', 'follow-up', 'zaak')),
  number text,
  at timestamptz(3) NOT NULL,
  customer_id uuid,
  address_key text,
  address_addition text,
  authority_id text NOT NULL,
  channel text,
  direction text,
  title text NOT NULL,
  summary text NOT NULL,
  outcome text,
  status text,
  due_at timestamptz,
  agent_name text,
  department_name text,
  PRIMARY KEY (subject_id, kind)
);
COMMENT ON TABLE timeline_entry IS 'Read model: everything that happened with a customer or at an address, over all channels, contacts, follow-ups and zaken. Written by the rooms that own the facts, in the same transaction.';
COMMENT ON COLUMN timeline_entry.at IS 'when it reached the organisation: received_at of a letter, started_at of a call';
COMMENT ON COLUMN timeline_entry.address_key IS 'postcode without spaces, a space, and the house number: 3311AB 12';
COMMENT ON COLUMN timeline_entry.address_addition IS 'house letter and addition in capitals; null when only the number is known';
CREATE INDEX timeline_customer ON timeline_entry (customer_id, at DESC, subject_id DESC) WHERE customer_id IS NOT NULL;
CREATE INDEX timeline_address ON timeline_entry (address_key, at DESC, subject_id DESC) WHERE address_key IS NOT NULL;

ALTER TABLE contact ENABLE ROW LEVEL SECURITY;
CREATE POLICY contact_of_visible_authority ON contact TO ingang_app USING (
  authority_id = ANY ((SELECT app.visible_authorities())::text[])
  OR (SELECT app.sees_all())
  OR (authority_id IS NULL AND (
    agent_id = (SELECT app.current_user_id())
    OR candidate_authority_ids <@ (SELECT app.visible_authorities())::text[]
  ))
);

ALTER TABLE question ENABLE ROW LEVEL SECURITY;
CREATE POLICY question_of_visible_contact ON question TO ingang_app USING (
  authority_id = ANY ((SELECT app.visible_authorities())::text[])
  OR (SELECT app.sees_all())
  OR (authority_id IS NULL AND EXISTS (SELECT FROM contact WHERE contact.id = contact_id))
) WITH CHECK (
  -- a question is written in one statement with its contact, which that statement does not see yet
  authority_id = ANY ((SELECT app.visible_authorities())::text[]) OR (SELECT app.sees_all()) OR authority_id IS NULL
);

ALTER TABLE contact_draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY draft_of_visible_contact ON contact_draft TO ingang_app USING (
  EXISTS (SELECT FROM contact WHERE contact.id = contact_id)
);

ALTER TABLE timeline_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY timeline_of_visible_authority ON timeline_entry TO ingang_app USING (
  authority_id = ANY ((SELECT app.visible_authorities())::text[]) OR (SELECT app.sees_all())
);
