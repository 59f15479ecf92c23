-- Answers that are kept to be repeated hold personal data: only who got an answer may get it again.
ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY idempotency_key_own ON idempotency_key TO ingang_app USING (
  (SELECT app.sees_all()) OR user_key = (SELECT coalesce(nullif(app.setting('user_id'), ''), 'public'))
);
