import { expect, test } from 'vitest';
import { spokenGreeting } from './index.ts';

const facts = { authority: 'Papendrecht', agent: 'Anouk', dayparts: { morning: 'Goedemorgen', afternoon: 'Goedemiddag', evening: 'Goedenavond' }, timeZone: 'Europe/Amsterdam' };
const said = (instant: string, template = '{daypart}') => spokenGreeting(template, { ...facts, now: new Date(instant) });

test('the part of the day is that of the region, in summer and in winter', () => {
  expect(['2026-01-14T10:59:00Z', '2026-01-14T11:00:00Z', '2026-01-14T16:59:00Z', '2026-01-14T17:00:00Z', '2026-01-13T23:00:00Z'].map((at) => said(at))).toEqual([
    'Goedemorgen', 'Goedemiddag', 'Goedemiddag', 'Goedenavond', 'Goedemorgen',
  ]);
  expect(said('2026-07-14T10:00:00Z')).toBe('Goedemiddag');
});

test('what is unknown stays, and names are taken as they are', () => {
  expect(spokenGreeting('{agent} {iets} $&', { ...facts, agent: '{daypart} $1', now: new Date(0) })).toBe('{daypart} $1 {iets} $&');
});
