import { expect, test } from 'vitest';
import { contractOf, fieldsOf, usualContract, wrongIn } from './contract-fields.ts';

const contract = {
  ...usualContract, paidMinutesAWeek: 1590,
  week: [{ weekday: 1, hours: { fromMinute: 540, untilMinute: 900 } }, { weekday: 2, hours: { fromMinute: 780, untilMinute: 1440 } }, { weekday: 3, hours: null }],
};

test('each weekday has times of its own, and all come back as they were', () => {
  const fields = fieldsOf(contract);
  expect(fields.hoursAWeek).toBe('26,5');
  expect(fields.days.slice(0, 4)).toEqual([
    { key: '1', works: true, earliest: '09:00', latest: '15:00' }, { key: '2', works: true, earliest: '13:00', latest: '' },
    { key: '3', works: false, earliest: '', latest: '' }, { key: '4', works: true, earliest: '', latest: '' },
  ]);
  expect(contractOf(fields)).toEqual(contract);
  expect(contractOf(fieldsOf(usualContract))).toEqual(usualContract);
});

test('what cannot be meant is named', () => {
  const fields = fieldsOf(contract);
  const days = fields.days.map((day) => (day.key === '1' ? { ...day, latest: '8:00' } : day.key === '4' ? { ...day, earliest: 'vroeg' } : day));
  expect([...wrongIn({ ...fields, hoursAWeek: '', days })]).toEqual(['hoursAWeek', '1', '4']);
  expect(wrongIn(fields).size).toBe(0);
});
