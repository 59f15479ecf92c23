-- A key of a name is the word, a space and the other words of the name, so that two words are found in one range.
COMMENT ON COLUMN customer_key.key IS 'letter of the kind, colon, plain text: n name word with the other words behind it, a postcode and number, s street and number, c place, d date of birth, t phone, e e-mail, k chamber of commerce';

CREATE OR REPLACE FUNCTION app.forget_name_words() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  forgotten bigint;
BEGIN
  IF NOT app.sees_all() THEN
    RAISE EXCEPTION 'only for work that sees every authority' USING ERRCODE = 'insufficient_privilege';
  END IF;
  DELETE FROM public.name_word AS known WHERE NOT EXISTS (
    SELECT FROM unnest(known.authority_ids) AS of_authority
    JOIN public.customer_key AS used ON used.authority_id = of_authority
      AND used.key >= 'n:' || known.word || ' ' AND used.key < 'n:' || known.word || '!');
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END $$;

-- Everybody who was merged into a customer, directly or not, leads to its survivor; also those that whoever merges may not
-- see, because otherwise they would keep leading to somebody who went up in another.
CREATE FUNCTION app.follow_survivor(merged uuid, survivor uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.customer WHERE id = merged
      AND (app.sees_all() OR authority_id = ANY (app.visible_authorities()))) THEN
    RAISE EXCEPTION 'not a customer that this work may see' USING ERRCODE = 'insufficient_privilege';
  END IF;
  WITH RECURSIVE follower AS (
    SELECT id FROM public.customer WHERE merged_into = merged
    UNION SELECT below.id FROM public.customer AS below JOIN follower ON below.merged_into = follower.id
  ), pointed AS (
    UPDATE public.customer SET survivor_id = survivor FROM follower WHERE customer.id = follower.id
  )
  UPDATE public.customer_line SET survivor_id = survivor FROM follower WHERE customer_line.customer_id = follower.id;
END $$;

-- Takes away everything that says who somebody was. The row stays, so that contacts can be counted.
CREATE FUNCTION app.anonymise_customers(ids uuid[], at timestamptz) RETURNS bigint LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  anonymised bigint;
BEGIN
  PERFORM set_config('ingang.person_number', 'open', true);
  DELETE FROM public.customer_person_number WHERE customer_id = ANY (ids);
  PERFORM set_config('ingang.person_number', '', true);
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

DROP INDEX customer_retention;
CREATE INDEX customer_retention ON customer (coalesce(last_contact_at, created_at)) WHERE anonymised_at IS NULL;
REVOKE ALL ON FUNCTION app.follow_survivor FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.follow_survivor TO ingang_app;
