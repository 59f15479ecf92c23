import type { ClientBase } from 'pg';
import { soundOf } from '../domain/index.ts';
import { fillSearch, fillTables, makePeople } from './generate-sql.ts';
import { familyNames, givenNames, nameHeads, nameMiddles, nameTails, places, streetHeads, streetTails } from './names.ts';

/**
 * Fills an empty region with made-up customers: common names are common and rare ones rare, streets lie in one place.
 * The same number gives the same customers. One to seven minutes for a million. A superuser fills faster: references
 * are then not checked while filling.
 *
 * @param count how many, 1 to 10 million
 */
export async function generateCustomers(client: ClientBase, count: number): Promise<void> {
  await client.query(checkReferences('replica'));
  await client.query("SET work_mem = '256MB'; SET maintenance_work_mem = '512MB'; SELECT setseed(0.42)");
  const words = wordLists(count);
  for (const statement of makePeople) await client.query(statement.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => words[name] ?? ''));
  for (const statement of [...fillTables, ...fillSearch]) await client.query(statement);
  await learnSounds(client);
  await client.query(checkReferences('origin'));
  await client.query('RESET work_mem; RESET maintenance_work_mem');
  await client.query('VACUUM ANALYZE customer, customer_line, customer_key, name_word, customer_address, digital_address');
}

/** References are not checked by a session in the role of a replica; an ordinary owner may not choose, and has them checked. */
function checkReferences(role: 'origin' | 'replica'): string {
  return `DO $$ BEGIN SET session_replication_role = ${role}; EXCEPTION WHEN insufficient_privilege THEN NULL; END $$`;
}

function wordLists(people: number): Record<string, string> {
  const quoted = (words: readonly unknown[]): string => `'${JSON.stringify(words).replaceAll("'", "''")}'::jsonb`;
  return {
    people: String(people),
    givenNames: quoted(givenNames),
    familyNames: quoted(familyNames.map((name) => name.replaceAll('_', ' ').split(','))),
    nameHeads: quoted(nameHeads),
    nameMiddles: quoted(nameMiddles),
    nameTails: quoted(nameTails),
    places: quoted(places),
    streetHeads: quoted(streetHeads),
    streetTails: quoted(streetTails),
  };
}

async function learnSounds(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ word: string }>('SELECT word FROM name_word');
  const words = rows.map((row) => row.word);
  await client.query(
    'UPDATE name_word SET sound = heard.sound FROM unnest($1::text[], $2::text[]) AS heard (word, sound) WHERE name_word.word = heard.word',
    [words, words.map(soundOf)],
  );
}
