import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Work, WorkFor } from '../database/work.ts';
import type { Permission } from '../access/index.ts';

/** Who may call: somebody with this permission, anybody who is signed in, or everybody. */
export type Access = Permission | 'signed-in' | 'public';

type Of<S> = S extends TSchema ? Static<S> : undefined;

/** An answer that is not JSON: a text, or a stream of it. */
type Raw = string | Readable;

export interface Input<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What a handler gets that does its own transactions, or none. */
export interface Direct {
  readonly workFor: WorkFor;
  inWork<T>(task: (work: Work) => Promise<T>): Promise<T>;
}

interface Description<P, Q, B, R> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below /api/v1; kebab-case plural nouns; parameters as `:contactId`. */
  readonly path: string;
  /** Unique in the API, verb-noun in lowerCamelCase: `registerContact`. */
  readonly operationId: string;
  /** The room, for the API page. */
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly access: Access;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Bytes that a body may have. Default 256 KiB. */
  readonly bodyLimitBytes?: number;
  /** Success status. Default 200. */
  readonly status?: 200 | 201 | 202 | 204 | 302;
  /** Shape of the answer; undefined for 204 and for answers that are not JSON. */
  readonly answer?: R;
  /** Media type of an answer that is not JSON, such as text/csv. */
  readonly produces?: string;
  /** Stricter limit than the general one, for guessable things such as passwords. */
  readonly attemptsPerMinute?: number;
}

export type RouteSpec<P, Q, B, R> = Description<P, Q, B, R> &
  (
    | { handle(work: Work, input: Input<Of<P>, Of<Q>, Of<B>>): Promise<Of<R> | Raw>; direct?: undefined }
    | { direct(direct: Direct, input: Input<Of<P>, Of<Q>, Of<B>>): Promise<Of<R> | Raw>; handle?: undefined }
  );

/** A route with its types forgotten, so that rooms can hand over a list of different ones. */
export type Route = RouteSpec<TSchema | undefined, TSchema | undefined, TSchema | undefined, TSchema | undefined>;

/**
 * Declares one operation of the API. `handle` runs inside one transaction that is committed before the answer
 * leaves; `direct` opens its own work, or none. Errors are thrown as the four kinds of @ingang/kernel.
 */
export function route<
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
  B extends TSchema | undefined = undefined,
  R extends TSchema | undefined = undefined,
>(spec: RouteSpec<P, Q, B, R>): Route {
  return spec as unknown as Route; // the types served their purpose inside the handler; schemas check at run time
}
