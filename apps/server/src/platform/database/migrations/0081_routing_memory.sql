-- What routing remembers, keeps free for who gets less than was agreed, and logs of callers who had not said whom they want.

ALTER TABLE assignment ALTER COLUMN authority_id DROP NOT NULL;
COMMENT ON COLUMN assignment.authority_id IS 'whom the caller wanted; empty when that was not known yet';

ALTER TABLE routing_rules ADD COLUMN fair_share numeric(3, 2) NOT NULL DEFAULT 0.10 CHECK (fair_share BETWEEN 0 AND 0.5);
COMMENT ON COLUMN routing_rules.fair_share IS 'of those signed in who may answer for an authority, this part, rounded down, stays free for it while it gets less than was agreed; 0: none';

CREATE TABLE routing_memory (
  channel text PRIMARY KEY CHECK (channel IN ('phone')),
  memory jsonb NOT NULL,
  kept_at timestamptz NOT NULL
);
COMMENT ON TABLE routing_memory IS 'What a router learned and owes, so that it outlives a restart: one row for each room that routes.';
COMMENT ON COLUMN routing_memory.memory IS 'balances of fairness by authority and channel, mean handling time, and how many give up: {accounts, statistics}; of nobody in particular';

ALTER TABLE routing_memory ENABLE ROW LEVEL SECURITY;
CREATE POLICY routing_memory_kept ON routing_memory TO ingang_app USING ((SELECT app.sees_all()));
