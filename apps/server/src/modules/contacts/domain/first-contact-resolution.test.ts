import { expect, test } from 'vitest';
import { firstContactResolution } from './first-contact-resolution.ts';
import type { Outcome } from './question.ts';

const of = (...outcomes: Outcome[]) => firstContactResolution(outcomes.map((outcome) => ({ outcome })));

test('every question answered counts as handled in one go', () => {
  expect(of('answered')).toBe('resolved');
  expect(of('answered', 'answered', 'abandoned')).toBe('resolved');
});

test.each(['transferred', 'callback', 'web-intake', 'zaak', 'referred'] as const)('%s does not', (outcome) => {
  expect(of('answered', outcome)).toBe('not-resolved');
});

test('what was not asked, or is not over, is not counted', () => {
  expect(of()).toBe('not-counted');
  expect(of('abandoned')).toBe('not-counted');
  expect(of('answered', 'open')).toBe('not-counted');
});
