-- Customers: the persons and companies a contact is about, how to reach them, who acts for them.

CREATE TABLE customer (
  id uuid PRIMARY KEY,
  authority_id text NOT NULL REFERENCES authority (id),
  version integer NOT NULL DEFAULT 1,
  kind text NOT NULL CHECK (kind IN ('person', 'company')),
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'merged', 'anonymised')),
  display_name text NOT NULL,
  initials text,
  given_names text,
  prefix text,
  family_name text,
  partner_prefix text,
  partner_family_name text,
  name_use text CHECK (name_use IN ('own', 'partner', 'partner-own', 'own-partner')),
  birth_date text CHECK (birth_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  deceased_on text CHECK (deceased_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  company_name text,
  chamber_of_commerce_number text CHECK (chamber_of_commerce_number ~ '^[0-9]{8}$'),
  branch_number text CHECK (branch_number ~ '^[0-9]{12}$'),
  confidential boolean NOT NULL DEFAULT false,
  bsn_known boolean NOT NULL DEFAULT false,
  preferred_channel text,
  channel_preferences jsonb NOT NULL DEFAULT '[]',
  language text NOT NULL DEFAULT 'nl',
  remark text,
  source text NOT NULL DEFAULT 'agent' CHECK (source IN ('agent', 'brp', 'import')),
  merged_into uuid REFERENCES customer (id),
  survivor_id uuid REFERENCES customer (id),
  last_contact_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  anonymised_at timestamptz,
  UNIQUE (id, authority_id),
  CHECK ((status = 'merged') = (merged_into IS NOT NULL)),
  CHECK ((merged_into IS NULL) = (survivor_id IS NULL)),
  CHECK (merged_into IS DISTINCT FROM id)
);
COMMENT ON TABLE customer IS 'The person or company a contact is about. The name columns hold the name in use; other names are in customer_name.';
COMMENT ON COLUMN customer.authority_id IS 'whose customer this is; decides who may see it';
COMMENT ON COLUMN customer.version IS 'counts changes; a change that does not name the present version is refused';
COMMENT ON COLUMN customer.birth_date IS 'as much of it as is known: 1957-03-24, 1957-03 or 1957';
COMMENT ON COLUMN customer.confidential IS 'the municipality must not give data of this person to others (BRP: geheimhouding)';
COMMENT ON COLUMN customer.bsn_known IS 'whether customer_person_number has a row, so that lists need not open that table';
COMMENT ON COLUMN customer.channel_preferences IS 'preferred channel by subject: [{"subject": "…", "channel": "email"}]';
COMMENT ON COLUMN customer.merged_into IS 'found to be the same as this one, directly; nothing moved, so that it can be undone';
COMMENT ON COLUMN customer.survivor_id IS 'the end of the chain of merged_into: where readers go';
COMMENT ON COLUMN customer.last_contact_at IS 'start of the retention period';
CREATE INDEX customer_survivor ON customer (survivor_id) WHERE survivor_id IS NOT NULL;
CREATE INDEX customer_merged_into ON customer (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX customer_retention ON customer (coalesce(last_contact_at, created_at)) WHERE status <> 'anonymised';

CREATE TABLE customer_name (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  authority_id text NOT NULL,
  position smallint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('birth', 'partner', 'known-as', 'former', 'trade')),
  initials text,
  given_names text,
  prefix text,
  family_name text,
  company_name text,
  valid_from date,
  valid_to date,
  FOREIGN KEY (customer_id, authority_id) REFERENCES customer (id, authority_id) ON UPDATE CASCADE ON DELETE CASCADE
);
COMMENT ON TABLE customer_name IS 'Other names under which a customer may be found: at birth, of the partner, known as, earlier, trade names.';
CREATE INDEX customer_name_customer ON customer_name (customer_id);

CREATE TABLE customer_address (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  authority_id text NOT NULL,
  position smallint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('home', 'postal', 'temporary', 'work', 'visiting', 'other')),
  label text,
  street text NOT NULL,
  house_number integer CHECK (house_number BETWEEN 1 AND 99999),
  house_letter text,
  house_number_addition text,
  postcode text,
  city text,
  country text NOT NULL DEFAULT 'NL',
  valid_from date,
  valid_to date,
  FOREIGN KEY (customer_id, authority_id) REFERENCES customer (id, authority_id) ON UPDATE CASCADE ON DELETE CASCADE
);
COMMENT ON TABLE customer_address IS 'Addresses with a label and dates: during a move somebody has two.';
COMMENT ON COLUMN customer_address.postcode IS 'Dutch ones without a space: 3311GR';
COMMENT ON COLUMN customer_address.valid_to IS 'last day on which it holds';
CREATE INDEX customer_address_customer ON customer_address (customer_id);

CREATE TABLE digital_address (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  authority_id text NOT NULL,
  position smallint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('phone', 'email', 'other')),
  value text NOT NULL,
  display text NOT NULL,
  label text,
  preferred boolean NOT NULL DEFAULT false,
  FOREIGN KEY (customer_id, authority_id) REFERENCES customer (id, authority_id) ON UPDATE CASCADE ON DELETE CASCADE
);
COMMENT ON TABLE digital_address IS 'Phone numbers, e-mail addresses and other ways to reach a customer without paper.';
COMMENT ON COLUMN digital_address.value IS 'normal form: E.164, the digits of a number that exists only in the Netherlands, or an e-mail address';
CREATE INDEX digital_address_customer ON digital_address (customer_id);

CREATE TABLE representation (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  authority_id text NOT NULL,
  position smallint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('parent', 'guardian', 'administrator', 'mentor', 'company-contact', 'authorised')),
  representative_id uuid REFERENCES customer (id) ON DELETE SET NULL,
  representative_name text NOT NULL,
  representative_phone text,
  scope text,
  valid_from date,
  valid_to date,
  FOREIGN KEY (customer_id, authority_id) REFERENCES customer (id, authority_id) ON UPDATE CASCADE ON DELETE CASCADE
);
COMMENT ON TABLE representation IS 'Who acts for a customer: parent, guardian (voogd), administrator (bewindvoerder), mentor, contact of a company, somebody authorised.';
COMMENT ON COLUMN representation.representative_name IS 'name as it was when written down; the name of the customer record goes first when there is one';
CREATE INDEX representation_customer ON representation (customer_id);
CREATE INDEX representation_representative ON representation (representative_id) WHERE representative_id IS NOT NULL;

CREATE TABLE customer_person_number (
  customer_id uuid PRIMARY KEY,
  authority_id text NOT NULL,
  sealed bytea NOT NULL,
  fingerprint bytea NOT NULL,
  stored_at timestamptz NOT NULL,
  stored_for text NOT NULL,
  FOREIGN KEY (customer_id, authority_id) REFERENCES customer (id, authority_id) ON UPDATE CASCADE ON DELETE CASCADE
);
COMMENT ON TABLE customer_person_number IS 'Citizen service numbers (BSN), apart from everything else: encrypted, seen only by work that says so (ingang.person_number = open) and records it.';
COMMENT ON COLUMN customer_person_number.sealed IS 'AES-256-GCM; the key is not in the database';
COMMENT ON COLUMN customer_person_number.fingerprint IS 'HMAC-SHA-256, to recognise a number without opening the others';
COMMENT ON COLUMN customer_person_number.stored_for IS 'purpose for which it was stored';
CREATE UNIQUE INDEX customer_person_number_once ON customer_person_number (authority_id, fingerprint);

CREATE TABLE customer_merge (
  id uuid PRIMARY KEY,
  survivor_id uuid NOT NULL REFERENCES customer (id),
  merged_id uuid NOT NULL REFERENCES customer (id),
  survivor_authority_id text NOT NULL,
  merged_authority_id text NOT NULL,
  reason text NOT NULL,
  merged_at timestamptz NOT NULL,
  merged_by uuid REFERENCES user_account (id),
  merged_by_name text NOT NULL,
  undone_at timestamptz,
  undone_by uuid REFERENCES user_account (id),
  undone_by_name text,
  undone_reason text
);
COMMENT ON TABLE customer_merge IS 'Every merge of two customers and whether it was undone. Only for who may see both.';
CREATE UNIQUE INDEX customer_merge_standing ON customer_merge (merged_id) WHERE undone_at IS NULL;
CREATE INDEX customer_merge_survivor ON customer_merge (survivor_id);

-- Reading: one line for the list, one row for each key under which it is found. Written with the customer.
CREATE TABLE customer_line (
  customer_id uuid PRIMARY KEY,
  authority_id text NOT NULL,
  survivor_id uuid,
  kind text NOT NULL,
  display_name text NOT NULL,
  sort_name text COLLATE "C" NOT NULL,
  birth_date text,
  address_line text,
  phone text,
  confidential boolean NOT NULL,
  keys text[] COLLATE "C" NOT NULL,
  FOREIGN KEY (customer_id, authority_id) REFERENCES customer (id, authority_id) ON UPDATE CASCADE ON DELETE CASCADE
);
COMMENT ON TABLE customer_line IS 'Read model: what a list of customers shows, with all keys under which each is found.';

CREATE TABLE customer_key (
  authority_id text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  customer_id uuid NOT NULL,
  PRIMARY KEY (authority_id, key, customer_id)
);
COMMENT ON TABLE customer_key IS 'Read model: from what an agent types to customers. Only ranges and equality are asked of it, which PostgreSQL may use together with row-level security (leakproof), so a search costs the same whoever asks.';
COMMENT ON COLUMN customer_key.key IS 'letter of the kind, colon, plain text: n name word, a postcode and number, s street and number, c place, d date of birth, t phone, e e-mail, k chamber of commerce';

CREATE TABLE name_word (
  word text COLLATE "C" PRIMARY KEY,
  sound text COLLATE "C" NOT NULL,
  authority_ids text[] NOT NULL
);
COMMENT ON TABLE name_word IS 'Words that occur in names, to find what was misheard or mistyped. Read and written only through functions that keep to the visible authorities.';
CREATE INDEX name_word_trigram ON name_word USING gin (word gin_trgm_ops);
CREATE INDEX name_word_sound ON name_word (sound);

CREATE TABLE retention_period (
  kind text PRIMARY KEY,
  keep_days integer NOT NULL CHECK (keep_days BETWEEN 1 AND 36500),
  counted_from text NOT NULL,
  ground text NOT NULL
);
COMMENT ON TABLE retention_period IS 'How long each kind of personal data is kept; jobs of the rooms read it on every run.';
COMMENT ON COLUMN retention_period.kind IS 'room.what, such as customers.customer';
COMMENT ON COLUMN retention_period.ground IS 'why this long: law, selection list or own decision';
INSERT INTO retention_period (kind, keep_days, counted_from, ground) VALUES
  ('customers.customer', 1826, 'last contact', 'own decision: five years after the last contact nobody asks about it any more'),
  ('customers.former-address', 365, 'last day of validity', 'own decision: mail and mix-ups after a move are over within a year'),
  ('customers.person-number', 90, 'last contact', 'own decision: needed while something is being handled; the register can be asked again');

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['customer', 'customer_name', 'customer_address', 'digital_address', 'representation', 'customer_line', 'customer_key'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format($policy$CREATE POLICY own_authorities ON %I TO ingang_app
      USING ((SELECT app.sees_all()) OR authority_id = ANY ((SELECT app.visible_authorities())::text[]))$policy$, name);
  END LOOP;
END $$;

ALTER TABLE customer_person_number ENABLE ROW LEVEL SECURITY;
CREATE POLICY opened_on_purpose ON customer_person_number TO ingang_app
  USING ((SELECT app.setting('person_number')) = 'open'
    AND ((SELECT app.sees_all()) OR authority_id = ANY ((SELECT app.visible_authorities())::text[])));

ALTER TABLE customer_merge ENABLE ROW LEVEL SECURITY;
CREATE POLICY both_authorities ON customer_merge TO ingang_app
  USING ((SELECT app.sees_all())
    OR (survivor_authority_id = ANY ((SELECT app.visible_authorities())::text[])
      AND merged_authority_id = ANY ((SELECT app.visible_authorities())::text[])));

ALTER TABLE retention_period ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody ON retention_period TO ingang_app USING (true);

ALTER TABLE name_word ENABLE ROW LEVEL SECURITY;
REVOKE ALL ON name_word FROM ingang_app;

-- Trigram operators are not leakproof, so row-level security would keep the planner from their index. These functions
-- run as the owner of the table and apply the rule themselves: only words of authorities that this work may see.
CREATE FUNCTION app.similar_name_words(typed text, typed_sound text, most integer)
RETURNS TABLE (word text) LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
SET search_path = pg_catalog, public SET pg_trgm.similarity_threshold = 0.3 AS $$
  SELECT found.word FROM public.name_word AS found
  WHERE (found.word % typed OR found.sound = typed_sound)
    AND ((SELECT app.sees_all()) OR found.authority_ids && (SELECT app.visible_authorities()))
  ORDER BY found.sound = typed_sound DESC, similarity(found.word, typed) DESC, found.word
  LIMIT least(most, 100)
$$;

CREATE FUNCTION app.learn_name_words(of_authority text, words text[], sounds text[])
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT (app.sees_all() OR of_authority = ANY (app.visible_authorities())) THEN
    RAISE EXCEPTION 'not an authority that this work may see' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO public.name_word AS known (word, sound, authority_ids)
  SELECT fresh.word, fresh.sound, ARRAY[of_authority]
  FROM (SELECT DISTINCT ON (pair.word) pair.word, pair.sound
    FROM unnest(words, sounds) AS pair (word, sound) ORDER BY pair.word) AS fresh
  WHERE NOT EXISTS (SELECT FROM public.name_word AS old
    WHERE old.word = fresh.word AND old.authority_ids @> ARRAY[of_authority])
  ORDER BY fresh.word
  ON CONFLICT (word) DO UPDATE SET authority_ids = known.authority_ids || excluded.authority_ids
    WHERE NOT known.authority_ids @> excluded.authority_ids;
END $$;

-- A rare surname is personal data too: words that no customer bears any more go.
CREATE FUNCTION app.forget_name_words() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  forgotten bigint;
BEGIN
  IF NOT app.sees_all() THEN
    RAISE EXCEPTION 'only for work that sees every authority' USING ERRCODE = 'insufficient_privilege';
  END IF;
  DELETE FROM public.name_word AS known WHERE NOT EXISTS (
    SELECT FROM unnest(known.authority_ids) AS of_authority
    JOIN public.customer_key AS used ON used.authority_id = of_authority AND used.key = 'n:' || known.word);
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END $$;
REVOKE ALL ON FUNCTION app.similar_name_words, app.learn_name_words, app.forget_name_words FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.similar_name_words, app.learn_name_words, app.forget_name_words TO ingang_app;
