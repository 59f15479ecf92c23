import { expect, test } from 'vitest';
import type { Presence } from '../phone-api.ts';
import { colleagueLines, matchingTargets, type TargetLine } from './targets.ts';

const line = (id: string, label: string): TargetLine => ({ id, label, target: { kind: 'authority', authorityId: id } });
const lines = [line('papendrecht', 'Papendrecht'), line('dordrecht', 'Dordrecht')];

test('every typed word has to be there, in any order', () => {
  expect(matchingTargets(lines, 'drecht pap').map(({ id }) => id)).toEqual(['papendrecht']);
  expect(matchingTargets(lines, '')).toEqual(lines);
});

test('a number can be called without being in the list; a word cannot', () => {
  expect(matchingTargets(lines, ' 0184 495 500 ')[0]?.target).toEqual({ kind: 'number', number: '0184 495 500' });
  expect(matchingTargets(lines, 'nergens')).toEqual([]);
});

test('colleagues who are free come first, who is signed off and oneself are left out', () => {
  const presence = (userId: string, displayName: string, state: Presence['state']): Presence => ({
    userId, displayName, state, reason: null, since: '2026-11-21T09:00:00Z', next: null, isPhoneReachable: true, callId: null, wrapUpUntil: null,
  });
  const all = [presence('a', 'Anouk', 'available'), presence('b', 'Bram', 'talking'), presence('c', 'Carla', 'offline'), presence('d', 'Dina', 'available')];
  expect(colleagueLines(all, 'a').map(({ label }) => label)).toEqual(['Dina', 'Bram']);
});
