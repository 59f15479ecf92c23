-- Two desks of one person with the same contact: drafts get a version, and news for one person only.

ALTER TABLE contact_draft ADD COLUMN version integer NOT NULL DEFAULT 1, ADD COLUMN desk text;
COMMENT ON COLUMN contact_draft.version IS 'counts the saves; guards two desks of one person against overwriting each other';
COMMENT ON COLUMN contact_draft.desk IS 'the screen that saved last, by a name that it made up for itself; a screen recognises its own saves by it';

ALTER TABLE event ADD COLUMN user_id uuid;
COMMENT ON COLUMN event.user_id IS 'only the desktops of this person are told; null for everybody who may see the authority';
