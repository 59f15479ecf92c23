import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { Conflict, DomainError, Invalid, type ErrorKind, type FieldFault } from '@ingang/kernel';
import type { Translate } from './messages/translate.ts';
import type { Locale } from '../database/work.ts';

/** RFC 9457 problem details, extended with a stable code and the faults per field. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String(),
  instance: Type.Optional(Type.String()),
  code: Type.String({ description: 'stable key of the message, for scripts' }),
  faults: Type.Optional(
    Type.Array(Type.Object({ field: Type.String(), code: Type.String(), message: Type.String() }), {
      description: 'every fault in the input, by field',
    }),
  ),
  current: Type.Optional(Type.Unknown({ description: 'the present state, when somebody was first' })),
});

const statusOf: Record<ErrorKind, number> = { 'not-found': 404, invalid: 400, refused: 403, conflict: 409, unavailable: 503 };

interface Described {
  readonly status: number;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly faults: readonly FieldFault[];
  readonly current?: unknown;
}

/** The one place where errors become problem details. */
export function sendProblem(reply: FastifyReply, request: FastifyRequest, error: unknown, translate: Translate, locale: Locale): FastifyReply {
  const described = describe(error);
  const { status, code, params, faults, current } = described;
  if (error instanceof DomainError && error.kind === 'unavailable') request.log.info({ code }, 'refused for now');
  else if (status >= 500) request.log.error({ err: withoutData(error) }, 'request failed');
  const body = {
    type: `/api/v1/problems/${code}`,
    title: translate(locale, `title.${status}`, params),
    status,
    detail: translate(locale, code, params),
    instance: request.id,
    code,
    ...(faults.length > 0 && {
      faults: faults.map((fault) => ({ ...fault, message: translate(locale, fault.code, fault.params ?? {}) })),
    }),
    ...(current !== undefined && { current }),
  };
  return reply.code(status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(body));
}

function describe(error: unknown): Described {
  if (error instanceof DomainError) {
    const notSignedIn = error.code === 'access.sign-in-needed' || error.code.startsWith('sign-in.');
    const status = notSignedIn ? 401 : statusOf[error.kind];
    const faults = error instanceof Invalid ? error.faults : [];
    const current = error instanceof Conflict ? error.current : undefined;
    return { status, code: error.code, params: error.params, faults, current };
  }
  const fromFramework = error as Partial<FastifyError>;
  const fromPostgres = postgresFaults[String(fromFramework.code)];
  if (fromPostgres) return { ...fromPostgres, params: {}, faults: [] };
  const status = fromFramework.statusCode ?? 500;
  if (status < 500) return { status, code: frameworkCodes[status] ?? 'input.invalid', params: {}, faults: [] };
  return { status: 500, code: 'server.failed', params: {}, faults: [] };
}

const frameworkCodes: Record<number, string> = {
  400: 'input.not-readable',
  404: 'route.not-found',
  405: 'route.not-found',
  413: 'input.too-large',
  414: 'input.too-large',
  415: 'input.media-type',
  429: 'limit.too-many-requests',
};

/** Faults that only the database can see. Text that PostgreSQL cannot hold (a NUL character) is the sender's fault. */
const postgresFaults: Record<string, { status: number; code: string }> = {
  '22021': { status: 400, code: 'input.not-readable' },
  '22P05': { status: 400, code: 'input.not-readable' },
  '22P02': { status: 400, code: 'input.not-readable' },
  '22003': { status: 400, code: 'input.out-of-range' },
  '22007': { status: 400, code: 'input.out-of-range' },
  '22008': { status: 400, code: 'input.out-of-range' },
  '54001': { status: 400, code: 'input.too-large' },
  '23503': { status: 400, code: 'input.reference-unknown' },
  '23514': { status: 400, code: 'input.out-of-range' },
  '40001': { status: 409, code: 'conflict.try-again' },
  '40P01': { status: 409, code: 'conflict.try-again' },
  '23505': { status: 409, code: 'conflict.exists' },
  '42501': { status: 403, code: 'access.not-allowed' },
};

/** Message and place of an error without values: PostgreSQL puts row contents in `detail`. */
function withoutData(error: unknown): object {
  if (!(error instanceof Error)) return { message: 'not an Error' };
  return { name: error.name, message: error.message, code: (error as { code?: string }).code, stack: error.stack };
}
