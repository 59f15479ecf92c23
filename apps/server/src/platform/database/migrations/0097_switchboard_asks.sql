-- What people ask of the switchboard through a process that is not the active one. Rows live for seconds.

CREATE UNLOGGED TABLE switchboard_ask (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  ask jsonb NOT NULL,
  answer jsonb
);
COMMENT ON TABLE switchboard_ask IS 'Errands to the active switchboard from other processes: asked, answered and removed within seconds.';
COMMENT ON COLUMN switchboard_ask.answer IS 'what came of it; may hold a secret, and is removed by whoever reads it';

ALTER TABLE switchboard_ask ENABLE ROW LEVEL SECURITY;
CREATE POLICY switchboard_ask_system ON switchboard_ask TO ingang_app USING ((SELECT app.sees_all()));
