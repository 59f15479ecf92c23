-- Who we are and for whom we work: the region, its authorities, how they cooperate, departments and products.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- ingang.roles states what the caller is and where: comma-separated `role:authority`, with `*` for the region as a
-- whole, such as `agent:papendrecht,administrator:*`.
CREATE FUNCTION app.role_authorities(VARIADIC roles text[]) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (SELECT coalesce(array_agg(split_part(held, ':', 2)), '{}')
          FROM unnest(string_to_array(app.setting('roles'), ',')) AS held
          WHERE split_part(held, ':', 1) = ANY (roles));

CREATE FUNCTION app.signed_in() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN app.setting('user_id') <> '' OR app.sees_all();

-- Holds one of the roles for this authority, or for the region. A row without an authority takes a role for the region.
CREATE FUNCTION app.holds(authority text, VARIADIC roles text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN app.sees_all() OR coalesce(ARRAY['*', authority] && app.role_authorities(VARIADIC roles), false);

CREATE FUNCTION app.holds_anywhere(VARIADIC roles text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN app.sees_all() OR cardinality(app.role_authorities(VARIADIC roles)) > 0;

CREATE TABLE region (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text NOT NULL,
  entrance_number text NOT NULL,
  time_zone text NOT NULL DEFAULT 'Europe/Amsterdam',
  dayparts jsonb NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE region IS 'The set of authorities that share this installation: one row.';
COMMENT ON COLUMN region.entrance_number IS 'the 14+area-code number, as people dial it';
COMMENT ON COLUMN region.dayparts IS 'how a greeting says morning, afternoon and evening, per language';
CREATE UNIQUE INDEX region_one_row ON region ((true));

CREATE TABLE cooperation_form (
  code text PRIMARY KEY,
  position integer NOT NULL,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  summary_nl text NOT NULL DEFAULT '',
  summary_en text NOT NULL DEFAULT '',
  entrance text NOT NULL CHECK (entrance IN ('own', 'shared')),
  handled_by text NOT NULL CHECK (handled_by IN ('own', 'joint', 'external')),
  knowledge text NOT NULL CHECK (knowledge IN ('own', 'shared', 'scripts', 'government-wide')),
  cross_authority_view boolean NOT NULL,
  channels text[] NOT NULL DEFAULT '{}',
  other_organisations boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE cooperation_form IS 'What each form of cooperation switches. Code reads these columns, never the name of a form.';
COMMENT ON COLUMN cooperation_form.handled_by IS 'own: the authority''s own people; joint: the joint contact centre; external: an external partner';
COMMENT ON COLUMN cooperation_form.cross_authority_view IS 'people of authorities with this form see each other''s contacts';

CREATE TABLE authority (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position integer NOT NULL,
  name text NOT NULL,
  official_name text NOT NULL,
  cbs_code text NOT NULL UNIQUE,
  area_code text NOT NULL,
  phone text NOT NULL,
  population integer NOT NULL CHECK (population >= 0),
  greeting_nl text NOT NULL,
  greeting_en text NOT NULL,
  short_code text NOT NULL,
  color_light_background text NOT NULL,
  color_light_text text NOT NULL,
  color_dark_background text NOT NULL,
  color_dark_text text NOT NULL,
  website text NOT NULL DEFAULT '',
  email text NOT NULL DEFAULT '',
  channels jsonb NOT NULL DEFAULT '[]',
  hours jsonb NOT NULL DEFAULT '{"channels":{}}',
  version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE authority IS 'A municipality or other public body that citizens address.';
COMMENT ON COLUMN authority.id IS 'readable key, such as papendrecht';
COMMENT ON COLUMN authority.area_code IS 'the authority''s own area code; it need not be that of the region (Sliedrecht: 0184)';
COMMENT ON COLUMN authority.short_code IS 'two or three letters for the coloured mark that an agent recognises the authority by';
COMMENT ON COLUMN authority.channels IS 'list of {channel, address}: where each channel is reached';
COMMENT ON COLUMN authority.hours IS 'opening hours per channel, public holidays, closures (one date, every year or counted from a feast) and periods';

CREATE TABLE authority_postcode (
  authority_id text NOT NULL REFERENCES authority ON DELETE CASCADE,
  first_postcode integer NOT NULL,
  last_postcode integer NOT NULL,
  PRIMARY KEY (authority_id, first_postcode),
  CHECK (first_postcode BETWEEN 1000 AND last_postcode AND last_postcode <= 9999)
);
COMMENT ON TABLE authority_postcode IS 'Four-digit postcodes of an authority, first and last included.';

CREATE TABLE authority_cooperation (
  authority_id text NOT NULL REFERENCES authority ON DELETE CASCADE,
  form text NOT NULL REFERENCES cooperation_form,
  valid_from date NOT NULL,
  valid_until date,
  PRIMARY KEY (authority_id, valid_from),
  CHECK (valid_until >= valid_from),
  EXCLUDE USING gist (authority_id WITH =, daterange(valid_from, valid_until, '[]') WITH &&)
);
COMMENT ON TABLE authority_cooperation IS 'Which form of cooperation holds for an authority on a date (Europe/Amsterdam). Periods never overlap.';
COMMENT ON COLUMN authority_cooperation.valid_until IS 'last day on which the form holds; empty while it lasts';

CREATE TABLE regional_service (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name_nl text NOT NULL,
  name_en text NOT NULL,
  mandate text NOT NULL CHECK (mandate IN ('mandated', 'delegated')),
  own_contact_centre boolean NOT NULL,
  own_knowledge_base boolean NOT NULL
);
COMMENT ON TABLE regional_service IS 'A service that works for several authorities, such as tax, environment or social service.';

CREATE TABLE regional_service_authority (
  service_id text NOT NULL REFERENCES regional_service ON DELETE CASCADE,
  authority_id text NOT NULL REFERENCES authority ON DELETE CASCADE,
  PRIMARY KEY (service_id, authority_id)
);
COMMENT ON TABLE regional_service_authority IS 'For which authorities a regional service works.';

CREATE TABLE service_agreement (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name_nl text NOT NULL,
  name_en text NOT NULL,
  callback_norm jsonb NOT NULL,
  callback_attempts integer NOT NULL CHECK (callback_attempts > 0),
  transfer_answer_seconds integer NOT NULL CHECK (transfer_answer_seconds > 0),
  content_review_working_days integer NOT NULL CHECK (content_review_working_days > 0)
);
COMMENT ON TABLE service_agreement IS 'DVO: what a department and the contact centre promise each other.';
COMMENT ON COLUMN service_agreement.callback_norm IS 'by when a callback is made, in the form of the working calendar''s TimeNorm';

CREATE TABLE department (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  authority_id text REFERENCES authority,
  service_id text REFERENCES regional_service,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  kinds text[] NOT NULL DEFAULT '{}',
  phone text NOT NULL DEFAULT '',
  email text NOT NULL DEFAULT '',
  opening_hours jsonb NOT NULL DEFAULT '{"week":{}}',
  agreement_id text REFERENCES service_agreement,
  callback_norm jsonb,
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  CHECK (num_nonnulls(authority_id, service_id) = 1)
);
COMMENT ON TABLE department IS 'A specialist unit of an authority or of a regional service that answers what the contact centre cannot.';
COMMENT ON COLUMN department.code IS 'readable key by which content, imports and scripts refer to the department';
COMMENT ON COLUMN department.authority_id IS 'empty for a department of a regional service';
COMMENT ON COLUMN department.opening_hours IS 'a calendar definition, on top of what the authority lays down';
COMMENT ON COLUMN department.callback_norm IS 'own norm; empty: that of the service agreement, or else the end of the next working day';
CREATE INDEX department_authority ON department (authority_id);

CREATE TABLE team (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name_nl text NOT NULL,
  name_en text NOT NULL,
  line text NOT NULL CHECK (line IN ('first', 'second', 'third')),
  channels text[] NOT NULL DEFAULT '{}',
  authority_ids text[] NOT NULL DEFAULT '{}',
  external boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE team IS 'People who take contacts in together, with the channels and authorities they work for.';

CREATE TABLE location (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  authority_id text NOT NULL REFERENCES authority,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  kind text NOT NULL,
  street text NOT NULL,
  house_number text NOT NULL,
  postcode text NOT NULL,
  city text NOT NULL,
  counters integer NOT NULL DEFAULT 0 CHECK (counters >= 0),
  opening_hours jsonb NOT NULL DEFAULT '{"week":{}}',
  version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE location IS 'A place where citizens can come: town hall, service point, recycling centre.';
CREATE INDEX location_authority ON location (authority_id);

CREATE TABLE number_elsewhere (
  locality text PRIMARY KEY,
  area_code text NOT NULL,
  belongs_to text NOT NULL,
  region_name text NOT NULL,
  advice_nl text NOT NULL,
  advice_en text NOT NULL
);
COMMENT ON TABLE number_elsewhere IS 'Localities whose numbers look as if they belong here but do not (Strijen, Maasdam).';

CREATE TABLE term (
  kind text NOT NULL CHECK (kind IN ('theme', 'life-event', 'department-kind', 'skill')),
  code text NOT NULL,
  position integer NOT NULL,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  skill_kind text CHECK (skill_kind IN ('subject', 'authority', 'language', 'channel')),
  UNIQUE NULLS NOT DISTINCT (kind, skill_kind, code),
  CHECK ((kind = 'skill') = (skill_kind IS NOT NULL))
);
COMMENT ON TABLE term IS 'Word lists that other tables refer to by code: themes, life events, kinds of department, skills.';

CREATE TABLE product (
  id uuid PRIMARY KEY,
  upl_uri text UNIQUE,
  upl_name text,
  name text NOT NULL,
  synonyms text[] NOT NULL DEFAULT '{}',
  theme text,
  target_groups text[] NOT NULL DEFAULT '{}',
  life_events text[] NOT NULL DEFAULT '{}',
  levels text[] NOT NULL DEFAULT '{}',
  department_kind text,
  is_common boolean NOT NULL DEFAULT false,
  search_text text NOT NULL,
  version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE product IS 'A product or service, as far as possible one of the Uniforme Productnamenlijst.';
COMMENT ON COLUMN product.name IS 'what agents and citizens call it; upl_name is the official name';
COMMENT ON COLUMN product.levels IS 'which governments offer it: state, province, water-board, municipality';
COMMENT ON COLUMN product.department_kind IS 'kind of department that answers what the contact centre cannot; one of the terms';
COMMENT ON COLUMN product.target_groups IS 'inwoner, ondernemer';
COMMENT ON COLUMN product.is_common IS 'among the products that this region is asked for most; shown first';
COMMENT ON COLUMN product.search_text IS 'name, official name and synonyms without capitals and diacritics';
CREATE INDEX product_search ON product USING gin (search_text gin_trgm_ops);

CREATE FUNCTION app.product_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_text := app.plain(concat_ws(' ', NEW.name, NEW.upl_name, array_to_string(NEW.synonyms, ' ')));
  RETURN NEW;
END $$;
CREATE TRIGGER product_search_text BEFORE INSERT OR UPDATE ON product
  FOR EACH ROW EXECUTE FUNCTION app.product_search_text();

-- What citizens may know is readable by all; how to reach colleagues only by who is signed in. Changing belongs to
-- administrators of the authority, opening hours also to who leads the work there.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['region', 'cooperation_form', 'authority', 'authority_postcode', 'authority_cooperation',
    'regional_service', 'regional_service_authority', 'location', 'number_elsewhere', 'term', 'product']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY %I_read ON %I FOR SELECT TO ingang_app USING (true)', name, name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['service_agreement', 'department', 'team']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY %I_read ON %I FOR SELECT TO ingang_app USING ((SELECT app.signed_in()))', name, name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['region', 'cooperation_form', 'regional_service', 'regional_service_authority',
    'service_agreement', 'team', 'number_elsewhere', 'term']
  LOOP
    EXECUTE format('CREATE POLICY %I_write ON %I FOR ALL TO ingang_app USING ((SELECT app.holds(NULL, ''administrator'')))', name, name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['authority_postcode', 'authority_cooperation', 'department', 'location']
  LOOP
    EXECUTE format('CREATE POLICY %I_write ON %I FOR ALL TO ingang_app USING (app.holds(authority_id, ''administrator''))', name, name);
  END LOOP;
END $$;
CREATE POLICY authority_write ON authority FOR UPDATE TO ingang_app
  USING (app.holds(id, 'administrator', 'manager', 'team-lead'));
CREATE POLICY authority_add ON authority FOR INSERT TO ingang_app WITH CHECK (app.holds(NULL, 'administrator'));
CREATE POLICY authority_remove ON authority FOR DELETE TO ingang_app USING (app.holds(NULL, 'administrator'));
CREATE POLICY product_write ON product FOR ALL TO ingang_app
  USING ((SELECT app.holds_anywhere('administrator', 'knowledge-editor')));
