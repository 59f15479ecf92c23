-- Who makes schedules says what becomes of a wish, and who wished reads it.

ALTER TABLE planning_wish
  ADD COLUMN answer text CHECK (answer IN ('granted', 'refused')),
  ADD COLUMN reason text CHECK (length(reason) BETWEEN 1 AND 300),
  ADD COLUMN answered_at timestamptz,
  ADD COLUMN answered_by uuid REFERENCES user_account,
  ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  ADD CONSTRAINT planning_wish_refused_with_reason CHECK ((answer IS NOT DISTINCT FROM 'refused') = (reason IS NOT NULL)),
  ADD CONSTRAINT planning_wish_answered CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by IS NULL)),
  ADD CONSTRAINT planning_wish_not_answered_by_oneself CHECK (answered_by IS DISTINCT FROM user_id);
COMMENT ON COLUMN planning_wish.answer IS 'granted: a schedule keeps to it; refused: it counts no more; empty: kept where that can be. A wish that is changed is asked anew.';
COMMENT ON COLUMN planning_wish.reason IS 'why it was refused; read by who wished';
COMMENT ON COLUMN planning_wish.version IS 'counts answers';
