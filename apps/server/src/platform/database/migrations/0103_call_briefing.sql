-- What travels along when an agent asks a colleague or puts a call through, and whether who was asked picked up.

ALTER TABLE call ADD COLUMN also_ringing uuid[];
COMMENT ON COLUMN call.also_ringing IS 'the other colleagues of a department whose telephones ring; null for none';
CREATE INDEX call_also_ringing_living ON call USING gin (also_ringing) WHERE phase <> 'ended' AND also_ringing IS NOT NULL;

DROP POLICY call_seen ON call;
CREATE POLICY call_seen ON call FOR SELECT TO ingang_app USING (
  (SELECT app.sees_all()) OR authority_id = ANY ((SELECT app.visible_authorities())::text[])
  OR agent_id = (SELECT app.current_user_id()) OR other_agent_id = (SELECT app.current_user_id())
  OR also_ringing @> ARRAY[(SELECT app.current_user_id())]
);

CREATE TABLE call_briefing (
  id uuid PRIMARY KEY,
  call_id uuid NOT NULL REFERENCES call ON DELETE CASCADE,
  at timestamptz(3) NOT NULL,
  by_user_id uuid NOT NULL REFERENCES user_account,
  by_name text NOT NULL,
  note text NOT NULL,
  content jsonb NOT NULL,
  seen_by uuid[] NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE call_briefing IS 'What an agent tells of a call to whom they ask or put it through to: read while the telephone rings. Removed a few days after the call.';
COMMENT ON COLUMN call_briefing.content IS 'the questions so far with the articles consulted, the customer and how sure that is: as it was at that moment';
COMMENT ON COLUMN call_briefing.seen_by IS 'on whose screen it came; each is recorded in the audit log once';
CREATE INDEX call_briefing_call ON call_briefing (call_id, at DESC);

ALTER TABLE call_briefing ENABLE ROW LEVEL SECURITY;
-- This contact for this call and no longer: who wrote it, and whose telephone rings or who talks, also for authorities they see nothing else of.
CREATE POLICY call_briefing_seen ON call_briefing FOR SELECT TO ingang_app USING (
  (SELECT app.sees_all()) OR by_user_id = (SELECT app.current_user_id())
  OR EXISTS (SELECT FROM call WHERE call.id = call_id AND call.phase <> 'ended' AND (
    call.agent_id = (SELECT app.current_user_id()) OR call.other_agent_id = (SELECT app.current_user_id())
    OR call.also_ringing @> ARRAY[(SELECT app.current_user_id())]))
);
CREATE POLICY call_briefing_marked ON call_briefing FOR UPDATE TO ingang_app USING (true);
CREATE POLICY call_briefing_written ON call_briefing FOR INSERT TO ingang_app WITH CHECK (
  by_user_id = (SELECT app.current_user_id())
  AND EXISTS (SELECT FROM call WHERE call.id = call_id AND call.phase <> 'ended' AND call.agent_id = (SELECT app.current_user_id()))
);
CREATE POLICY call_briefing_forgotten ON call_briefing FOR DELETE TO ingang_app USING ((SELECT app.sees_all()));
REVOKE UPDATE ON call_briefing FROM ingang_app;
GRANT UPDATE (seen_by) ON call_briefing TO ingang_app;

CREATE TABLE pick_up (
  id uuid PRIMARY KEY,
  call_id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  authority_id text REFERENCES authority,
  how text NOT NULL CHECK (how IN ('consult', 'transfer')),
  kind text NOT NULL CHECK (kind IN ('person', 'group', 'department', 'number', 'authority')),
  department_id uuid REFERENCES department,
  user_id uuid,
  asked_by uuid,
  result text NOT NULL CHECK (result IN ('answered', 'missed', 'declined', 'unreachable', 'withdrawn')),
  seconds integer NOT NULL CHECK (seconds >= 0)
);
COMMENT ON TABLE pick_up IS 'Each time somebody was asked to take part in a call: whether they picked up and how soon. What a department is held to in its service agreement.';
COMMENT ON COLUMN pick_up.kind IS 'group: the people of a department, together; department: its number';
COMMENT ON COLUMN pick_up.department_id IS 'that was asked, or as whose member somebody was';
COMMENT ON COLUMN pick_up.user_id IS 'who was asked in person, or took it for the department';
COMMENT ON COLUMN pick_up.result IS 'withdrawn: whoever asked, or the caller, did not wait for it; counts as missed when it rang as long as was agreed';
COMMENT ON COLUMN pick_up.seconds IS 'how long it rang';
CREATE INDEX pick_up_department ON pick_up (department_id, at DESC) WHERE department_id IS NOT NULL;
CREATE INDEX pick_up_user ON pick_up (user_id, at DESC) WHERE user_id IS NOT NULL;
CREATE INDEX pick_up_at ON pick_up (at);

ALTER TABLE pick_up ENABLE ROW LEVEL SECURITY;
CREATE POLICY pick_up_seen ON pick_up FOR SELECT TO ingang_app USING (
  (SELECT app.sees_all()) OR authority_id = ANY ((SELECT app.visible_authorities())::text[])
);
CREATE POLICY pick_up_written ON pick_up FOR ALL TO ingang_app USING ((SELECT app.sees_all()));

INSERT INTO retention_period (kind, keep_days, counted_from, ground) VALUES
  ('phone.briefing', 7, 'written', 'own decision: what a colleague was told stands in the contact; a week to look into a mistake'),
  ('phone.pick-up', 400, 'asked', 'own decision: a year with its last month, to keep a service agreement against')
ON CONFLICT (kind) DO NOTHING;

-- Who took a call over has its contact in hand, and later their own registration of it, whatever they see otherwise: this contact and no other.
DROP POLICY contact_of_visible_authority ON contact;
CREATE POLICY contact_of_visible_authority ON contact TO ingang_app USING (
  authority_id = ANY ((SELECT app.visible_authorities())::text[])
  OR (SELECT app.sees_all())
  OR (authority_id IS NULL AND (
    agent_id = (SELECT app.current_user_id())
    OR candidate_authority_ids <@ (SELECT app.visible_authorities())::text[]
  ))
  OR (agent_id = (SELECT app.current_user_id()) AND transfer_count > 0)
);
DROP POLICY question_of_visible_contact ON question;
CREATE POLICY question_of_visible_contact ON question TO ingang_app USING (
  authority_id = ANY ((SELECT app.visible_authorities())::text[])
  OR (SELECT app.sees_all())
  OR (authority_id IS NULL AND EXISTS (SELECT FROM contact WHERE contact.id = contact_id))
  OR EXISTS (SELECT FROM contact WHERE contact.id = contact_id AND contact.transfer_count > 0 AND contact.agent_id = (SELECT app.current_user_id()))
) WITH CHECK (
  -- a question is written in one statement with its contact, which that statement does not see yet
  authority_id = ANY ((SELECT app.visible_authorities())::text[]) OR (SELECT app.sees_all()) OR authority_id IS NULL
  OR EXISTS (SELECT FROM contact WHERE contact.id = contact_id AND contact.transfer_count > 0 AND contact.agent_id = (SELECT app.current_user_id()))
);
DROP POLICY timeline_of_visible_authority ON timeline_entry;
CREATE POLICY timeline_of_visible_authority ON timeline_entry TO ingang_app USING (
  authority_id = ANY ((SELECT app.visible_authorities())::text[]) OR (SELECT app.sees_all())
  OR (kind = 'contact' AND EXISTS (SELECT FROM contact WHERE contact.id = subject_id AND contact.transfer_count > 0 AND contact.agent_id = (SELECT app.current_user_id())))
);
