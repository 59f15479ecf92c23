import { expect, test } from 'vitest';
import type { Requirement } from '@ingang/contracts/planning/schedule';
import { threeWays } from '../../../app/merge/three-ways.ts';
import { inOtherIntervals, pasted, shownMinutes, withCells, withDayAs } from './grid-changes.ts';
import { cellKey, contentOf, emptyWeek, fieldsOf, wrongIn, type RequirementFields } from './requirement-fields.ts';

const week: Requirement = {
  intervalMinutes: 30, norm: { fraction: 0.8, withinSeconds: 20 },
  days: [
    { weekday: 1, open: { fromMinute: 540, untilMinute: 630 }, work: { 'channel:phone': { contacts: [4, 2.5, 0], handlingSeconds: 240, patienceSeconds: 180 }, 'channel:desk': { people: [1, 1, 1] } } },
    { weekday: 2, open: { fromMinute: 570, untilMinute: 630 }, work: { 'channel:phone': { contacts: [3, 3], handlingSeconds: 200 } } },
  ],
};
const phone = { key: 'channel:phone contacts', skill: 'channel:phone', kind: 'contacts' } as const;
const cell = ({ cells }: RequirementFields, key: string) => cells.find((one) => one.key === key)?.value;
const put = (fields: RequirementFields, key: string, value: string): RequirementFields => ({ ...fields, cells: withCells(fields.cells, new Map([[key, value]])) });

test('what is kept comes back as it was, whatever differs from day to day', () => {
  expect(contentOf(fieldsOf(week))).toEqual(week);
  expect(wrongIn(fieldsOf(week)).size).toBe(0);
  expect(contentOf(fieldsOf(emptyWeek))).toEqual(emptyWeek);
});

test('what cannot be meant is named where it is', () => {
  const fields = fieldsOf(week);
  const wrong = put(put({ ...fields, percent: '120', seconds: 'x', days: fields.days.map((day) => (day.key === '2' ? { ...day, from: '9:40' } : day)) }, cellKey('channel:desk people', 1, 540), '1,5'), cellKey(phone.key, 1, 'handling'), '');
  expect([...wrongIn(wrong)].toSorted()).toEqual(['channel:desk people 1 540', 'channel:phone contacts 1 handling', 'day 2', 'percent', 'seconds']);
});

test('cells come from a spreadsheet, a day is copied to others', () => {
  const fields = fieldsOf(week);
  const cells = pasted(fields.cells, phone, '5\t6\r\n7,5\t\n', { row: 570, weekday: '1' }, [540, 570, 600], ['1', '2']);
  expect([cell({ ...fields, cells }, `${phone.key} 1 570`), cell({ ...fields, cells }, `${phone.key} 2 570`), cell({ ...fields, cells }, `${phone.key} 1 600`), cell({ ...fields, cells }, `${phone.key} 2 600`)]).toEqual(['5', '6', '7,5', undefined]);
  const copied = { ...fields, cells: withDayAs(fields.cells, phone, 1, [2]) };
  expect(contentOf(copied).days[1]!.work['channel:phone']).toEqual({ contacts: [2.5, 0], handlingSeconds: 240, patienceSeconds: 180 });
});

test('in other intervals the work stays the same', () => {
  const quarters = inOtherIntervals(fieldsOf(week), '15');
  expect(contentOf(quarters).days[0]!.work).toEqual({ 'channel:phone': { contacts: [2, 2, 1.25, 1.25, 0, 0], handlingSeconds: 240, patienceSeconds: 180 }, 'channel:desk': { people: [1, 1, 1, 1, 1, 1] } });
  expect(contentOf(inOtherIntervals(quarters, '30'))).toEqual(week);
  expect(shownMinutes(week.days.map(({ open }) => open), 30)).toEqual([540, 570, 600]);
});

test('two who change different cells do not meet, on the same cell they do', () => {
  const base = fieldsOf(week);
  const mine = put(base, `${phone.key} 1 540`, '9');
  expect(threeWays(base, mine, put(base, `${phone.key} 1 570`, '8')).contested).toEqual([]);
  expect(threeWays(base, mine, put(base, `${phone.key} 1 540`, '8')).contested).toEqual(['cells']);
});
