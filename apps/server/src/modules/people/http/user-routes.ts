import type { UserId } from '@ingang/kernel';
import { Colleague, ColleagueList, ColleagueQuery, NewUser, User, UserChange, UserList, UserParams, UserQuery } from '@ingang/contracts/people';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import type { RoomDeps } from '../../../platform/room.ts';
import { readCursor, writeCursor } from '../domain/cursor.ts';
import { addUser, changeUser, findUser } from '../usecases/keep-user.ts';
import { listUsers } from '../usecases/list-users.ts';
import type { Account } from '../usecases/ports.ts';
import { doorkeeperOf } from './authenticate.ts';
import { userDesk } from './people-desk.ts';
import { readAssignments } from './read-assignments.ts';
import { showColleague, showUser } from './show-people.ts';

const tag = 'people';

async function show(work: Work, account: Account): Promise<User> {
  return showUser(account, await userDesk(work).passwords.lockedUntil(account.username));
}

/** Accounts, for who administers them; colleagues, for who hands work to them. */
export function userRoutes(deps: RoomDeps): Route[] {
  return [
    route({
      method: 'GET', path: '/users', operationId: 'listUsers', tag, access: 'people:look-up-users', query: UserQuery, answer: UserList,
      summary: 'People who work here, by username',
      handle: async (work, { query: { cursor, limit = 50, ...filter } }) => {
        const after = cursor === undefined ? undefined : readCursor(cursor)[0];
        const found = await listUsers(userDesk(work), { kind: 'person', ...filter, after, limit: limit + 1 });
        const results: User[] = [];
        for (const account of found.slice(0, limit)) results.push(await show(work, account));
        return found.length > limit ? { results, nextCursor: writeCursor([results.at(-1)!.username]) } : { results };
      },
    }),
    route({
      method: 'GET', path: '/users/:userId', operationId: 'readUser', tag, access: 'people:manage-users', params: UserParams, answer: User,
      summary: 'One account, with its roles and skills',
      handle: async (work, { params }) => show(work, await findUser(userDesk(work), params.userId as UserId)),
    }),
    route({
      method: 'POST', path: '/users', operationId: 'addUser', tag, access: 'people:manage-users', body: NewUser, answer: User, status: 201,
      summary: 'Make an account', bodyLimitBytes: 64 * 1024,
      handle: async (work, { body: { assignments, ...rest } }) =>
        show(work, await addUser(userDesk(work), { ...rest, assignments: assignments && readAssignments(assignments) })),
    }),
    route({
      method: 'PATCH', path: '/users/:userId', operationId: 'changeUser', tag, access: 'people:manage-users', params: UserParams,
      body: UserChange, answer: User, summary: 'Change an account: name, roles, skills, password; close it or let somebody in', bodyLimitBytes: 64 * 1024,
      direct: async (direct, { params, body: { assignments, ...rest } }) => {
        const change = { ...rest, assignments: assignments && readAssignments(assignments) };
        const user = await direct.inWork(async (work) => show(work, await changeUser(userDesk(work), params.userId as UserId, change)));
        doorkeeperOf(deps).forgetAll();
        return user;
      },
    }),
    route({
      method: 'GET', path: '/colleagues', operationId: 'findColleagues', tag, access: 'people:find-colleagues', query: ColleagueQuery,
      answer: ColleagueList, summary: 'Colleagues to hand work to, by name',
      handle: async (work, { query: { limit = 50, ...filter } }) => {
        const found = await listUsers(userDesk(work), { ...filter, kind: 'person', active: true, limit });
        return { results: found.map((account): Colleague => showColleague(account)) };
      },
    }),
  ];
}
