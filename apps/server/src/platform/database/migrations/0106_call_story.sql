-- What the notes of a call are about, and how long they are kept.

ALTER TABLE call_event ADD COLUMN about jsonb;
COMMENT ON COLUMN call_event.about IS 'whom and what it was about: {to: {kind, agentId, name}, isWarm, text, authorityId, seconds, position}; text is the note of a transfer or the message that was heard; never a number';

INSERT INTO retention_period (kind, keep_days, counted_from, ground) VALUES
  ('phone.call-story', 365, 'when it happened', 'own decision: a year is enough to answer complaints and to learn from transfers; after that waits and transfers stay as counts with the contact')
ON CONFLICT (kind) DO NOTHING;
