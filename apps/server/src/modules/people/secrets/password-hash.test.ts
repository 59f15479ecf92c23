import { expect, test } from 'vitest';
import { decoySaltAndCost, derivePasswordHash, newSaltAndCost } from './password-hash.ts';
import { newSecret, readablePassword, secretHash } from './secret.ts';

test('the same password and salt give the same hash, another salt another', async () => {
  const salt = newSaltAndCost();
  const hash = await derivePasswordHash('vier losse woorden', salt);
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(await derivePasswordHash('vier losse woorden', salt)).toBe(hash);
  expect(await derivePasswordHash('vier losse woorden', newSaltAndCost())).not.toBe(hash);
});

test('a letter with its accent apart is the same password', async () => {
  expect(await derivePasswordHash('cafe\u0301 aan de haven', decoySaltAndCost)).toBe(await derivePasswordHash('caf\u00e9 aan de haven', decoySaltAndCost));
});

test('a hash of another kind is not taken for a password', async () => {
  await expect(derivePasswordHash('x', '$2b$10$abcdefghijklmnopqrstuv')).rejects.toThrow('PHC');
});

test('secrets do not repeat and are kept as a hash', () => {
  const [one, other] = [newSecret(), newSecret()];
  expect(one).toHaveLength(43);
  expect(one).not.toBe(other);
  expect(secretHash(one)).toHaveLength(32);
  expect(readablePassword()).toMatch(/^([a-z2-9]{5}-){4}[a-z2-9]{5}$/);
});
