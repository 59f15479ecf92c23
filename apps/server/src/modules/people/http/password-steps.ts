import type { UserId } from '@ingang/kernel';
import { systemPrincipal } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import type { Direct } from '../../../platform/http/route.ts';
import type { RoomDeps } from '../../../platform/room.ts';
import { PostgresPasswords } from '../postgres/passwords.ts';
import { decoySaltAndCost, derivePasswordHash, newSaltAndCost } from '../secrets/password-hash.ts';
import type { PasswordAttempt } from '../usecases/ports.ts';

const nobody = '00000000-0000-0000-0000-000000000000' as UserId;

/** The steps of checking a password, each in work of its own, so that an attempt counts whatever comes of it. */
export interface PasswordSteps {
  beginAttempt(username: string): Promise<PasswordAttempt>;
  deriveHash(password: string, saltAndCost: string | undefined): Promise<string>;
  completeAttempt(userId: UserId | undefined, derived: string): Promise<string | undefined>;
  newHash(password: string): Promise<string>;
}

export function passwordSteps(deps: RoomDeps, direct: Direct): PasswordSteps {
  // As the system: whoever signs in is nobody yet, and the functions of the database check what is asked.
  const asSystem = <T>(task: (work: Work) => Promise<T>): Promise<T> =>
    deps.inWork({ ...direct.workFor, principal: systemPrincipal, purpose: 'administration' }, task);
  return {
    beginAttempt: (username) => asSystem((work) => new PostgresPasswords(work).begin(username, work.now)),
    deriveHash: (password, saltAndCost) => derivePasswordHash(password, saltAndCost ?? decoySaltAndCost),
    completeAttempt: (userId, derived) =>
      asSystem(async (work) => {
        const displayName = await new PostgresPasswords(work).complete(userId ?? nobody, derived, work.now);
        if (displayName === undefined) {
          work.record({ action: 'refuse', subjectKind: 'user', ...(userId !== undefined && { subjectId: userId }), details: { reason: 'wrong password' } });
        }
        return displayName;
      }),
    newHash: (password) => derivePasswordHash(password, newSaltAndCost()),
  };
}
