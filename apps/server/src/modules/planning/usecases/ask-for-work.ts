import { Conflict, NotFound, Refused } from '@ingang/kernel';
import { requireUserId, type Principal } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { isOver, MOST_UNFINISHED, type LongWork } from '../domain/long-work.ts';
import type { AskedWorks } from './work-ports.ts';

export interface AskForWorkDeps {
  readonly principal: Principal;
  readonly now: Date;
  readonly newId: () => string;
  readonly works: AskedWorks;
  readonly publish: Work['publish'];
}

/** The topic of news about a long work; `about.state` says what it is in. For who asked only. */
export const WORK_CHANGED = 'planning-work.changed';

/**
 * Puts a long calculation in the queue, when the transaction commits.
 *
 * @throws Refused `access.person-required`; Refused `planning.work-too-many`
 */
export async function askForWork({ principal, now, newId, works, publish }: AskForWorkDeps, kind: string, input: object): Promise<{ readonly workId: string }> {
  const startedBy = requireUserId(principal);
  if ((await works.countUnfinished(startedBy)) >= MOST_UNFINISHED) throw new Refused('planning.work-too-many', { most: MOST_UNFINISHED });
  const id = newId();
  await works.add({ id, kind, input, startedBy, askedAt: now });
  publish({ topic: WORK_CHANGED, subjectId: id, onlyFor: startedBy, about: { state: 'queued' } });
  return { workId: id };
}

/** @throws NotFound `planning.work-unknown`, also for works of others */
export async function openWork({ works }: Pick<AskForWorkDeps, 'works'>, id: string): Promise<LongWork> {
  const work = await works.find(id);
  if (!work) throw new NotFound('planning.work-unknown');
  return work;
}

/** Ends a work; its threads are ended within a second. @throws NotFound; Conflict `planning.work-over` when there is nothing to end any more */
export async function cancelWork(deps: AskForWorkDeps, id: string): Promise<LongWork> {
  const before = await openWork(deps, id);
  if (before.state === 'cancelled') return before;
  if (isOver(before.state) || !(await deps.works.cancel(id, deps.now))) throw new Conflict('planning.work-over');
  deps.publish({ topic: WORK_CHANGED, subjectId: id, onlyFor: before.startedBy, about: { state: 'cancelled' } });
  return openWork(deps, id);
}
