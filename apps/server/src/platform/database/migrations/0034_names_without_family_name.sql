-- Persons of whom no family name is known were shown with a loose prefix behind their initials ("J.P. van der").
UPDATE customer SET display_name = coalesce(given_names, initials)
  WHERE kind = 'person' AND family_name IS NULL AND partner_family_name IS NULL AND coalesce(given_names, initials) IS NOT NULL
    AND anonymised_at IS NULL;
UPDATE customer_line AS line SET display_name = customer.display_name,
    sort_name = trim(regexp_replace(lower(unaccent(customer.display_name)), '[^[:alnum:]]+', ' ', 'g'))
  FROM customer
  WHERE customer.id = line.customer_id AND customer.kind = 'person' AND customer.family_name IS NULL AND customer.partner_family_name IS NULL
    AND line.display_name <> customer.display_name;
