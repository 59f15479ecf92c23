/** Word lists as tables, then one row a person in `made`. Ranks are drawn by a power of chance, so that few names are very common. */
export const makePeople: readonly string[] = [
  `CREATE TEMP TABLE given_name AS SELECT (position - 1)::int AS rank, initcap(value) AS name
    FROM jsonb_array_elements_text(\${givenNames}) WITH ORDINALITY AS list (value, position)`,
  `CREATE TEMP TABLE family AS
    SELECT (row_number() OVER (ORDER BY common DESC, position) - 1)::int AS rank, name, prefix FROM (
      SELECT 1 AS common, position, initcap(value ->> 0) AS name, value ->> 1 AS prefix
      FROM jsonb_array_elements(\${familyNames}) WITH ORDINALITY AS list (value, position)
      UNION ALL
      SELECT 0, (random() * 1000000)::int, initcap(head || middle || tail), CASE WHEN random() < 0.2 THEN 'van' END
      FROM jsonb_array_elements_text(\${nameHeads}) AS heads (head), jsonb_array_elements_text(\${nameMiddles}) AS middles (middle),
        jsonb_array_elements_text(\${nameTails}) AS tails (tail)) AS all_names`,
  `CREATE TEMP TABLE place AS SELECT value ->> 0 AS authority_id, value ->> 1 AS city, (value ->> 2)::int AS first_postcode,
      (value ->> 3)::int AS postcodes, (value ->> 4)::int AS share FROM jsonb_array_elements(\${places}) AS list (value)`,
  `CREATE TEMP TABLE draw AS SELECT (row_number() OVER () - 1)::int AS number, place.* FROM place, generate_series(1, share)`,
  `CREATE TEMP TABLE street AS
    SELECT (row_number() OVER () - 1)::int AS rank, CASE WHEN random() < 0.15 THEN 'Burgemeester de ' ELSE '' END
      || initcap(head) || tail AS name
    FROM jsonb_array_elements_text(\${streetHeads}) AS heads (head), jsonb_array_elements_text(\${streetTails}) AS tails (tail)`,
  'CREATE INDEX ON given_name (rank)',
  'CREATE INDEX ON family (rank)',
  'CREATE INDEX ON draw (number)',
  'CREATE INDEX ON street (rank)',
  'ANALYZE given_name, family, draw, street',
  `CREATE TEMP TABLE made AS
    SELECT ('01900000-' || lpad(to_hex(person / 65536), 4, '0') || '-7000-8000-' || lpad(to_hex(person), 12, '0'))::uuid AS id,
      person, draw.authority_id, draw.city, one.name AS given, CASE WHEN person % 3 = 0 THEN two.name END AS second_given,
      family.name AS family_name, family.prefix, partner.name AS partner_name,
      to_char(date '1930-01-01' + born, 'YYYY-MM-DD') AS birth_date, street.name AS street, house_number,
      draw.first_postcode + area || chr(65 + street.rank % 20) || chr(65 + (street.rank / 20 + house_number / 40) % 20) AS postcode,
      '+316' || (10000000 + (person::bigint * 7919) % 90000000) AS phone
    FROM (SELECT person, floor(pow(random(), 3) * (SELECT count(*) FROM given_name))::int AS given_rank,
        floor(pow(random(), 2) * (SELECT count(*) FROM given_name))::int AS second_rank,
        floor(pow(random(), 6) * (SELECT count(*) FROM family))::int AS family_rank,
        CASE WHEN random() < 0.15 THEN floor(pow(random(), 6) * (SELECT count(*) FROM family))::int END AS partner_rank,
        floor(random() * 100)::int AS place_number, floor(random() * (SELECT count(*) FROM street))::int AS street_rank,
        floor(random() * 33600)::int AS born, 1 + floor(pow(random(), 2) * 300)::int AS house_number, random() AS area_chance
      FROM generate_series(1, \${people}) AS person OFFSET 0) AS chance
    JOIN draw ON draw.number = place_number
    JOIN street ON street.rank = street_rank
    JOIN given_name AS one ON one.rank = given_rank
    JOIN given_name AS two ON two.rank = second_rank
    JOIN family ON family.rank = family_rank
    LEFT JOIN family AS partner ON partner.rank = partner_rank
    CROSS JOIN LATERAL (SELECT floor(area_chance * draw.postcodes)::int AS area) AS areas`,
];

/** The tables of the room. */
export const fillTables: readonly string[] = [
  `INSERT INTO customer (id, authority_id, kind, display_name, given_names, initials, prefix, family_name, partner_family_name,
      birth_date, preferred_channel, created_at, updated_at, last_contact_at)
    SELECT id, authority_id, 'person', concat_ws(' ', given, prefix, family_name), concat_ws(' ', given, second_given),
      left(given, 1) || '.', prefix, family_name, partner_name, birth_date, 'phone', now(), now(), now() FROM made`,
  `INSERT INTO customer_address (id, customer_id, authority_id, position, kind, street, house_number, postcode, city)
    SELECT gen_random_uuid(), id, authority_id, 0, 'home', street, house_number, postcode, city FROM made`,
  `INSERT INTO digital_address (id, customer_id, authority_id, position, kind, value, display)
    SELECT gen_random_uuid(), id, authority_id, 0, 'phone', phone, phone FROM made
    UNION ALL
    SELECT gen_random_uuid(), id, authority_id, 1, 'email', email, email
    FROM (SELECT id, authority_id, app.plain(given || '.' || family_name) || person || '@voorbeeld.example' AS email FROM made WHERE person % 2 = 0) AS mail`,
];
