-- How long a conversation lasted, on the timeline.

ALTER TABLE timeline_entry ADD COLUMN duration_seconds integer;
COMMENT ON COLUMN timeline_entry.duration_seconds IS 'of a conversation that is over, without wrap-up; null for messages and for everything that is not a contact';

UPDATE timeline_entry SET duration_seconds = contact.duration_seconds
FROM contact
WHERE timeline_entry.kind = 'contact' AND contact.id = timeline_entry.subject_id AND contact.channel IN ('phone', 'desk', 'chat');
