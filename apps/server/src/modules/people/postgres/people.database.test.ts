import { beforeAll } from 'vitest';
import { ground, type Ground } from '../../../../../../tests/support/ground.ts';
import { seedRegion } from '../../region/index.ts';
import { readContent } from '../../../seed/content/index.ts';
import { accountsContract } from '../testing/accounts.contract.ts';
import type { WithPorts } from '../testing/people-ports.ts';
import { signInContract } from '../testing/sign-in.contract.ts';
import { PostgresAccounts } from './accounts.ts';
import { PostgresOidcAttempts } from './oidc-attempts.ts';
import { PostgresPasswords } from './passwords.ts';
import { PostgresSessions } from './sessions.ts';
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
    }),
  );

accountsContract('on PostgreSQL', use);
signInContract('on PostgreSQL', use);
