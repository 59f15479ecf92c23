import type { Decision } from '../events.ts';
import { Heap } from '../matching/heap.ts';
import type { Router } from '../router.ts';
import type { Work, WorkId } from '../work.ts';

/** A caller of the simulation: what they come for, how long it takes and how long they wait. */
export interface Caller {
  readonly work: Work;
  readonly handlingMs: number;
  /** Infinity for who never hangs up. */
  readonly patienceMs: number;
}

export interface Simulation {
  readonly router: Router;
  /** The next caller, at that time. */
  readonly caller: (at: number, number: number) => Caller;
  readonly gapMs: () => number;
  readonly untilMs: number;
  /** Called when the router has taken in an arrival. */
  readonly arrived?: (caller: Caller) => void;
  readonly assigned?: (decision: Extract<Decision, { kind: 'assigned' }>) => void;
  readonly left?: (work: Work) => void;
}

/** Lets callers come, wait, be helped or hang up; virtual time, agents answer at once. */
export function simulate({ router, caller, gapMs, untilMs, arrived, assigned, left }: Simulation): void {
  const agenda = new Heap<{ at: number; run: (at: number) => void }>((a, b) => a.at - b.at);
  const handling = new Map<WorkId, number>();
  const tell = (event: Parameters<Router['handle']>[0]): void => {
    for (const decision of router.handle(event)) {
      if (decision.kind !== 'assigned') continue;
      assigned?.(decision);
      const { at, work } = decision;
      tell({ kind: 'work-accepted', at, work });
      agenda.push({ at: at + handling.get(work)!, run: (then) => tell({ kind: 'work-ended', at: then, work }) });
    }
  };
  const arrive = (at: number, number: number): void => {
    const next = caller(at, number);
    handling.set(next.work.id, next.handlingMs);
    tell({ kind: 'work-arrived', at, work: next.work });
    arrived?.(next);
    if (Number.isFinite(next.patienceMs)) agenda.push({ at: at + next.patienceMs, run: (then) => giveUp(then, next.work) });
    if (at < untilMs) agenda.push({ at: at + gapMs(), run: (then) => arrive(then, number + 1) });
  };
  const giveUp = (at: number, work: Work): void => {
    if (router.works.get(work.id)?.state !== 'waiting') return;
    left?.(work);
    tell({ kind: 'work-left', at, work: work.id });
  };
  arrive(0, 0);
  for (let next = agenda.pop(); next !== undefined; next = agenda.pop()) next.run(next.at);
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function repeatableRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A time in whole milliseconds that is distributed exponentially. */
export function exponential(random: () => number, meanMs: number): number {
  return Math.round(-Math.log(1 - random()) * meanMs);
}
