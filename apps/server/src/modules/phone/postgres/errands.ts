import { sql } from 'kysely';
import { Conflict, Invalid, NotFound, Refused, Unavailable, type DomainError, type MessageParams } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import type { Answer, Ask, Errands } from '../usecases/asks.ts';

type InSystemWork = <T>(task: (work: Work) => Promise<T>) => Promise<T>;

/** What travels back: an answer, or what was thrown. */
type Outcome = { readonly answer: Answer } | { readonly fault: Pick<DomainError, 'kind' | 'code' | 'params'> };

export interface ErrandsOptions {
  readonly inSystemWork: InSystemWork;
  readonly pollMilliseconds?: number;
  readonly patienceMilliseconds?: number;
  readonly onFailure: (error: Error) => void;
}

/**
 * Errands over a table: the database is what all processes share, and it takes part in their transactions anyway. The active
 * process looks ten times a second.
 */
export function errandsInPostgres({ inSystemWork, pollMilliseconds = 100, patienceMilliseconds = 4000, onFailure }: ErrandsOptions): Errands {
  const pause = () => new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  return {
    async send(ask) {
      const id = await inSystemWork(async (work) => put(work, ask));
      const until = performance.now() + patienceMilliseconds;
      while (performance.now() < until) {
        await pause();
        const outcome = await inSystemWork((work) => takeAnswer(work, id));
        if (outcome) return answerOf(outcome);
      }
      await inSystemWork((work) => withdraw(work, id));
      throw new Unavailable('call.switchboard-away');
    },

    async serve(answer) {
      const stopping = new AbortController();
      const serving = (async () => {
        while (!stopping.signal.aborted) {
          try {
            for (const { id, ask } of await inSystemWork(takeAsks)) {
              const outcome = await outcomeOf(() => answer(ask));
              await inSystemWork((work) => putAnswer(work, id, outcome));
            }
          } catch (error) {
            onFailure(error as Error);
          }
          await pause();
        }
      })();
      return async () => {
        stopping.abort();
        await serving;
      };
    },
  };
}

async function put({ tx, now, newId }: Work, ask: Ask): Promise<string> {
  const id = newId();
  await sql`INSERT INTO switchboard_ask (id, at, ask) VALUES (${id}, ${now}, ${JSON.stringify(ask)}::jsonb)`.execute(tx);
  return id;
}

/** An errand is taken once; one that nobody waits for any more is not carried out. */
async function takeAsks({ tx, now }: Work): Promise<{ id: string; ask: Ask }[]> {
  await sql`DELETE FROM switchboard_ask WHERE at < ${new Date(now.getTime() - 60_000)}`.execute(tx);
  const { rows } = await sql<{ id: string; ask: Ask }>`UPDATE switchboard_ask SET answer = '{}'::jsonb
    WHERE answer IS NULL AND at > ${new Date(now.getTime() - 4000)} RETURNING id, ask`.execute(tx);
  return rows;
}

async function putAnswer({ tx }: Work, id: string, outcome: Outcome): Promise<void> {
  await sql`UPDATE switchboard_ask SET answer = ${JSON.stringify(outcome)}::jsonb WHERE id = ${id}`.execute(tx);
}

async function takeAnswer({ tx }: Work, id: string): Promise<Outcome | undefined> {
  const { rows } = await sql<{ answer: Outcome }>`DELETE FROM switchboard_ask WHERE id = ${id} AND answer <> '{}'::jsonb RETURNING answer`.execute(tx);
  return rows[0]?.answer;
}

async function withdraw({ tx }: Work, id: string): Promise<void> {
  await sql`DELETE FROM switchboard_ask WHERE id = ${id}`.execute(tx);
}

async function outcomeOf(act: () => Promise<Answer>): Promise<Outcome> {
  try {
    return { answer: await act() };
  } catch (error) {
    const { kind, code, params } = error as DomainError;
    if (kind === undefined) throw error;
    return { fault: { kind, code, params } };
  }
}

function answerOf(outcome: Outcome): Answer {
  if ('answer' in outcome) return outcome.answer;
  const { kind, code, params } = outcome.fault;
  throw faults[kind](code, params);
}

const faults: Readonly<Record<DomainError['kind'], (code: string, params: MessageParams) => DomainError>> = {
  'not-found': (code, params) => new NotFound(code, params),
  invalid: (code, params) => new Invalid(code, [], params),
  refused: (code, params) => new Refused(code, params),
  conflict: (code, params) => new Conflict(code, undefined, params),
  unavailable: (code, params) => new Unavailable(code, params),
};
