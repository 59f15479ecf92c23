import type { ClientBase } from 'pg';
import { familyNames, givenNames, nameHeads, nameMiddles, nameTails, places, streetHeads, streetTails } from './names.ts';
import { fillSearch, fillTables, makePeople } from './generate-sql.ts';

/**
 * Fills an empty region with made-up customers: common names are common and rare ones rare, streets lie in one place.
 * The same number gives the same customers. About a minute for a million; needs the owner of the tables.
 *
 * @param count how many, 1 to 10 million
 */
export async function generateCustomers(client: ClientBase, count: number): Promise<void> {
  const json = JSON.stringify;
  await client.query('SELECT setseed(0.42)');
  for (const statement of makePeople) {
    await client.query(statement.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => literals(count)[name] ?? ''));
  }
  for (const statement of [...fillTables, ...fillSearch]) await client.query(statement);

  function literals(people: number): Record<string, string> {
    const quoted = (words: readonly unknown[]): string => `'${json(words).replaceAll("'", "''")}'::jsonb`;
    return {
      people: String(people),
      givenNames: quoted(givenNames),
      familyNames: quoted(familyNames.map((name) => name.split(','))),
      nameHeads: quoted(nameHeads),
      nameMiddles: quoted(nameMiddles),
      nameTails: quoted(nameTails),
      places: quoted(places),
      streetHeads: quoted(streetHeads),
      streetTails: quoted(streetTails),
    };
  }
}
