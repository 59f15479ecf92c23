import { expect, test } from 'vitest';
import { parseJson } from '../files/document.ts';
import { describeFault } from '../files/faults.ts';
import type { ContentFault } from '../files/faults.ts';
import { resolveHours } from './opening-hours.ts';

const faults: ContentFault[] = [];
const document = parseJson('a.json', '{\n  "hours": {}\n}', faults)!;
const at = { document, path: ['hours'], faults };

test('hours may be given by name', () => {
  expect(resolveHours('office', { office: { friday: ['08:30-12:00', '13:00-17:00'] } }, at)).toEqual({
    friday: [{ from: '08:30', until: '12:00' }, { from: '13:00', until: '17:00' }],
  });
  expect(faults).toEqual([]);
});

test('an unknown name, and hours that run backwards or overlap, are named with their line', () => {
  resolveHours('offcie', {}, at);
  resolveHours({ monday: ['17:00-08:30'] }, {}, at);
  resolveHours({ monday: ['08:30-13:00', '12:30-17:00'] }, {}, at);
  expect(faults.map(describeFault)).toEqual([
    'a.json:2 hours: "offcie" is not one of the region\'s hourPatterns',
    'a.json:2 hours: week.monday[0]: calendar.interval-reversed',
    'a.json:2 hours: week.monday[1]: calendar.intervals-overlap',
  ]);
});
