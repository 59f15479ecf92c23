import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Conflict, Invalid } from '@ingang/kernel';
import { inWork, type Work, type WorkDeps, type WorkFor } from '../database/work.ts';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

interface Claim {
  readonly userKey: string;
  readonly key: string;
  readonly requestHash: string;
}

/**
 * Does a request with an Idempotency-Key once. The answer is kept under its key by the same commit as the work, so of
 * two requests that arrive together only one can commit; the other finds the answer of the first. Looking for an earlier
 * answer only when something went wrong keeps the ordinary case, a key that was never seen, as lean as work without a key.
 *
 * @throws Conflict `idempotency.key-reused` when the key came with another request before
 */
export async function once(deps: WorkDeps, workFor: WorkFor, request: FastifyRequest, task: (work: Work) => Promise<Answer>): Promise<Answer> {
  const claim = claimOf(workFor, request);
  if (!claim) return inWork(deps, workFor, task);
  try {
    return await inWork(deps, workFor, task, (answer) => ({ ...claim, ...answer }));
  } catch (error) {
    const earlier = await inWork(deps, workFor, (work) => findAnswer(work, claim));
    if (!earlier) throw error;
    if (earlier.requestHash !== claim.requestHash) throw new Conflict('idempotency.key-reused');
    return earlier;
  }
}

function claimOf({ principal }: WorkFor, request: FastifyRequest): Claim | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new Invalid('idempotency.key-invalid', []);
  }
  const requestHash = createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('base64url');
  return { userKey: principal.userId ?? 'public', key, requestHash };
}

async function findAnswer(work: Work, { userKey, key }: Claim): Promise<(Answer & { requestHash: string }) | undefined> {
  const row = await work.tx
    .selectFrom('idempotency_key')
    .selectAll()
    .where('user_key', '=', userKey)
    .where('key', '=', key)
    .executeTakeFirst();
  return row && { status: row.status, body: row.response, requestHash: row.request_hash };
}
