-- How long contacts are kept as what was said by whom; after that only the facts for figures remain.

INSERT INTO retention_period (kind, keep_days, counted_from, ground) VALUES
  ('contacts.contact', 730, 'start of the contact', 'own decision: after two years nobody comes back to what was said; figures do not need names'),
  ('contacts.discarded', 30, 'start of the contact', 'own decision: long enough to take back a mistake');
