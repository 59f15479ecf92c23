import type pg from 'pg';

/** One kind of search, with what agents may type. */
export interface Example {
  readonly name: string;
  readonly typed: readonly string[];
}

interface Person {
  readonly given: string;
  readonly family: string;
  readonly prefix: string | null;
  readonly birthDate: string;
  readonly street: string;
  readonly houseNumber: number;
  readonly postcode: string;
  readonly city: string;
  readonly phone: string;
  readonly email: string | null;
}

/** Questions about people who are there, spread over the whole table, and the hardest ones that can be thought of. */
export async function readExamples(owner: pg.Pool, samples: number): Promise<Example[]> {
  const people = await readPeople(owner, samples);
  const each = (name: string, typed: (person: Person) => string | undefined): Example => ({ name, typed: people.flatMap((person) => typed(person) ?? []) });
  return [
    each('family name', ({ prefix, family }) => [prefix, family].filter(Boolean).join(' ')),
    each('first letters of a name', ({ family }) => family.slice(0, 3)),
    each('two letters', ({ given }) => given.slice(0, 2)),
    each('given and family name', ({ given, prefix, family }) => [given, prefix, family].filter(Boolean).join(' ')),
    each('initial and family name', ({ given, family }) => `${given[0]} ${family}`),
    each('name while typing', ({ given, family }) => `${given} ${family.slice(0, 2)}`),
    each('two common names', (_person) => 'jan de jong'),
    each('common names that never meet', (_person) => 'johannes el yilmaz maria'),
    each('name with one letter wrong', ({ given, family }) => `${given} ${misspelt(family)}`),
    each('name that nobody has', ({ family }) => `xq${family}`),
    each('name and date of birth', ({ family, birthDate }) => `${family} ${dutch(birthDate)}`),
    each('name and place', ({ family, city }) => `${family} ${city}`),
    each('common name and place', ({ city }) => `jong ${city}`),
    each('name and street', ({ family, street }) => `${family} ${street}`),
    each('date of birth', ({ birthDate }) => dutch(birthDate)),
    each('year of birth and given name', ({ given, birthDate }) => `${given} ${birthDate.slice(0, 4)}`),
    each('postcode and house number', ({ postcode, houseNumber }) => `${postcode.slice(0, 4)} ${postcode.slice(4)} ${houseNumber}`),
    each('postcode', ({ postcode }) => postcode),
    each('street, number and place', ({ street, houseNumber, city }) => `${street} ${houseNumber} ${city}`),
    each('street while typing, number', ({ street, houseNumber }) => `${street.slice(0, 6)} ${houseNumber}`),
    each('phone number', ({ phone }) => `0${phone.slice(3, 4)}-${phone.slice(4)}`),
    each('start of a phone number', ({ phone }) => `0${phone.slice(3, 8)}`),
    each('e-mail address', ({ email }) => email ?? undefined),
    each('start of an e-mail address', ({ email }) => email?.split('@')[0]!.concat('@')),
  ];
}

async function readPeople(owner: pg.Pool, samples: number): Promise<Person[]> {
  const { rows } = await owner.query<Person>(
    `SELECT split_part(given_names, ' ', 1) AS given, family_name AS family, prefix, birth_date AS "birthDate", street, house_number AS "houseNumber",
        postcode, city, phone.value AS phone, email.value AS email
      FROM (SELECT * FROM customer ORDER BY md5(id::text) LIMIT $1) AS some_customer
      JOIN customer_address AS address ON address.customer_id = some_customer.id
      JOIN digital_address AS phone ON phone.customer_id = some_customer.id AND phone.kind = 'phone'
      LEFT JOIN digital_address AS email ON email.customer_id = some_customer.id AND email.kind = 'email'`,
    [samples],
  );
  return rows;
}

/** @example misspelt('Vermeulen') // 'Vermeluen' */
function misspelt(name: string): string {
  const middle = Math.floor(name.length / 2);
  return `${name.slice(0, middle)}${name[middle + 1] ?? ''}${name[middle] ?? ''}${name.slice(middle + 2)}`;
}

function dutch(date: string): string {
  return date.split('-').toReversed().map(Number).join('-');
}
