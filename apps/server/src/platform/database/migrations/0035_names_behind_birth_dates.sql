-- A key of a date of birth carries the words of the name behind it, so that a common given name and a year are found in one range.
COMMENT ON COLUMN customer_key.key IS 'letter of the kind, colon, plain text: n name word with the other words behind it, a postcode and number, s street and number, c place, d date of birth with the words of the name behind it, t phone, e e-mail, k chamber of commerce';
INSERT INTO job (id, kind, run_at, created_at)
  SELECT gen_random_uuid(), 'customers.rebuild-keys', now(), now() WHERE EXISTS (SELECT FROM customer);
