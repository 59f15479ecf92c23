/** Word lists as tables, then one row a person in `made`. Ranks are drawn by a power of chance, so that few names are very common. */
export const makePeople: readonly string[] = [
  `CREATE TEMP TABLE given_name AS SELECT (position - 1)::int AS rank, initcap(value) AS name, app.plain(value) AS plain
    FROM jsonb_array_elements_text(\${givenNames}) WITH ORDINALITY AS list (value, position)`,
  `CREATE TEMP TABLE family AS
    SELECT (row_number() OVER (ORDER BY common DESC, position) - 1)::int AS rank, name, prefix, app.plain(name) AS plain FROM (
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
      || initcap(head) || tail AS name, head || tail AS plain
    FROM jsonb_array_elements_text(\${streetHeads}) AS heads (head), jsonb_array_elements_text(\${streetTails}) AS tails (tail)`,
  'CREATE INDEX ON given_name (rank)',
  'CREATE INDEX ON family (rank)',
  'CREATE INDEX ON draw (number)',
  'CREATE INDEX ON street (rank)',
  'ANALYZE given_name, family, draw, street',
  `CREATE TEMP TABLE made AS
    SELECT ('01900000-' || lpad(to_hex(person / 65536), 4, '0') || '-7000-8000-' || lpad(to_hex(person), 12, '0'))::uuid AS id,
      person, draw.authority_id, draw.city, one.name AS given, CASE WHEN person % 3 = 0 THEN two.name END AS second_given,
      family.name AS family_name, family.prefix, partner.name AS partner_name, family.plain AS plain_family,
      string_to_array(concat_ws(' ', nullif(translate(left(one.plain, 1), 'stdl', ''), ''), one.plain, CASE WHEN person % 3 = 0 AND two.rank <> one.rank THEN two.plain END,
        family.plain, CASE WHEN partner.rank <> family.rank THEN partner.plain END), ' ') AS words,
      to_char(date '1930-01-01' + born, 'YYYY-MM-DD') AS birth_date, street.name AS street, street.plain AS plain_street, house_number,
      draw.first_postcode + area || chr(65 + street.rank % 20) || chr(65 + (street.rank / 20 + house_number / 40) % 20) AS postcode,
      '+316' || (10000000 + (person::bigint * 7919) % 90000000) AS phone
    FROM (SELECT person, floor(pow(random(), 2) * (SELECT count(*) FROM given_name))::int AS given_rank,
        floor(pow(random(), 2) * (SELECT count(*) FROM given_name))::int AS second_rank,
        floor(pow(random(), 3) * (SELECT count(*) FROM family))::int AS family_rank,
        CASE WHEN random() < 0.15 THEN floor(pow(random(), 3) * (SELECT count(*) FROM family))::int END AS partner_rank,
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
    FROM (SELECT id, authority_id, words[1] || '.' || plain_family || person || '@voorbeeld.example' AS email FROM made WHERE person % 2 = 0) AS mail`,
];

/** The read model, with the keys that the rules of this room give (held equal by a test). */
export const fillSearch: readonly string[] = [
  `CREATE TEMP TABLE found_by AS
    SELECT id, authority_id, 'n:' || word || ' ' || coalesce((SELECT string_agg(other, ' ' ORDER BY position)
        FROM unnest(words) WITH ORDINALITY AS others (other, position)
        WHERE other <> word AND array_position(words, other) = position), '') AS key
      FROM made, unnest(words) WITH ORDINALITY AS listed (word, place) WHERE array_position(words, word) = place
    UNION ALL SELECT id, authority_id, 'a:' || lower(postcode) || ' ' || house_number || ';' FROM made
    UNION ALL SELECT id, authority_id, 's:' || CASE WHEN street LIKE '% de %' THEN 'burgemeester de ' ELSE '' END || plain_street || ' ' || house_number || ';' FROM made
    UNION ALL SELECT id, authority_id, 's:' || plain_street || ' ' || house_number || ';' FROM made WHERE street LIKE '% de %'
    UNION ALL SELECT id, authority_id, 'c:' || word FROM made, regexp_split_to_table(translate(lower(city), '-', ' '), ' ') AS word
    UNION ALL SELECT id, authority_id, 'd:' || birth_date || ' ' || (SELECT string_agg(word, ' ' ORDER BY place)
        FROM unnest(words) WITH ORDINALITY AS listed (word, place) WHERE array_position(words, word) = place) FROM made
    UNION ALL SELECT customer_id, authority_id, CASE kind WHEN 'phone' THEN 't:' || ltrim(value, '+') ELSE 'e:' || value END FROM digital_address`,
  'ALTER TABLE customer_key DROP CONSTRAINT customer_key_pkey',
  `INSERT INTO customer_key (authority_id, key, customer_id)
    SELECT authority_id, key, id FROM found_by ORDER BY authority_id COLLATE "C", key COLLATE "C", id`,
  'ALTER TABLE customer_key ADD PRIMARY KEY (authority_id, key, customer_id)',
  `INSERT INTO customer_line (customer_id, authority_id, kind, display_name, sort_name, birth_date, address_line, phone, confidential, keys)
    SELECT id, authority_id, 'person', concat_ws(' ', given, prefix, family_name), plain_family || ', ' || lower(given), birth_date,
      street || ' ' || house_number || ', ' || postcode || ' ' || city, phone, false, keys
    FROM made JOIN (SELECT id, array_agg(key ORDER BY key COLLATE "C") AS keys FROM found_by GROUP BY id) AS all_keys USING (id)`,
  `INSERT INTO name_word (word, sound, authority_ids)
    SELECT word, word, array_agg(authority_id) FROM (SELECT DISTINCT word, authority_id FROM made, unnest(words) AS word) AS known GROUP BY word`,
  'DROP TABLE given_name, family, place, draw, street, made, found_by',
];
