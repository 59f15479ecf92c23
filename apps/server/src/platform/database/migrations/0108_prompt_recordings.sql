-- Prompts as somebody spoke them, played instead of the synthesised voice.

CREATE TABLE prompt_recording (
  id uuid PRIMARY KEY,
  language text NOT NULL CHECK (language IN ('nl', 'en')),
  text text NOT NULL CHECK (text <> ''),
  sound bytea NOT NULL,
  seconds numeric(5, 1) NOT NULL CHECK (seconds > 0),
  uploaded_at timestamptz NOT NULL,
  uploaded_by_name text NOT NULL
);
COMMENT ON TABLE prompt_recording IS 'A text as somebody spoke it, played wherever exactly this text is said. Another wording is another text: a recording is never played for words that it does not say.';
COMMENT ON COLUMN prompt_recording.text IS 'as it is said to callers, spaces made single';
COMMENT ON COLUMN prompt_recording.sound IS 'WAV of 16 bit, mono, 8000 samples a second';
CREATE UNIQUE INDEX prompt_recording_text ON prompt_recording (language, md5(text));

ALTER TABLE prompt_recording ENABLE ROW LEVEL SECURITY;
CREATE POLICY prompt_recording_seen ON prompt_recording FOR SELECT TO ingang_app USING ((SELECT app.signed_in()) OR (SELECT app.sees_all()));
CREATE POLICY prompt_recording_written ON prompt_recording FOR ALL TO ingang_app USING ((SELECT app.holds(NULL, 'administrator')));
