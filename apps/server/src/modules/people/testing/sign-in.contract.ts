import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { UserId } from '@ingang/kernel';
import type { PeoplePorts, WithPorts } from './people-ports.ts';
import { held, somebody } from './somebody.ts';

const now = new Date('2026-01-14T09:00:00Z');
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
const salt = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0';

async function person({ accounts, passwords }: PeoplePorts): Promise<{ id: UserId; username: string }> {
  const { id, username, ...rest } = somebody({ assignments: [held('agent', 'papendrecht')] });
  await accounts.add({ id, username, ...rest }, now);
  await passwords.set(id, `${salt}$right`, now);
  return { id, username };
}

/** What every keeper of passwords, sessions, tokens and sign-ins under way does. */
export function signInContract(name: string, use: WithPorts): void {
  describe(`passwords ${name}`, () => {
    test('salt and cost come out, the hash does not; the right hash gives the name', () => use(async (ports) => {
      const { id, username } = await person(ports);
      expect(await ports.passwords.begin(username, now)).toEqual({ userId: id, saltAndCost: salt, waitsUntil: undefined, nextWait: undefined });
      expect(await ports.passwords.complete(id, `${salt}$wrong`, now)).toBeUndefined();
      expect(await ports.passwords.complete(id, `${salt}$right`, now)).toBe('Noor de Vries');
      expect((await ports.accounts.find(id))!.lastSignInAt).toEqual(now);
    }));

    test('from the fifth failure on a name waits, ever longer; the right password starts anew', () => use(async (ports) => {
      const { id, username } = await person(ports);
      for (let i = 1; i <= 4; i += 1) expect((await ports.passwords.begin(username, now)).nextWait).toBeUndefined();
      expect((await ports.passwords.begin(username, now)).nextWait).toEqual(later(30));
      expect((await ports.passwords.begin(username, later(29))).waitsUntil).toEqual(later(30));
      expect((await ports.passwords.begin(username, later(30))).nextWait).toEqual(later(90));
      await ports.passwords.complete(id, `${salt}$right`, later(91));
      expect((await ports.passwords.begin(username, later(92))).nextWait).toBeUndefined();
    }));

    test('a name that does not exist is counted just the same', () => use(async ({ passwords }) => {
      const nobody = randomUUID();
      for (let i = 1; i <= 5; i += 1) expect((await passwords.begin(nobody, now)).userId).toBeUndefined();
      expect((await passwords.begin(nobody, now)).waitsUntil).toEqual(later(30));
    }));

    test('failures are forgotten after a day, or by an administrator', () => use(async (ports) => {
      const [one, other] = [await person(ports), await person(ports)];
      for (let i = 1; i <= 5; i += 1) {
        await ports.passwords.begin(one.username, now);
        await ports.passwords.begin(other.username, now);
      }
      expect((await ports.passwords.begin(one.username, later(86_401))).nextWait).toBeUndefined();
      expect(await ports.passwords.lockedUntil(other.username)).toEqual(later(30));
      await ports.passwords.unlock(other.username);
      expect(await ports.passwords.lockedUntil(other.username)).toBeUndefined();
    }));

    test('a closed account has no password any more', () => use(async (ports) => {
      const { id, username } = await person(ports);
      await ports.accounts.change(id, 1, { active: false });
      expect((await ports.passwords.begin(username, now)).userId).toBeUndefined();
      expect(await ports.passwords.complete(id, `${salt}$right`, now)).toBeUndefined();
    }));
  });

  describe(`sessions ${name}`, () => {
    const open = async ({ sessions }: PeoplePorts, userId: UserId) => {
      const session = { id: randomUUID(), secretHash: randomBytes(32), userId, method: 'password', purpose: 'customer-contact', createdAt: now, expiresAt: later(7200) } as const;
      await sessions.open(session);
      return session;
    };

    test('a session is found by the hash of its secret, with what its person may be', () => use(async (ports) => {
      const { id, username } = await person(ports);
      const { secretHash, ...session } = await open(ports, id);
      expect(await ports.sessions.find(secretHash, now, 3600)).toEqual({
        id: session.id, userId: id, username, displayName: 'Noor de Vries', language: 'nl', method: 'password', purpose: 'customer-contact',
        expiresAt: later(7200), assignments: [held('agent', 'papendrecht')],
      });
      expect(await ports.sessions.find(randomBytes(32), now, 3600)).toBeUndefined();
    }));

    test('it ends when nothing happens, and at its end whatever happens', () => use(async (ports) => {
      const { secretHash } = await open(ports, (await person(ports)).id);
      expect(await ports.sessions.find(secretHash, later(3500), 3600)).toBeDefined();
      expect(await ports.sessions.find(secretHash, later(7000), 3600)).toBeDefined();
      expect(await ports.sessions.find(secretHash, later(7200), 3600)).toBeUndefined();
      const idle = await open(ports, (await person(ports)).id);
      expect(await ports.sessions.find(idle.secretHash, later(3600), 3600)).toBeUndefined();
    }));

    test('it ends by itself, with all of its person but one, and with the account', () => use(async (ports) => {
      const { id } = await person(ports);
      const [one, two, three] = [await open(ports, id), await open(ports, id), await open(ports, id)];
      const found = async (session: typeof one) => (await ports.sessions.find(session.secretHash, now, 3600)) !== undefined;
      await ports.sessions.end(one.id);
      await ports.sessions.endAll(id, three.id);
      expect([await found(one), await found(two), await found(three)]).toEqual([false, false, true]);
      await ports.accounts.change(id, 1, { active: false });
      expect(await found(three)).toBe(false);
    }));

    test('its purpose can be chosen anew', () => use(async (ports) => {
      const { id, secretHash } = await open(ports, (await person(ports)).id);
      await ports.sessions.setPurpose(id, 'quality-assurance');
      expect((await ports.sessions.find(secretHash, now, 3600))!.purpose).toBe('quality-assurance');
    }));
  });

  describe(`tokens ${name}`, () => {
    test('a token is found until it expires or is revoked, and noted as used', () => use(async (ports) => {
      const service = somebody({ kind: 'service', displayName: 'Rapportage', assignments: [held('manager')] });
      await ports.accounts.add(service, now);
      const id = randomUUID();
      const secretHash = randomBytes(32);
      await ports.tokens.add({
        id, secretHash, userId: service.id, name: 'Rapportage', roles: ['manager'], scopes: ['contacts:*'], purpose: 'administration',
        createdBy: null, createdAt: now, expiresAt: later(3600),
      });
      expect(await ports.tokens.find(secretHash, now)).toEqual({
        id, userId: service.id, displayName: 'Rapportage', language: 'nl', roles: ['manager'], scopes: ['contacts:*'], purpose: 'administration',
        expiresAt: later(3600), assignments: [held('manager')],
      });
      expect((await ports.tokens.list()).find((token) => token.id === id)).toMatchObject({ lastUsedAt: now, revokedAt: null, userName: 'Rapportage' });
      expect(await ports.tokens.find(secretHash, later(3600))).toBeUndefined();
      expect(await ports.tokens.revoke(id, later(10))).toBe(true);
      expect(await ports.tokens.revoke(id, later(11))).toBe(false);
      expect(await ports.tokens.find(secretHash, later(12))).toBeUndefined();
    }));
  });

  describe(`sign-ins under way ${name}`, () => {
    test('each is taken once, and in time', () => use(async ({ oidcAttempts }) => {
      const [one, late] = [randomBytes(32), randomBytes(32)];
      const attempt = { codeVerifier: 'v', nonce: 'n', returnTo: '/' };
      await oidcAttempts.begin(one, attempt, later(600));
      await oidcAttempts.begin(late, attempt, later(600));
      expect(await oidcAttempts.take(one, later(599))).toEqual(attempt);
      expect(await oidcAttempts.take(one, later(599))).toBeUndefined();
      expect(await oidcAttempts.take(late, later(600))).toBeUndefined();
    }));
  });
}
