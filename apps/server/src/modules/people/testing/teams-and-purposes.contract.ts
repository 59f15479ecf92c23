import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { WithPorts } from './people-ports.ts';
import { somebody } from './somebody.ts';

const now = new Date('2026-01-14T09:00:00Z');
const [phone, writing] = ['joint-phone', 'joint-writing'] as const;

/** What every keeper of teams and purposes does. */
export function teamsAndPurposesContract(name: string, use: WithPorts): void {
  describe(`people of teams ${name}`, () => {
    test('are in order of name, with who leads', () => use(async ({ accounts, members }) => {
      const [ans, bea] = [somebody({ displayName: 'Ans Aker' }), somebody({ displayName: 'Bea Beker' })];
      for (const one of [bea, ans]) await accounts.add(one, now);
      await members.put(phone, bea.id, true);
      await members.put(phone, ans.id, false);
      const ours = (await members.list(phone)).filter(({ account }) => account.id === ans.id || account.id === bea.id);
      expect(ours.map(({ account, leads }) => [account.displayName, leads])).toEqual([['Ans Aker', false], ['Bea Beker', true]]);
    }));

    test('may be in several, and leave', () => use(async ({ accounts, members }) => {
      const one = somebody();
      await accounts.add(one, now);
      await members.put(writing, one.id, false);
      await members.put(phone, one.id, false);
      await members.put(phone, one.id, true);
      expect(await members.ofUser(one.id)).toEqual([{ teamId: phone, leads: true }, { teamId: writing, leads: false }]);
      expect(await members.remove(phone, one.id)).toBe(true);
      expect(await members.remove(phone, one.id)).toBe(false);
      expect(await members.ofUser(one.id)).toEqual([{ teamId: writing, leads: false }]);
    }));

    test('skills are claimed for the version that was read', () => use(async ({ accounts }) => {
      const one = somebody();
      await accounts.add(one, now);
      expect([await accounts.claimSkills(one.id, 1), await accounts.claimSkills(one.id, 1)]).toEqual([true, false]);
      expect((await accounts.find(one.id))!.version).toBe(2);
    }));
  });

  describe(`purposes ${name}`, () => {
    const fresh = () => ({ code: `p-${randomUUID().replaceAll(/[^a-z]/g, '')}`, name: { nl: 'Proef', en: 'Trial' }, legalBasis: 'AVG artikel 6, lid 1, onder e', validFrom: '2026-01-14' });

    test('come last, once per code', () => use(async ({ purposes }) => {
      const one = fresh();
      expect([await purposes.add(one), await purposes.add(one)]).toEqual([true, false]);
      expect((await purposes.list()).at(-1)).toEqual({ ...one, version: 1, validUntil: null });
    }));

    test('end for the version that was read', () => use(async ({ purposes }) => {
      const one = fresh();
      await purposes.add(one);
      expect([await purposes.end(one.code, 1, '2026-02-01'), await purposes.end(one.code, 1, '2026-03-01')]).toEqual([true, false]);
      expect((await purposes.list()).at(-1)).toEqual({ ...one, version: 2, validUntil: '2026-02-01' });
    }));
  });
}
