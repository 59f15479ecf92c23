import { availableParallelism } from 'node:os';
import { translator, type Translate } from '../../../platform/http/messages/translate.ts';
import type { Work } from '../../../platform/database/work.ts';
import { planningMessages } from '../messages.ts';
import { askedWorksInPostgres } from '../postgres/long-works.ts';
import { askForWork, type AskForWorkDeps } from '../usecases/ask-for-work.ts';

export function askDepsOf(work: Work): AskForWorkDeps {
  const { principal, now, newId, publish } = work;
  return { principal, now, newId, publish, works: askedWorksInPostgres(work) };
}

/**
 * Starts a long calculation of a kind in `kinds.ts` when this transaction commits; answer 202 with what it gives.
 *
 * @param input for the `run` of that kind; goes through JSON
 * @throws Refused `planning.work-too-many`; Refused `access.person-required`
 */
export function startWork(work: Work, kind: string, input: object): Promise<{ readonly workId: string }> {
  return askForWork(askDepsOf(work), kind, input);
}

/** One core stays for everybody else. */
export const threadsForWork = (): number => Math.max(1, availableParallelism() - 1);

export const tellFailure: Translate = translator([planningMessages]);
