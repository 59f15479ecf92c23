import type { FastifyRequest } from 'fastify';
import { Refused } from '@ingang/kernel';
import { systemPrincipal, type Policy } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import type { Authenticate, SignedIn } from '../../../platform/http/authenticate.ts';
import type { RoomDeps } from '../../../platform/room.ts';
import { civilDay, readSituation, type Situation } from '../../region/index.ts';
import { idleSeconds } from '../domain/session-rules.ts';
import { PostgresSessions } from '../postgres/sessions.ts';
import { PostgresTokens } from '../postgres/tokens.ts';
import { secretHash, tokenPrefix } from '../secrets/secret.ts';
import { makePrincipal, type Identity } from '../usecases/make-principal.ts';
import { sessionCookie } from './cookie.ts';
import { KnownPurposes } from './known-purposes.ts';
import { BriefMemory } from './brief-memory.ts';

/** One for a server: shared by the door and by the routes that change who is who. */
const doorkeepers = new WeakMap<RoomDeps, Doorkeeper>();

/** Topics after which somebody may be somebody else, or see something else. */
const changesPeople = (topic: string): boolean => topic.startsWith('people.') || topic.startsWith('region.');

/**
 * Finds out who asks, from the session cookie or a bearer token. A cookie that no longer counts is nobody, so that the
 * sign-in page works with an old one; a token that does not count is refused, so that a script is told.
 * A session ends within a day, so that it keeps a purpose that ends meanwhile; a token, which may last a year, does not.
 */
export class Doorkeeper {
  readonly #deps: RoomDeps;
  readonly #policies: readonly Policy[];
  readonly #people: BriefMemory<SignedIn>;
  readonly #situations: BriefMemory<Situation>;
  readonly #cookieName: string;
  readonly #purposes: KnownPurposes;

  constructor(deps: RoomDeps, policies: readonly Policy[]) {
    this.#deps = deps;
    this.#policies = policies;
    this.#people = new BriefMemory(deps.clock);
    this.#situations = new BriefMemory(deps.clock);
    this.#cookieName = sessionCookie(deps.config).name;
    this.#purposes = new KnownPurposes(deps);
    deps.feed.follow((events) => {
      if (events.some(({ topic }) => changesPeople(topic))) this.forgetAll();
    });
  }

  readonly authenticate: Authenticate = async (request) => {
    const signedIn = await this.#whoAsks(request);
    const { purpose } = request.headers;
    if (signedIn && typeof purpose === 'string') await this.#purposes.require(purpose);
    return signedIn;
  };

  async #whoAsks(request: FastifyRequest): Promise<SignedIn | undefined> {
    const bearer = bearerOf(request);
    if (bearer === undefined) {
      const cookie = request.cookies[this.#cookieName];
      return cookie ? this.bySession(secretHash(cookie)) : undefined;
    }
    const signedIn = await this.#look('token', secretHash(bearer), findToken);
    if (!signedIn) throw new Refused('sign-in.token-invalid');
    if (!(await this.#purposes.holds(signedIn.purpose))) throw new Refused('people.purpose-ended');
    return signedIn;
  }

  /** Every permission that a room knows. */
  get permissions(): ReadonlySet<string> {
    return new Set(this.#policies.flatMap((policy) => Object.keys(policy)));
  }

  bySession(hash: Buffer): Promise<SignedIn | undefined> {
    return this.#look('session', hash, findSession);
  }

  /** After a change of people, roles, sessions or cooperation. */
  forgetAll(): void {
    this.#people.forgetAll();
    this.#situations.forgetAll();
    this.#purposes.forget();
  }

  #look(kind: string, hash: Buffer, find: (work: Work, hash: Buffer) => Promise<Found | undefined>): Promise<SignedIn | undefined> {
    return this.#people.get(kind + hash.toString('base64'), () =>
      this.#deps.inWork(asSystem, async (work) => {
        const found = await find(work, hash);
        if (!found) return undefined;
        const date = civilDay(work.now);
        const situation = (await this.#situations.get(date, () => readSituation(work, date)))!;
        return { ...found.rest, principal: makePrincipal(found.identity, { situation, policies: this.#policies, date }) };
      }),
    );
  }
}

/** What the server asks of every request; to be made once, with the policies of all rooms. */
export function createAuthenticate(deps: RoomDeps, policies: readonly Policy[]): Authenticate {
  const doorkeeper = new Doorkeeper(deps, policies);
  doorkeepers.set(deps, doorkeeper);
  return doorkeeper.authenticate;
}

export function doorkeeperOf(deps: RoomDeps): Doorkeeper {
  const doorkeeper = doorkeepers.get(deps);
  if (!doorkeeper) throw new Error('createAuthenticate comes before the first request');
  return doorkeeper;
}

/** As the system: who may see what must be known before anybody is known. Nothing but accounts and forms is read. */
const asSystem = { principal: systemPrincipal, purpose: 'administration', correlationId: 'authenticate', locale: 'nl' } as const;

interface Found {
  readonly identity: Identity;
  readonly rest: Omit<SignedIn, 'principal'>;
}

async function findSession(work: Work, hash: Buffer): Promise<Found | undefined> {
  const session = await new PostgresSessions(work).find(hash, work.now, idleSeconds);
  return session && {
    identity: { kind: 'user', userId: session.userId, name: session.displayName, assignments: session.assignments, sessionId: session.id },
    rest: { purpose: session.purpose, byCookie: true },
  };
}

async function findToken(work: Work, hash: Buffer): Promise<Found | undefined> {
  const token = await new PostgresTokens(work).find(hash, work.now);
  return token && {
    identity: {
      kind: 'token', userId: token.userId, name: token.displayName, assignments: token.assignments, tokenId: token.id,
      roles: token.roles, scopes: token.scopes ?? undefined,
    },
    rest: { purpose: token.purpose, byCookie: false },
  };
}

/** @throws Refused `sign-in.token-invalid` for any other kind of authorization than a bearer token of ours */
function bearerOf(request: FastifyRequest): string | undefined {
  const header = request.headers.authorization;
  if (header === undefined) return undefined;
  const match = /^Bearer +(\S+)$/i.exec(header);
  if (!match?.[1]?.startsWith(tokenPrefix)) throw new Refused('sign-in.token-invalid');
  return match[1];
}
