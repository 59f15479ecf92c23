import { sql } from 'kysely';
import { systemPrincipal } from '../platform/access/index.ts';
import type { WorkFor } from '../platform/database/work.ts';
import type { RoomDeps } from '../platform/room.ts';
import { readContentWithDemo } from '../seed/content/index.ts';
import type { Seeded } from './seed.ts';
import type { Server } from './server.ts';

const workFor: WorkFor = { principal: systemPrincipal, purpose: 'system-task', correlationId: 'ready-report', locale: 'nl' };

/** What somebody who has just started the server wants to know: where it is, and how to get in. */
export async function readyReport({ deps, seeded }: Pick<Server, 'deps' | 'seeded'>, address: string, telephone: string): Promise<string> {
  const lines = [
    '',
    `Ingang is ready at ${address}`,
    '',
    `  Staff app              ${address}/`,
    `  API for people         ${address}/api/v1/docs`,
    `  OpenAPI 3.1            ${address}/api/v1/openapi.json`,
    `  Health and figures     ${address}/health/ready  ${address}/metrics`,
    `  Telephone              ${telephone}`,
    ...(await demoAccounts(deps)),
    ...firstAdministrator(seeded),
    '',
    'Stop with Ctrl-C. Start anew with: npm start -- --fresh',
    '',
  ];
  return lines.join('\n');
}

/** Shown once: the password is kept as a hash only. */
function firstAdministrator(seeded: Seeded | undefined): string[] {
  if (!seeded?.administrator) return [];
  const { username, password } = seeded.administrator;
  return ['', `Administrator  ${username}  with the password  ${password}`, 'It is shown this once. Change it after signing in, or with: npm run -s ingang -- users password beheerder'];
}

/** The demo accounts, as long as they are in the database; real regions have none. */
async function demoAccounts(deps: Pick<RoomDeps, 'inWork'>): Promise<string[]> {
  const present = await deps.inWork(workFor, async (work) => {
    const { rows } = await sql<{ username: string }>`
      SELECT username FROM user_account WHERE active AND email LIKE '%@%.example'`.execute(work.tx);
    return new Set(rows.map((row) => row.username));
  });
  if (present.size === 0) return [];
  const { accounts, password } = readContentWithDemo().demo;
  const shown = accounts.filter(({ username }) => present.has(username));
  if (shown.length === 0) return [];
  return [
    '',
    `Demo accounts, fictitious people, all with the password  ${password}`,
    '',
    ...shown.map(({ username, displayName, function: work }) => `  ${username.padEnd(12)}${displayName.padEnd(28)}${work.nl}`),
  ];
}
