import { expect, test } from 'vitest';
import { numberLock } from './number-lock.ts';
import { personReferences } from './person-reference.ts';

const secret = new Uint8Array(32).fill(7);
const lock = numberLock(secret);

test('opens what it sealed, never the same twice, and nothing else', () => {
  const sealed = lock.seal('999993653');
  expect(lock.open(sealed)).toBe('999993653');
  expect(Buffer.from(lock.seal('999993653')).equals(Buffer.from(sealed))).toBe(false);
  expect(() => numberLock(new Uint8Array(32).fill(8)).open(sealed)).toThrow();
  sealed[sealed.length - 1]! ^= 1;
  expect(() => lock.open(sealed)).toThrow();
});

test('recognises the same number after a restart, and differs with another key', () => {
  const print = (other: typeof lock): string => Buffer.from(other.fingerprint('999993653')).toString('hex');
  expect(print(numberLock(secret))).toBe(print(lock));
  expect(print(numberLock(new Uint8Array(32).fill(8)))).not.toBe(print(lock));
});

test('a reference to a person holds for fifteen minutes', () => {
  const references = personReferences(lock);
  const made = references.make('999993653', new Date('2026-01-14T09:00:00Z'));
  expect(made).not.toContain('999993653');
  expect(references.read(made, new Date('2026-01-14T09:14:59Z'))).toBe('999993653');
  expect(references.read(made, new Date('2026-01-14T09:15:01Z'))).toBeUndefined();
  expect(references.read('something', new Date('2026-01-14T09:00:00Z'))).toBeUndefined();
});
