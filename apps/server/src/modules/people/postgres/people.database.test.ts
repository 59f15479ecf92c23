import { beforeAll } from 'vitest';
import { ground, type Ground } from '../../../../../../tests/support/ground.ts';
import { seedRegion } from '../../region/index.ts';
import { readContent } from '../../../seed/content/index.ts';
import { accountsContract } from '../testing/accounts.contract.ts';
import { auditLogContract } from '../testing/audit-log.contract.ts';
import type { WithPorts } from '../testing/people-ports.ts';
import { signInContract } from '../testing/sign-in.contract.ts';
import { teamsAndPurposesContract } from '../testing/teams-and-purposes.contract.ts';
import { PostgresAccounts } from './accounts.ts';
import { PostgresAuditLog } from './audit-log.ts';
import { PostgresOidcAttempts } from './oidc-attempts.ts';
import { PostgresPasswords } from './passwords.ts';
import { PostgresPurposes } from './purposes.ts';
import { PostgresSessions } from './sessions.ts';
import { PostgresTeamMembers } from './team-members.ts';
import { PostgresTokens } from './tokens.ts';

let database: Ground;
beforeAll(async () => {
  database = await ground();
  await database.inWork((work) => seedRegion(work, readContent()));
});

const use: WithPorts = (task) =>
  database.inWork((work) =>
    task({
      accounts: new PostgresAccounts(work),
      passwords: new PostgresPasswords(work),
      sessions: new PostgresSessions(work),
      tokens: new PostgresTokens(work),
      oidcAttempts: new PostgresOidcAttempts(work),
      members: new PostgresTeamMembers(work),
      purposes: new PostgresPurposes(work),
    }),
  );

accountsContract('on PostgreSQL', use);
signInContract('on PostgreSQL', use);
teamsAndPurposesContract('on PostgreSQL', use);

class Done extends Error {}

/** What was written is rolled back, so that the next test finds the log empty. */
auditLogContract('on PostgreSQL', async (entries, task) => {
  const run = database.inWork(async (work) => {
    const rows = entries.map((entry) => ({
      id: entry.id, at: entry.at, user_id: entry.userId, user_name: entry.userName, token_id: entry.tokenId, action: entry.action,
      subject_kind: entry.subjectKind, subject_id: entry.subjectId, customer_id: entry.customerId, authority_id: entry.authorityId,
      purpose: entry.purpose, details: JSON.stringify(entry.details), correlation_id: entry.correlationId,
    }));
    await work.tx.insertInto('audit_entry').values(rows).execute();
    await task(new PostgresAuditLog(work));
    throw new Done();
  });
  await run.catch((error: unknown) => {
    if (!(error instanceof Done)) throw error;
  });
});
