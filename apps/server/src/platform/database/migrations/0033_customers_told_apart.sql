-- Two customers who look like one and are not: said once by a person, and not proposed again.
CREATE TABLE customer_distinction (
  id uuid PRIMARY KEY,
  one_id uuid NOT NULL,
  one_authority_id text NOT NULL,
  other_id uuid NOT NULL,
  other_authority_id text NOT NULL,
  reason text NOT NULL,
  decided_at timestamptz NOT NULL,
  decided_by uuid REFERENCES user_account (id),
  decided_by_name text NOT NULL,
  undone_at timestamptz,
  undone_by uuid REFERENCES user_account (id),
  undone_by_name text,
  CHECK (one_id < other_id),
  CHECK ((undone_at IS NULL) = (undone_by_name IS NULL)),
  FOREIGN KEY (one_id, one_authority_id) REFERENCES customer (id, authority_id) ON UPDATE CASCADE ON DELETE CASCADE,
  FOREIGN KEY (other_id, other_authority_id) REFERENCES customer (id, authority_id) ON UPDATE CASCADE ON DELETE CASCADE
);
COMMENT ON TABLE customer_distinction IS 'Two customers of whom somebody said that they are not the same, and whether that was taken back. Only for who may see both.';
COMMENT ON COLUMN customer_distinction.one_id IS 'the smaller of both ids, so that a pair is written in one way only';
CREATE UNIQUE INDEX customer_distinction_standing ON customer_distinction (one_id, other_id) WHERE undone_at IS NULL;
CREATE INDEX customer_distinction_one ON customer_distinction (one_id);
CREATE INDEX customer_distinction_other ON customer_distinction (other_id);

ALTER TABLE customer_distinction ENABLE ROW LEVEL SECURITY;
CREATE POLICY both_authorities ON customer_distinction TO ingang_app
  USING ((SELECT app.sees_all())
    OR (one_authority_id = ANY ((SELECT app.visible_authorities())::text[])
      AND other_authority_id = ANY ((SELECT app.visible_authorities())::text[])));

-- The same as before, and what was said about being somebody else goes too: it is of no use once nobody can be mistaken for them.
CREATE OR REPLACE FUNCTION app.anonymise_customers(ids uuid[], at timestamptz) RETURNS bigint LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  anonymised bigint;
BEGIN
  PERFORM set_config('ingang.person_number', 'open', true);
  DELETE FROM public.customer_person_number WHERE customer_id = ANY (ids);
  PERFORM set_config('ingang.person_number', '', true);
  DELETE FROM public.customer_distinction WHERE one_id = ANY (ids) OR other_id = ANY (ids);
  DELETE FROM public.customer_key AS found USING public.customer_line AS line
    WHERE line.customer_id = ANY (ids) AND found.authority_id = line.authority_id AND found.key = ANY (line.keys)
      AND found.customer_id = line.customer_id;
  DELETE FROM public.customer_line WHERE customer_id = ANY (ids);
  DELETE FROM public.customer_name WHERE customer_id = ANY (ids);
  DELETE FROM public.customer_address WHERE customer_id = ANY (ids);
  DELETE FROM public.digital_address WHERE customer_id = ANY (ids);
  DELETE FROM public.representation WHERE customer_id = ANY (ids);
  UPDATE public.representation SET representative_name = '–', representative_phone = NULL WHERE representative_id = ANY (ids);
  UPDATE public.customer_merge SET reason = '–', undone_reason = CASE WHEN undone_reason IS NOT NULL THEN '–' END
    WHERE survivor_id = ANY (ids) OR merged_id = ANY (ids);
  UPDATE public.customer SET status = CASE status WHEN 'merged' THEN 'merged' ELSE 'anonymised' END, display_name = '–', initials = NULL,
      given_names = NULL, prefix = NULL, family_name = NULL, partner_prefix = NULL, partner_family_name = NULL, name_use = NULL,
      birth_date = NULL, deceased_on = NULL, company_name = NULL, chamber_of_commerce_number = NULL, branch_number = NULL,
      bsn_known = false, preferred_channel = NULL, channel_preferences = '[]', remark = NULL, anonymised_at = at,
      version = version + 1, updated_at = at
    WHERE id = ANY (ids);
  GET DIAGNOSTICS anonymised = ROW_COUNT;
  RETURN anonymised;
END $$;
