import { describe, expect, test } from 'vitest';
import { waitSecondsAfter } from './lockout.ts';
import { passwordFaults } from './password-rules.ts';

const faultOf = (password: string) => passwordFaults(password, { username: 'f.bakker', field: 'password' })[0]?.code;

describe('a password', () => {
  test.each([
    ['short', 'people.password-too-short'],
    ['kort maar 11', undefined],
    ['elf tekens!', 'people.password-too-short'],
    ['Welkom2026!!', 'people.password-too-common'],
    ['wachtwoord123', 'people.password-too-common'],
    ['123456789012', 'people.password-too-common'],
    ['aaaaaaaaaaaaaa', 'people.password-too-common'],
    ['qwertyuiop12', 'people.password-too-common'],
    ['December2025!', 'people.password-too-common'],
    ['ik ben F.Bakker', 'people.password-is-username'],
    ['fietsbel paraplu kanaal', undefined],
    ['x'.repeat(201), 'people.password-too-long'],
    ['🚲🚲🚲🚲', 'people.password-too-short'],
  ])('%s', (password, code) => expect(faultOf(password)).toBe(code));
});

test('waiting grows with every wrong password and has an end', () => {
  const waits = Array.from({ length: 12 }, (_, failures) => waitSecondsAfter(failures));
  expect(waits).toEqual([0, 0, 0, 0, 0, 30, 60, 120, 300, 900, 900, 900]);
});
