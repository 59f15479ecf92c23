-- The list of purposes grows and ends, and never says afterwards that something was done for another reason than it was.

ALTER TABLE purpose ADD COLUMN valid_from date;
ALTER TABLE purpose ADD COLUMN valid_until date CHECK (valid_until >= valid_from);
ALTER TABLE purpose ADD COLUMN version integer NOT NULL DEFAULT 1;
COMMENT ON COLUMN purpose.valid_from IS 'first day on which it can be chosen (Europe/Amsterdam); empty: from the beginning';
COMMENT ON COLUMN purpose.valid_until IS 'last day on which it can be chosen; empty while it lasts. The only thing about a purpose that changes';

GRANT INSERT ON purpose TO ingang_app;
GRANT UPDATE (valid_until, version) ON purpose TO ingang_app;
CREATE POLICY purpose_add ON purpose FOR INSERT TO ingang_app WITH CHECK ((SELECT app.holds(NULL, 'administrator')));
CREATE POLICY purpose_end ON purpose FOR UPDATE TO ingang_app USING ((SELECT app.holds(NULL, 'administrator')));
