import { describe, expect, test } from 'vitest';
import type { AuthorityId } from '@ingang/kernel';
import type { WithPorts } from './people-ports.ts';
import { held, somebody } from './somebody.ts';

const now = new Date('2026-01-14T09:00:00Z');
const papendrecht = 'papendrecht' as AuthorityId;

/** What every keeper of accounts does. */
export function accountsContract(name: string, use: WithPorts): void {
  describe(`accounts ${name}`, () => {
    test('an account is found by id, username, e-mail address and subject', () => use(async ({ accounts }) => {
      const one = somebody({ email: 'Noor@drechtsteden.example', oidcSubject: `iss#${Math.random()}`, assignments: [held('agent', 'papendrecht')], skills: [{ kind: 'language', value: 'nl', level: 4 }] });
      expect(await accounts.add(one, now)).toBe(true);
      const expected = { ...one, version: 1, lastSignInAt: null };
      expect(await accounts.find(one.id)).toEqual(expected);
      expect(await accounts.findByUsername(one.username)).toEqual(expected);
      expect(await accounts.findByOidcSubject(one.oidcSubject!)).toEqual(expected);
      expect((await accounts.findByEmail('noor@DRECHTSTEDEN.example')).map(({ id }) => id)).toContain(one.id);
    }));

    test('a username is given once', () => use(async ({ accounts }) => {
      const one = somebody();
      expect(await accounts.add(one, now)).toBe(true);
      expect(await accounts.add(somebody({ username: one.username }), now)).toBe(false);
    }));

    test('a change counts for the version it was made on, and for that only', () => use(async ({ accounts }) => {
      const one = somebody({ email: 'een@example.example' });
      await accounts.add(one, now);
      expect(await accounts.change(one.id, 1, { displayName: 'Noor Bakker', email: null })).toBe(true);
      expect(await accounts.change(one.id, 1, { displayName: 'Te laat' })).toBe(false);
      expect(await accounts.find(one.id)).toMatchObject({ version: 2, displayName: 'Noor Bakker', email: null, active: true });
    }));

    test('roles and skills are replaced as a whole, in a fixed order', () => use(async ({ accounts }) => {
      const one = somebody({ assignments: [held('agent'), held('agent', 'papendrecht')] });
      await accounts.add(one, now);
      await accounts.setAssignments(one.id, [held('team-lead', 'papendrecht'), held('agent', 'sliedrecht')]);
      await accounts.setSkills(one.id, [{ kind: 'subject', value: 'taxes', level: 1 }, { kind: 'language', value: 'en', level: 3 }]);
      const { assignments, skills } = (await accounts.find(one.id))!;
      expect(assignments).toEqual([held('agent', 'sliedrecht'), held('team-lead', 'papendrecht')]);
      expect(skills.map(({ kind }) => kind)).toEqual(['language', 'subject']);
    }));

    test('a list is in order of username, and goes on after the last one', () => use(async ({ accounts }) => {
      const mark = `m${Math.random().toString(36).slice(2)}`;
      for (const letter of ['c', 'a', 'b']) await accounts.add(somebody({ username: `${mark}-${letter}` }), now);
      const first = await accounts.list({ q: mark, limit: 2 });
      expect(first.map(({ username }) => username)).toEqual([`${mark}-a`, `${mark}-b`]);
      const rest = await accounts.list({ q: mark, limit: 2, after: `${mark}-b` });
      expect(rest.map(({ username }) => username)).toEqual([`${mark}-c`]);
    }));

    test('a list is narrowed by words, role, place, kind and being in use', () => use(async ({ accounts }) => {
      const mark = `n${Math.random().toString(36).slice(2)}`;
      const add = (suffix: string, fields: Parameters<typeof somebody>[0]) => accounts.add(somebody({ username: `${mark}-${suffix}`, ...fields }), now);
      await add('joint', { assignments: [held('agent')] });
      await add('own', { assignments: [held('team-lead', 'papendrecht')], displayName: 'Zoë 100%' });
      await add('closed', { active: false });
      await add('script', { kind: 'service' });
      const found = async (filter: object) => (await accounts.list({ q: mark, limit: 10, ...filter })).map(({ username }) => username.slice(mark.length + 1));
      expect(await found({ role: 'agent' })).toEqual(['joint']);
      expect(await found({ authorityId: 'papendrecht' })).toEqual(['own']);
      expect(await found({ within: [papendrecht] })).toEqual(['own']);
      expect(await found({ within: [], orOfTheRegion: true })).toEqual(['joint']);
      expect(await found({ active: false })).toEqual(['closed']);
      expect(await found({ kind: 'service' })).toEqual(['script']);
      expect(await found({ q: 'zoe 100%' })).toHaveLength(1);
      expect(await found({ q: '%%%' })).toEqual([]);
    }));

    test('signing in is noted', () => use(async ({ accounts }) => {
      const one = somebody();
      await accounts.add(one, now);
      await accounts.noteSignIn(one.id, now);
      expect((await accounts.find(one.id))!.lastSignInAt).toEqual(now);
    }));
  });
}
