import { describe, expect, test, vi } from 'vitest';
import { memoryAccounts } from '../memory/accounts.ts';
import { emptyStore } from '../memory/store.ts';
import { somebody } from '../testing/somebody.ts';
import { matchAccount } from './match-account.ts';
import type { NewAccount } from './ports.ts';

const now = new Date('2026-01-14T09:00:00Z');
const claims = { subject: 'iss#1', email: 'noor@drechtsteden.example', username: 'Noor' };

async function match(people: readonly Partial<NewAccount>[], asked: Partial<typeof claims> = claims) {
  const accounts = memoryAccounts(emptyStore());
  for (const fields of people) await accounts.add(somebody(fields), now);
  const record = vi.fn();
  const found = await matchAccount({ accounts, now, record }, { email: undefined, username: undefined, subject: 'iss#1', ...asked });
  return { found, record, linked: await accounts.findByOidcSubject('iss#1') };
}

describe('who signs in through the organisation', () => {
  test('is found by subject before anything else', async () => {
    const { found, record } = await match([{ username: 'noor', email: claims.email }, { username: 'other', oidcSubject: 'iss#1' }]);
    expect(found.username).toBe('other');
    expect(record).not.toHaveBeenCalled();
  });

  test('is linked at the first time, by e-mail address', async () => {
    const { linked, record } = await match([{ username: 'n.devries', email: claims.email }]);
    expect(linked?.username).toBe('n.devries');
    expect(record).toHaveBeenCalledWith(expect.objectContaining({ action: 'change', details: { fields: ['oidcSubject'] } }));
  });

  test.each<[string, readonly Partial<NewAccount>[], Partial<typeof claims>]>([
    ['an address that two people share', [{ username: 'a1', email: claims.email }, { username: 'a2', email: claims.email }], { email: claims.email }],
    ['an account of another subject', [{ username: 'noor', email: claims.email, oidcSubject: 'iss#2' }], claims],
    ['a closed account', [{ username: 'noor', email: claims.email, active: false }], claims],
    ['a service account', [{ username: 'noor', kind: 'service' }], claims],
    ['nobody', [], claims],
  ])('is not taken for %s', async (_, people, asked) => {
    await expect(match(people, asked)).rejects.toMatchObject({ code: 'sign-in.oidc-no-account' });
  });
});
