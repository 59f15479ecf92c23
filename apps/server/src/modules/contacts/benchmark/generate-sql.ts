import type { ClientBase } from 'pg';

/** Customers among a million contacts: a city region has about this many people who ever call. */
const customers = 200_000;
/** One customer with very many contacts, such as a housing association. */
export const busyCustomer = customerId(1);
export const busyContacts = 5_000;

/** The id of the nth customer, from 1. */
export function customerId(number: number): string {
  return `0192e4a0-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** The nth address that contacts are about, from 0. */
export function addressOf(number: number): { readonly postcode: string; readonly houseNumber: number } {
  const letters = String.fromCharCode(65 + (number % 26), 65 + (Math.floor(number / 26) % 26));
  return { postcode: `33${10 + (Math.floor(number / 676) % 90)}${letters}`, houseNumber: 1 + (number % 97) };
}

const uuid = (prefix: string, number: string) => `('${prefix}-7000-8000-' || lpad(to_hex((${number})::bigint), 12, '0'))::uuid`;
const pick = (list: string, by: string) => `(${list})[1 + ((${by}) % cardinality(${list}))::integer]`;

/**
 * Contacts of the past two years, evenly spread and ending now: six authorities, forty agents, all products, six in ten
 * with a customer, three in ten about an address, one in ten with a second question.
 */
export async function generateContacts(client: ClientBase, contacts: number): Promise<void> {
  await client.query("SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '512MB'");
  await client.query(`INSERT INTO user_account (id, username, display_name, created_at)
    SELECT ${uuid('0192e4a1-0000', 'n')}, 'agent' || n, 'Agent ' || n, now() FROM generate_series(1, 40) AS n`);
  await client.query(`INSERT INTO customer (id, authority_id, kind, display_name, created_at, updated_at)
    SELECT ${uuid('0192e4a0-0000', 'n')}, authorities[1 + n % 6], 'person', 'Klant ' || n, now(), now()
    FROM generate_series(1, ${customers}) AS n, (SELECT array_agg(id ORDER BY position) AS authorities FROM authority) AS region`);
  await client.query(`INSERT INTO customer_line (customer_id, authority_id, kind, display_name, sort_name, confidential, keys)
    SELECT id, authority_id, kind, display_name, display_name, false, '{}' FROM customer`);
  await client.query(contactsSql(contacts));
  await client.query(questionsSql);
  await client.query(timelineSql);
  await client.query('RESET session_replication_role; RESET synchronous_commit');
  await client.query('VACUUM ANALYZE contact, question, timeline_entry, customer, customer_line');
  await client.query('CHECKPOINT');
}

const contactsSql = (contacts: number) => `
  INSERT INTO contact (id, status, ending, channel, direction, authority_id, customer_id, agent_id, agent_name, started_at,
    ended_at, wrap_up_seconds, language, line, note, postcode, house_number, created_at, updated_at)
  SELECT ${uuid('0192e4a2-0000', 'n')}, 'finished', 'completed',
    ${pick("ARRAY['phone','phone','phone','phone','desk','email','post','web','chat','social']", 'n * 7')},
    'inbound', ${pick('authorities', 'n * 11')},
    CASE WHEN n % ${Math.floor(contacts / busyContacts)} = 0 THEN '${busyCustomer}'::uuid
      WHEN n % 10 < 6 THEN ${uuid('0192e4a0-0000', `(1 + (n * 7919) % ${customers})`)} END,
    ${uuid('0192e4a1-0000', '(1 + n % 40)')}, 'Agent ' || (1 + n % 40),
    began, began + make_interval(secs => 30 + (n * 13 % 600)), (n % 60)::integer, 'nl', 'first',
    CASE WHEN n % 4 = 0 THEN 'Aantekening bij contact ' || n || repeat(' met wat uitleg erbij', 4) ELSE '' END,
    CASE WHEN n % 10 < 3 THEN '33' || (10 + (n / 676) % 90) || chr((65 + n % 26)::integer) || chr((65 + (n / 26) % 26)::integer) END,
    CASE WHEN n % 10 < 3 THEN (1 + n % 97)::integer END, began, began
  FROM generate_series(1::bigint, ${contacts}) AS n
  CROSS JOIN LATERAL (SELECT now() - make_interval(secs => (${contacts} - n) * 60.0) AS began) AS moment
  CROSS JOIN (SELECT array_agg(id ORDER BY position) AS authorities FROM authority) AS region`;

const questionsSql = `
  INSERT INTO question (id, contact_id, authority_id, contact_started_at, position, text, product_id, outcome, zaak_number)
  SELECT ('0192e4a3-000' || place || right(contact.id::text, 23))::uuid, contact.id, authority_id, started_at, place,
    'Vraag over ' || (serial % 150), ${pick('products', 'serial * 31')},
    CASE WHEN serial % 100 < 75 THEN 'answered' WHEN serial % 100 < 85 THEN 'callback' WHEN serial % 100 < 92 THEN 'transferred'
      WHEN serial % 1000 = 999 THEN 'zaak' ELSE 'referred' END,
    CASE WHEN serial % 1000 = 999 THEN 'Z-' || serial END
  FROM contact CROSS JOIN generate_series(0, 1) AS place
  CROSS JOIN (SELECT array_agg(id ORDER BY id) AS products FROM product) AS known
  WHERE place = 0 OR serial % 10 = 0`;

const timelineSql = `
  INSERT INTO timeline_entry (subject_id, kind, number, at, customer_id, address_key, authority_id, channel, direction, title, summary,
    outcome, status, agent_name)
  SELECT contact.id, 'contact', serial::text, started_at, customer_id, postcode || ' ' || house_number, contact.authority_id, channel,
    direction, question.text, note, question.outcome, status, agent_name
  FROM contact JOIN question ON question.contact_id = contact.id AND question.position = 0
  WHERE customer_id IS NOT NULL OR postcode IS NOT NULL`;
