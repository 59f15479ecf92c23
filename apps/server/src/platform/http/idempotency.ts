import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Conflict, Invalid } from '@ingang/kernel';
import type { Work } from '../database/work.ts';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Does a request with an Idempotency-Key once. The key is claimed in the transaction of the work itself, so a
 * second request with the same key waits for the first and then gets the same answer.
 *
 * @throws Conflict `idempotency.key-reused` when the key came with another request before
 */
export async function once(work: Work, request: FastifyRequest, task: () => Promise<Answer>): Promise<Answer> {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return task();
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new Invalid('idempotency.key-invalid', []);
  }
  const userKey = work.principal.userId ?? 'public';
  const requestHash = createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('base64url');
  const claimed = await work.tx
    .insertInto('idempotency_key')
    .values({ user_key: userKey, key, request_hash: requestHash, status: 0, created_at: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 0n) {
    const earlier = await work.tx
      .selectFrom('idempotency_key')
      .selectAll()
      .where('user_key', '=', userKey)
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    if (earlier.request_hash !== requestHash) throw new Conflict('idempotency.key-reused');
    return { status: earlier.status, body: earlier.response };
  }
  const answer = await task();
  await work.tx
    .updateTable('idempotency_key')
    .set({ status: answer.status, response: JSON.stringify(answer.body ?? null) })
    .where('user_key', '=', userKey)
    .where('key', '=', key)
    .execute();
  return answer;
}
