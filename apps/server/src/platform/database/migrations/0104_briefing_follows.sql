-- What a colleague is told follows what is typed while they are asked.

-- The switchboard writes it anew in the name of who asks; by and for whom it is stays as it was.
CREATE POLICY call_briefing_followed ON call_briefing FOR INSERT TO ingang_app WITH CHECK ((SELECT app.sees_all()));
