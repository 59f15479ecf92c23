import { expect, test } from 'vitest';
import type { TargetCard } from '@ingang/contracts/phone-desk';
import { canRing, matchingTargets } from './targets.ts';

const bare: Omit<TargetCard, 'kind' | 'id' | 'name'> = { authorityId: null, departmentNames: [], presence: null, availableMembers: null, signedOnMembers: null, waiting: null, isOpen: null, opensAt: null, number: null, usual: null };
const card = (kind: TargetCard['kind'], name: string, more: Partial<TargetCard> = {}): TargetCard => ({ ...bare, kind, id: name, name, ...more });
const cards = [
  card('person', 'Bram', { presence: 'talking' }), card('person', 'Dina', { presence: 'available', departmentNames: ['Burgerzaken'] }),
  card('department', 'Burgerzaken', { availableMembers: 2, isOpen: true }), card('department', 'Belastingen', { availableMembers: 0, isOpen: false }),
  card('queue', 'Algemeen', { waiting: 3 }), card('authority', 'Papendrecht', { isOpen: true }),
];
const names = (typed: string) => matchingTargets(cards, typed).map(({ card: { name } }) => name);

test('every typed word has to be there, in any order; people are found by their department too', () => {
  expect(names('burger')).toEqual(['Burgerzaken', 'Dina']);
  expect(names('zaken dina')).toEqual(['Dina']);
  expect(names('nergens')).toEqual([]);
});

test('who can help at once comes first', () => {
  expect(names('')).toEqual(['Burgerzaken', 'Dina', 'Algemeen', 'Papendrecht', 'Belastingen', 'Bram']);
});

test('a number can be called without being in the list; a word cannot', () => {
  expect(matchingTargets(cards, ' 0184 495 500 ')[0]?.target).toEqual({ kind: 'number', number: '0184 495 500' });
});

test('who cannot be rung is shown as that', () => {
  expect(cards.map((one) => canRing(one))).toEqual([false, true, true, false, true, true]);
  expect(canRing(card('department', 'Belastingen', { availableMembers: 0, number: '+31786111111' }))).toBe(true);
});
