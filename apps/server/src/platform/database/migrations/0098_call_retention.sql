-- How long the number of a caller is known.

INSERT INTO retention_period (kind, keep_days, counted_from, ground) VALUES
  ('phone.caller-number', 90, 'ended', 'own decision: a quarter is enough to recognise who calls again and to answer complaints about a call')
ON CONFLICT (kind) DO NOTHING;
CREATE INDEX call_with_number_ended ON call (ended_at) WHERE caller_number IS NOT NULL AND phase = 'ended';
