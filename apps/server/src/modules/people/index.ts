import type { UserId } from '@ingang/kernel';
import type { Work } from '../../platform/database/work.ts';
import type { Schedule } from '../../platform/jobs/job.ts';
import type { Room } from '../../platform/room.ts';
import { auditRoutes } from './http/audit-routes.ts';
import { oidcRoutes } from './http/oidc-routes.ts';
import { sessionRoutes } from './http/session-routes.ts';
import { purposeRoutes } from './http/purpose-routes.ts';
import { teamRoutes } from './http/team-routes.ts';
import { tokenRoutes } from './http/token-routes.ts';
import { userRoutes } from './http/user-routes.ts';
import { peopleMessages } from './messages.ts';
import { peoplePolicy } from './policy.ts';
import { PostgresAccounts } from './postgres/accounts.ts';
import { forgetEndedSignIns } from './postgres/forget-ended-sign-ins.ts';
import { PostgresTeamMembers } from './postgres/team-members.ts';
import type { Account, TeamMember } from './usecases/ports.ts';

/** The door of this room: what other rooms may use. */
export { createAuthenticate } from './http/authenticate.ts';
export { tokenDesk, userDesk } from './http/people-desk.ts';
export { createToken, listTokens, revokeToken } from './usecases/keep-token.ts';
export { addUser, changeUser } from './usecases/keep-user.ts';
export { listUsers } from './usecases/list-users.ts';
export { readablePassword } from './secrets/secret.ts';
export { departmentMembers } from './postgres/department-members.ts';
export { usersLed } from './postgres/users-led.ts';
export { userNames } from './postgres/names.ts';
export { seedAdministrator, seedUsers, type SeedUser } from './seed-users.ts';

/** An account with its skills and where its roles count; undefined when there is none. */
export function findAccount(work: Work, id: UserId): Promise<Account | undefined> {
  return new PostgresAccounts(work).find(id);
}

/** Who works in a team, with what they can do, in order of name. */
export function teamMembers(work: Work, teamId: string): Promise<readonly TeamMember[]> {
  return new PostgresTeamMembers(work).list(teamId);
}

const forgetting: Schedule = { kind: 'people.forget-ended-sign-ins', everySeconds: 600 };

export const peopleRoom: Room = {
  name: 'people',
  policy: peoplePolicy,
  messages: peopleMessages,
  routes: (deps) => [...sessionRoutes(deps), ...oidcRoutes(deps), ...userRoutes(deps), ...tokenRoutes(deps), ...teamRoutes, ...purposeRoutes(deps), ...auditRoutes],
  jobs: () => ({ [forgetting.kind]: forgetEndedSignIns }),
  schedules: [forgetting],
};
