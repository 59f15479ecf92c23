-- What a call came to, in one line of the timeline: how long the customer waited, who did not answer, whether they asked to be phoned back.

ALTER TABLE contact ADD COLUMN call_summary jsonb;
COMMENT ON COLUMN contact.call_summary IS 'what the telephone knows, counted: {waitedSeconds, queue, toldSeconds, transfers, missed, lost, callbackAttempts, heardCalamity, ending}; no names and no numbers';
ALTER TABLE timeline_entry ADD COLUMN call_summary jsonb;
COMMENT ON COLUMN timeline_entry.call_summary IS 'same as of the contact: what the telephone knows of it, counted';
