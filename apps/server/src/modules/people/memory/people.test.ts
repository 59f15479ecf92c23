import { accountsContract } from '../testing/accounts.contract.ts';
import { auditLogContract } from '../testing/audit-log.contract.ts';
import type { WithPorts } from '../testing/people-ports.ts';
import { signInContract } from '../testing/sign-in.contract.ts';
import { teamsAndPurposesContract } from '../testing/teams-and-purposes.contract.ts';
import { memoryAccounts } from './accounts.ts';
import { memoryAuditLog } from './audit-log.ts';
import { memoryOidcAttempts, memoryPasswords, memorySessions, memoryTokens } from './sign-in.ts';
import { emptyStore } from './store.ts';
import { memoryPurposes, memoryTeamMembers } from './teams-and-purposes.ts';

const use: WithPorts = (task) => {
  const store = emptyStore();
  return task({
    accounts: memoryAccounts(store),
    passwords: memoryPasswords(store),
    sessions: memorySessions(store),
    tokens: memoryTokens(store),
    oidcAttempts: memoryOidcAttempts(store),
    members: memoryTeamMembers(store),
    purposes: memoryPurposes(store),
  });
};

accountsContract('in memory', use);
signInContract('in memory', use);
teamsAndPurposesContract('in memory', use);
auditLogContract('in memory', (entries, task) => task(memoryAuditLog(entries)));
