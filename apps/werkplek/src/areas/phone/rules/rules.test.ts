import { expect, test } from 'vitest';
import { fieldsOf, valuesOf } from './rules.ts';

test('what is set comes back as it was, and what is left empty stays out', () => {
  const values = { ringSeconds: 20, mostTransfers: 3, callbackPausesSeconds: [600, 3600] };
  expect(valuesOf(fieldsOf(values))).toEqual(values);
  expect(valuesOf(fieldsOf({}))).toEqual({});
});

test('what is no number is nothing that could hold', () => {
  expect(valuesOf({ ...fieldsOf({}), ringSeconds: 'lang', callbackPausesSeconds: '10; x' })).toEqual({ ringSeconds: 0, callbackPausesSeconds: [600, 0] });
});
