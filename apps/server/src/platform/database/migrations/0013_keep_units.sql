-- Teams, locations, regional services, service agreements and words are kept by people, not only by content files.
-- Each has a version, and ends instead of being deleted: what refers to it keeps its name.

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['team', 'regional_service', 'service_agreement', 'term']
  LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN version integer NOT NULL DEFAULT 1', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['team', 'location', 'regional_service', 'service_agreement', 'term']
  LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN active boolean NOT NULL DEFAULT true', name);
    EXECUTE format('COMMENT ON COLUMN %I.active IS %L', name, 'false once it has ended; rows are never deleted');
    EXECUTE format('REVOKE DELETE ON %I FROM ingang_app', name);
  END LOOP;
END $$;

ALTER TABLE term ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY;
ALTER TABLE term ALTER COLUMN id DROP DEFAULT;

-- Holds one of the roles for each of these authorities, or for the region.
CREATE FUNCTION app.holds_for_all(authorities text[], VARIADIC roles text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN app.sees_all() OR '*' = ANY (app.role_authorities(VARIADIC roles))
    OR (cardinality(authorities) > 0 AND authorities <@ app.role_authorities(VARIADIC roles));

-- A policy for ALL would also count for reading, once a row.
DROP POLICY team_write ON team;
CREATE POLICY team_add ON team FOR INSERT TO ingang_app WITH CHECK (app.holds_for_all(authority_ids, 'administrator', 'manager'));
CREATE POLICY team_change ON team FOR UPDATE TO ingang_app USING (app.holds_for_all(authority_ids, 'administrator', 'manager'));

DROP POLICY location_write ON location;
CREATE POLICY location_add ON location FOR INSERT TO ingang_app WITH CHECK (app.holds(authority_id, 'administrator', 'manager'));
CREATE POLICY location_change ON location FOR UPDATE TO ingang_app USING (app.holds(authority_id, 'administrator', 'manager'));
