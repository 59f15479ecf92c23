import { beforeAll, expect, test } from 'vitest';
import type { AuthorityId } from '@ingang/kernel';
import { addAuthorities } from '../../../../../../tests/support/authorities.ts';
import { ground, type Ground } from '../../../../../../tests/support/ground.ts';
import { publicPrincipal, type Principal } from '../../../platform/access/index.ts';
import { assignmentsContract, contractAgent, exampleAssignment, exampleQueue, otherAgent, policiesContract } from '../testing/routing.contract.ts';
import { assignmentsInPostgres, policiesInPostgres } from './routing.ts';

let on: Ground;
beforeAll(async () => {
  on = await ground();
  await addAuthorities(on.pools.owner);
  for (const id of [contractAgent, otherAgent]) {
    await on.pools.owner.query(`INSERT INTO user_account (id, username, display_name, created_at) VALUES ($1::uuid, $1::text, 'Anouk', now())`, [id]);
  }
});

policiesContract('in PostgreSQL', (task) => on.inWork((work) => task(policiesInPostgres(work))));
assignmentsContract('in PostgreSQL', (task) => on.inWork((work) => task(assignmentsInPostgres(work))));

function withRole(role: 'agent' | 'team-lead', authorityId: string): Principal {
  const authorityIds = [authorityId as AuthorityId];
  return { ...publicPrincipal, kind: 'user', userId: contractAgent, roles: [role], authorityIds, scopes: new Map([[role, authorityIds]]) };
}

test('the database itself shows assignments to who leads there, and to the agent', async () => {
  const [mine, theirs] = [exampleAssignment(), exampleAssignment({ agentId: otherAgent })];
  await on.inWork((work) => assignmentsInPostgres(work).add([mine, theirs]));
  const seen = (principal: Principal) => on.inWork(async (work) => (await assignmentsInPostgres(work).list({ limit: 1000 })).map(({ id }) => id), principal);
  expect(await seen(withRole('team-lead', 'papendrecht'))).toEqual(expect.arrayContaining([mine.id, theirs.id]));
  expect(await seen(withRole('agent', 'papendrecht'))).not.toContain(theirs.id);
  expect(await seen(withRole('agent', 'papendrecht'))).toContain(mine.id);
  expect(await seen(withRole('team-lead', 'dordrecht'))).not.toContain(theirs.id);
});

test('an authority\'s own terms are set by who leads there, those of everybody by who leads the region', async () => {
  const own = exampleQueue({ code: 'own', authorityId: 'papendrecht' as AuthorityId });
  const lead = withRole('team-lead', 'papendrecht');
  expect(await on.inWork((work) => policiesInPostgres(work).add(own), lead)).toBe(true);
  await expect(on.inWork((work) => policiesInPostgres(work).add(exampleQueue({ code: 'all' })), lead)).rejects.toThrow(/row-level security/);
});
