import { expect, test } from 'vitest';
import { lastWeeks } from './measured-fields.ts';
import { firstFields, questionOf, withPeriod, yearsOf } from './simulation-fields.ts';

const fields = firstFields({ start: '2027-01' });
const id = '01890000-0000-7000-8000-000000000000';

test('the form as it is filled in at first is a question', () => {
  expect(questionOf(fields, id)).toEqual({ question: { replications: 30, of: { kind: 'scenario', scenarioId: id, period: { week: '2027-03' }, realism: { busynessVariation: 0.1, patienceSeconds: 120, agentsMore: 0 } } } });
  expect(questionOf(withPeriod(fields, 'year'), id)).toMatchObject({ question: { replications: 5, of: { period: { year: 2027 } } } });
});

test('what is no number, or too much of one, is told where it stands', () => {
  expect(questionOf({ ...fields, variationPercent: 'veel', patience: '0', agentsMore: '1,5' }, id)).toEqual({ wrong: ['variationPercent', 'patience', 'agentsMore'] });
  expect(questionOf({ ...fields, variationPercent: '7,5', patience: ' ', agentsMore: '−2' }, id)).toMatchObject({ question: { of: { realism: { busynessVariation: 0.075, patienceSeconds: null, agentsMore: -2 } } } });
});

test('this system is asked about whole weeks that are over', () => {
  const now = new Date('2026-11-25T12:00:00Z');
  expect(questionOf(firstFields({ start: '2027-01' }, now), undefined)).toMatchObject({ question: { of: { kind: 'measured', from: '2026-09-28', until: '2026-11-22' } } });
  expect(lastWeeks(new Date('2026-11-23T00:30:00Z'), 1)).toEqual({ from: '2026-11-16', until: '2026-11-22' });
});

test('only years from January to December can be played', () => {
  expect(yearsOf({ start: '2027-01', years: 2 })).toEqual(['2027', '2028']);
  expect(yearsOf({ start: '2027-03', years: 1 })).toEqual(['2027']);
  expect(firstFields({ start: '2026-09' }).month).toBe('2026-09');
});
