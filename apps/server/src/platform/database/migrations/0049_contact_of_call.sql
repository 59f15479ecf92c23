-- What a telephone knows of a contact.

ALTER TABLE contact ADD COLUMN waited_seconds integer CHECK (waited_seconds >= 0);
ALTER TABLE contact ADD COLUMN transfer_count integer NOT NULL DEFAULT 0 CHECK (transfer_count >= 0);
COMMENT ON COLUMN contact.waited_seconds IS 'how long the customer waited for an agent; null when nobody measured it';
COMMENT ON COLUMN contact.transfer_count IS 'how often the customer was put through';
