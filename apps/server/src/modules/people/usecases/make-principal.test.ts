import { expect, test } from 'vitest';
import type { AuthorityId, UserId } from '@ingang/kernel';
import { holdsRoleFor, narrowedTo } from '../../../platform/access/index.ts';
import type { Assignment } from '../domain/assignments.ts';
import { makePrincipal, type Identity } from './make-principal.ts';

const papendrecht = 'papendrecht' as AuthorityId;
const sliedrecht = 'sliedrecht' as AuthorityId;
const rules = {
  date: '2026-01-14',
  situation: {
    switches: new Map([
      [papendrecht, { handledBy: 'joint', crossAuthorityView: false } as const],
      [sliedrecht, { handledBy: 'own', crossAuthorityView: false } as const],
    ]),
    departments: new Map(),
  },
  policies: [
    { 'contacts:register': ['agent', 'team-lead'], 'contacts:export': ['team-lead'] },
    { 'people:manage-users': ['administrator'] },
  ] as const,
};
const held = (role: string, authorityId: AuthorityId | null = null): Assignment => ({ role, authorityId, departmentId: null, validFrom: null, validUntil: null });
const principalOf = (assignments: readonly Assignment[], more: Partial<Identity> = {}) =>
  makePrincipal({ kind: 'user', userId: 'u' as UserId, name: 'Fatima', assignments, ...more }, rules);

test('a permission reaches only where the role that gives it is held', () => {
  const principal = principalOf([held('team-lead', sliedrecht), held('agent')]);
  expect(principal.authorityIds).toEqual([papendrecht, sliedrecht]);
  expect(narrowedTo(principal, 'contacts:register').authorityIds).toEqual([papendrecht, sliedrecht]);
  expect(narrowedTo(principal, 'contacts:export').authorityIds).toEqual([sliedrecht]);
});

test('a role for the region reaches everything', () => {
  const principal = principalOf([held('administrator')]);
  expect(narrowedTo(principal, 'people:manage-users').authorityIds).toEqual([papendrecht, sliedrecht]);
  expect(holdsRoleFor(principal, ['administrator'], undefined)).toBe(true);
});

test('a role for one authority is no role for the region', () => {
  const principal = principalOf([held('administrator', sliedrecht)]);
  expect(holdsRoleFor(principal, ['administrator'], sliedrecht)).toBe(true);
  expect(holdsRoleFor(principal, ['administrator'], papendrecht)).toBe(false);
  expect(holdsRoleFor(principal, ['administrator'], undefined)).toBe(false);
});

test('a token narrowed to a room may do nothing elsewhere', () => {
  const assignments = [held('administrator'), held('agent')];
  expect([...principalOf(assignments, { scopes: ['contacts:*'] }).permissions]).toEqual(['contacts:register']);
  expect([...principalOf(assignments, { scopes: ['contacts:export'] }).permissions]).toEqual([]);
});

test('a token has no role that its account has lost', () => {
  const principal = principalOf([held('agent')], { roles: ['administrator', 'agent'] });
  expect(principal.roles).toEqual(['agent']);
});
