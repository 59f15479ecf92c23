import { beforeAll, expect, test } from 'vitest';
import type { AuthorityId } from '@ingang/kernel';
import { addAuthorities } from '../../../../../../tests/support/authorities.ts';
import { ground, type Ground } from '../../../../../../tests/support/ground.ts';
import { publicPrincipal, type Principal } from '../../../platform/access/index.ts';
import { calamitiesContract, callFlowsContract, newId } from '../testing/call-flows.contract.ts';
import { calamitiesInPostgres } from './calamities.ts';
import { callFlowsInPostgres } from './call-flows.ts';

let on: Ground;
beforeAll(async () => {
  on = await ground();
  await addAuthorities(on.pools.owner);
});

callFlowsContract('flows in PostgreSQL', (use) => on.inWork((work) => use(callFlowsInPostgres(work.tx))));
calamitiesContract('calamity messages in PostgreSQL', (use) => on.inWork((work) => use(calamitiesInPostgres(work.tx))));

const [papendrecht, sliedrecht] = ['papendrecht', 'sliedrecht'] as AuthorityId[];
const person = (role: 'administrator' | 'team-lead' | 'agent', scope: readonly AuthorityId[] | '*'): Principal => ({
  ...publicPrincipal, kind: 'user', userId: newId() as Exclude<Principal['userId'], undefined>, roles: [role], authorityIds: scope === '*' ? [papendrecht!, sliedrecht!] : scope, scopes: new Map([[role, scope]]),
});

test('flows of the region are seen by who works here, those of an authority by who works for it', async () => {
  const [regional, own] = [newId(), newId()];
  await on.inWork(async (work) => {
    await callFlowsInPostgres(work.tx).add({ id: regional, name: 'Regio', createdAt: work.now });
    await callFlowsInPostgres(work.tx).add({ id: own, authorityId: papendrecht, name: 'Papendrecht', createdAt: work.now });
  });
  const seenBy = (principal: Principal) => on.inWork(async (work) => (await callFlowsInPostgres(work.tx).list()).map(({ id }) => id), principal);
  expect(await seenBy(person('agent', [sliedrecht!]))).toContain(regional);
  expect(await seenBy(person('agent', [sliedrecht!]))).not.toContain(own);
  expect(await seenBy(person('agent', [papendrecht!]))).toContain(own);
  expect(await seenBy(publicPrincipal)).toEqual([]);
});

test('the database itself refuses who may not draw, or not for the region', async () => {
  const card = { id: newId(), name: 'Regio', createdAt: new Date('2026-01-14T09:00:00Z') };
  const add = (principal: Principal, authorityId?: AuthorityId) => on.inWork((work) => callFlowsInPostgres(work.tx).add({ ...card, id: newId(), authorityId }), principal);
  await expect(add(person('agent', [papendrecht!]), papendrecht)).rejects.toThrow('row-level security');
  await expect(add(person('administrator', [papendrecht!]))).rejects.toThrow('row-level security');
  await add(person('administrator', [papendrecht!]), papendrecht);
  await add(person('administrator', '*'));
});

test('a team lead switches a calamity message of an own authority only', async () => {
  const message = { scope: papendrecht!, version: 1, text: { nl: 'x' }, afterwards: 'continue' as const, active: true, spell: newId(), changedAt: new Date(), changedByName: 'x', hasCode: false };
  const save = (principal: Principal, basedOn: number) => on.inWork((work) => calamitiesInPostgres(work.tx).save({ ...message, version: basedOn + 1 }, basedOn), principal);
  const present = await on.inWork(async (work) => (await calamitiesInPostgres(work.tx).list()).find(({ scope }) => scope === papendrecht));
  const basedOn = present?.version ?? 0;
  const stranger = save(person('team-lead', [sliedrecht!]), basedOn);
  if (basedOn === 0) await expect(stranger).rejects.toThrow('row-level security');
  else expect(await stranger).toBe(false);
  expect(await save(person('team-lead', [papendrecht!]), basedOn)).toBe(true);
});
