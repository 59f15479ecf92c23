-- How long the personal data of promises are kept.
INSERT INTO retention_period (kind, keep_days, counted_from, ground) VALUES
  ('followup.callback', 730, 'closed', 'own decision: two years cover complaints and the figures of the year before; facts for figures stay')
ON CONFLICT (kind) DO NOTHING;
CREATE INDEX follow_up_to_anonymise ON follow_up (closed_at) WHERE state = 'closed' AND anonymised_at IS NULL;
