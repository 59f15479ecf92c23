import { expect, test } from 'vitest';
import { circumstanceOf, fieldsOf, numberIn, slugOf } from './circumstance-fields.ts';

const fields = { ...fieldsOf(undefined), name: 'Belastingaanslagen 2027', date: '2027-02-25', reached: '42.000', each: '3,5' };

test('what is typed is what is sent; the year of a name makes it no other thing', () => {
  expect(circumstanceOf(fields)).toEqual({ circumstance: { kind: 'event', name: 'Belastingaanslagen 2027', authorityId: null, date: '2027-02-25', untilDate: null, likeness: 'belastingaanslagen', isClosed: false, reached: 42_000, contactsEach: 0.035, contacts: null } });
  expect(circumstanceOf({ ...fields, kind: 'correction', contacts: '' })).toMatchObject({ circumstance: { contacts: null, reached: null } });
  expect(slugOf('2026')).toBe('other');
});

test('what is no number is told where it stands', () => {
  expect(circumstanceOf({ ...fields, reached: 'veel' })).toEqual({ wrong: 'reached' });
  expect(circumstanceOf({ ...fields, each: '-1' })).toEqual({ wrong: 'each' });
  expect(circumstanceOf({ ...fields, kind: 'correction', contacts: 'x' })).toEqual({ wrong: 'contacts' });
  expect([numberIn('1.234,5'), numberIn('1.5'), numberIn('')]).toEqual([1234.5, 1.5, undefined]);
});
