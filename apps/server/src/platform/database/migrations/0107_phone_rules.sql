-- The rules of calls as people set them: how long it rings, how often somebody may be put through, when a hold is too long.

CREATE TABLE phone_rules (
  id uuid PRIMARY KEY,
  authority_id text REFERENCES authority,
  valid_from timestamptz(3) NOT NULL,
  rules jsonb NOT NULL CHECK (jsonb_typeof(rules) = 'object'),
  version integer NOT NULL CHECK (version > 0),
  changed_at timestamptz NOT NULL,
  changed_by_name text NOT NULL,
  UNIQUE NULLS NOT DISTINCT (authority_id, valid_from)
);
COMMENT ON TABLE phone_rules IS 'Rules of calls, for the region or for one authority, from a moment on and until the next. Read when a call needs them; bounds are kept by the server.';
COMMENT ON COLUMN phone_rules.authority_id IS 'whose calls; empty: those of the region, and of every authority that set nothing else';
COMMENT ON COLUMN phone_rules.rules IS 'what is set: {ringSeconds, otherRingSeconds, dialSeconds, mostTransfers, callbackAttempts, callbackPausesSeconds, heldWarnSeconds, heldReturnSeconds, announceEverySeconds, wrapUpSeconds}; what is left out is as for the region, or as usual';

ALTER TABLE phone_rules ENABLE ROW LEVEL SECURITY;
CREATE POLICY phone_rules_seen ON phone_rules FOR SELECT TO ingang_app USING ((SELECT app.signed_in()) OR (SELECT app.sees_all()));
CREATE POLICY phone_rules_added ON phone_rules FOR INSERT TO ingang_app WITH CHECK (app.holds(authority_id, 'administrator', 'manager'));
CREATE POLICY phone_rules_changed ON phone_rules FOR UPDATE TO ingang_app USING (app.holds(authority_id, 'administrator', 'manager'));
CREATE POLICY phone_rules_removed ON phone_rules FOR DELETE TO ingang_app USING (app.holds(authority_id, 'administrator', 'manager'));
