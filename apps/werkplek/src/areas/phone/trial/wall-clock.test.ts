import { expect, test } from 'vitest';
import { momentIn, wallClockAt } from './wall-clock.ts';

test.each([
  ['2026-04-03', '16:59', '2026-04-03T14:59:00.000Z'],
  ['2026-01-14', '09:00', '2026-01-14T08:00:00.000Z'],
  ['2026-03-29', '12:00', '2026-03-29T10:00:00.000Z'],
  ['2026-10-25', '00:30', '2026-10-24T22:30:00.000Z'],
  ['', '09:00', undefined],
])('%s %s', (date, time, expected) => expect(momentIn('Europe/Amsterdam', date, time)).toBe(expected));

test('and back', () => expect(wallClockAt('Europe/Amsterdam', new Date('2026-04-03T14:59:00Z'))).toEqual(['2026-04-03', '16:59']));
