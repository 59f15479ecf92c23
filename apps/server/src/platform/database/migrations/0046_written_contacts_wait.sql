-- A message that somebody must answer waits for anybody: without an agent, in the order of when the answer was promised, until one agent has it in hand.

ALTER TABLE contact ADD COLUMN waits_since timestamptz(3), ADD COLUMN answer_by timestamptz(3),
  ADD CONSTRAINT contact_waits_for_anybody CHECK (waits_since IS NULL
    OR (status = 'open' AND agent_id IS NULL AND authority_id IS NOT NULL AND answer_by IS NOT NULL AND received_at IS NOT NULL));
COMMENT ON COLUMN contact.waits_since IS 'nobody has it in hand since then: whoever has time may pick it up; null when an agent has it';
COMMENT ON COLUMN contact.answer_by IS 'until when an answer keeps what the authority promises for this channel; stays when somebody picks it up';
CREATE INDEX contact_waiting ON contact (answer_by, id) WHERE waits_since IS NOT NULL;

CREATE TABLE answer_period (
  authority_id text REFERENCES authority ON DELETE CASCADE,
  channel text NOT NULL CHECK (channel IN ('email', 'post', 'web', 'social')),
  working_days integer NOT NULL CHECK (working_days BETWEEN 0 AND 60),
  UNIQUE NULLS NOT DISTINCT (authority_id, channel)
);
COMMENT ON TABLE answer_period IS 'Within how many working days a message is answered; an authority may have its own for a channel.';
COMMENT ON COLUMN answer_period.authority_id IS 'null: of everybody who has none of their own';
COMMENT ON COLUMN answer_period.working_days IS 'by closing time of so many working days after it was received; 0 is the same day';
INSERT INTO answer_period (authority_id, channel, working_days) VALUES (NULL, 'email', 2), (NULL, 'web', 2), (NULL, 'social', 1), (NULL, 'post', 10);

ALTER TABLE answer_period ENABLE ROW LEVEL SECURITY;
CREATE POLICY answer_period_read ON answer_period FOR SELECT TO ingang_app USING (true);
-- What holds for everybody is set by who holds such a role for more than one authority: who works for the joint centre.
CREATE POLICY answer_period_set ON answer_period FOR ALL TO ingang_app USING (
  CASE WHEN authority_id IS NULL
    THEN (SELECT app.sees_all() OR (SELECT count(DISTINCT one) > 1 FROM unnest(app.role_authorities('administrator', 'manager')) AS one) OR '*' = ANY (app.role_authorities('administrator', 'manager')))
    ELSE app.holds(authority_id, 'administrator', 'manager', 'team-lead') END);
