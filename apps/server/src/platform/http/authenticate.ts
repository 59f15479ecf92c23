import type { FastifyRequest } from 'fastify';
import type { Principal } from '../access/index.ts';

export interface SignedIn {
  readonly principal: Principal;
  /** Purpose chosen for this session or token. */
  readonly purpose: string;
  /** True when a browser sent a cookie by itself, so that the request must prove that it comes from our own pages. */
  readonly byCookie: boolean;
}

/** Finds out who asks. Undefined when nobody says so; throws Refused `access.sign-in-needed` when the proof is not valid. */
export type Authenticate = (request: FastifyRequest) => Promise<SignedIn | undefined>;
