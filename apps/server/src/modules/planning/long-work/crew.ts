/**
 * The threads of this server that calculate.
 *
 * Purpose: long calculations beside the event loop, so many at once that one core stays for everybody else. Trade-off: the queue is a table, so a
 * work waits for the news that it is there (a tick of the event feed); in return any server may take it, and it survives all of them.
 * Modes: closed → open (holds a lock that says that this server lives) → closed. A work under way ends with a result, a failure, when it is
 * cancelled (its row is the truth: news of it comes with the feed, and with the next progress that cannot be noted), or with the server.
 */
import { randomInt } from 'node:crypto';
import { DomainError, Refused } from '@ingang/kernel';
import { systemPrincipal } from '../../../platform/access/index.ts';
import { Leadership } from '../../../platform/database/leadership.ts';
import type { Work } from '../../../platform/database/work.ts';
import type { RoomDeps } from '../../../platform/room.ts';
import type { WorkFailure } from '../domain/long-work.ts';
import { queuedWorksInPostgres } from '../postgres/long-works.ts';
import { WORK_CHANGED } from '../usecases/ask-for-work.ts';
import type { Ending, TakenWork } from '../usecases/work-ports.ts';
import { ProgressNotes } from './progress-notes.ts';
import type { WorkKind } from './work-kind.ts';

interface UnderWay {
  readonly abort: AbortController;
  readonly ended: Promise<void>;
}

/** Above what other locks use; each server has one of two thousand million. */
const FIRST_LOCK = 7_000_000_000;
const LOOK_FOR_LOST_MS = 15_000;
const USUAL_MOST_SECONDS = 900;

export interface CrewOptions {
  readonly deps: RoomDeps;
  readonly kinds: readonly WorkKind[];
  /** For all works together, 1 and up. */
  readonly threads: number;
}

export class WorkCrew {
  readonly #deps: RoomDeps;
  readonly #kinds: ReadonlyMap<string, WorkKind>;
  readonly #server = FIRST_LOCK + randomInt(2 ** 31);
  readonly #underWay = new Map<string, UnderWay>();
  readonly #lives: Leadership;
  #freeThreads: number;
  #turn: Promise<void> = Promise.resolve();
  #closed = false;
  #stopFollowing: () => void = () => undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor({ deps, kinds, threads }: CrewOptions) {
    this.#deps = deps;
    this.#kinds = new Map(kinds.map((kind) => [kind.kind, kind]));
    this.#freeThreads = threads;
    const { connection, log } = deps;
    this.#lives = new Leadership({ connection, log, lock: this.#server, onWon: async () => void this.#lookForLost(), onLost: async () => undefined });
  }

  async open(): Promise<void> {
    this.#stopFollowing = this.#deps.feed.follow((events) => {
      for (const { topic, subjectId, about } of events) {
        if (topic !== WORK_CHANGED) continue;
        if (about?.['state'] === 'queued') this.#look();
        else if (about?.['state'] === 'cancelled') this.#underWay.get(subjectId)?.abort.abort(new Refused('planning.work-cancelled'));
      }
    });
    await this.#lives.open();
    await this.#turn;
    this.#timer = setInterval(() => this.#lookForLost(), LOOK_FOR_LOST_MS).unref();
  }

  /** Ends what is under way, as interrupted, and every thread. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    this.#stopFollowing();
    await this.#turn;
    for (const { abort } of this.#underWay.values()) abort.abort(new Refused('planning.work-interrupted'));
    await Promise.all([...this.#underWay.values()].map(({ ended }) => ended));
    await this.#lives.close();
  }

  /** One after the other, so that nothing is begun twice and nothing that was just begun is taken for lost. */
  #inTurn(task: () => Promise<void>): void {
    this.#turn = this.#turn.then(task).catch((error: unknown) => this.#deps.log.warn({ reason: String(error) }, 'long work: trying again later'));
  }

  #look(): void {
    this.#inTurn(async () => {
      while (!this.#closed && this.#lives.isLeading && this.#freeThreads > 0) {
        const taken = await this.#asSystem(async (work) => {
          const next = await queuedWorksInPostgres(work).take(this.#server, [...this.#kinds.keys()], work.now);
          if (next) work.publish({ topic: WORK_CHANGED, subjectId: next.id, onlyFor: next.startedBy, about: { state: 'running' } });
          return next;
        });
        if (!taken) return;
        this.#begin(taken);
      }
    });
  }

  #lookForLost(): void {
    this.#inTurn(async () => {
      if (this.#closed || !this.#lives.isLeading) return;
      await this.#asSystem(async (work) => {
        const lost = await queuedWorksInPostgres(work).interruptLost(this.#server, [...this.#underWay.keys()], work.now);
        for (const { id, startedBy } of lost) work.publish({ topic: WORK_CHANGED, subjectId: id, onlyFor: startedBy, about: { state: 'failed' } });
      });
    });
    this.#look();
  }

  #begin(taken: TakenWork): void {
    const kind = this.#kinds.get(taken.kind)!;
    const threads = Math.min(kind.threads, this.#freeThreads);
    const abort = new AbortController();
    this.#freeThreads -= threads;
    const ended = this.#run(taken, kind, abort, threads).finally(() => {
      this.#underWay.delete(taken.id);
      this.#freeThreads += threads;
      this.#look();
    });
    this.#underWay.set(taken.id, { abort, ended });
  }

  async #run({ id, startedBy, input }: TakenWork, kind: WorkKind<unknown>, abort: AbortController, threads: number): Promise<void> {
    const notes = new ProgressNotes((progress) => this.#note(id, startedBy, abort, progress));
    const tooLong = setTimeout(() => abort.abort(new Refused('planning.work-too-long')), (kind.atMostSeconds ?? USUAL_MOST_SECONDS) * 1000);
    let ending: Ending;
    try {
      ending = { result: await kind.run(input, { signal: abort.signal, threads, progress: notes.tell }, this.#deps) };
    } catch (error) {
      ending = { failure: this.#failureOf(error, kind.kind) };
    } finally {
      clearTimeout(tooLong);
    }
    await notes.stop();
    await this.#end({ id, startedBy }, ending, async (work) => {
      if ('result' in ending) await kind.keep?.(work, { workId: id, startedBy, input, result: ending.result });
    });
  }

  async #note(id: string, startedBy: TakenWork['startedBy'], abort: AbortController, progress: { readonly done: number; readonly of: number }): Promise<void> {
    const isMine = await this.#asSystem(async (work) => {
      const noted = await queuedWorksInPostgres(work).note(id, this.#server, progress);
      if (noted) work.publish({ topic: WORK_CHANGED, subjectId: id, onlyFor: startedBy, about: { state: 'running' } });
      return noted;
    }).catch(() => true); // the next one will tell
    if (!isMine) abort.abort(new Refused('planning.work-cancelled'));
  }

  /** A work that could not be ended is found by who looks for lost ones. */
  async #end({ id, startedBy }: Pick<TakenWork, 'id' | 'startedBy'>, ending: Ending, alsoKeep: (work: Work) => Promise<void>): Promise<void> {
    const state = 'result' in ending ? 'done' : 'failed';
    try {
      await this.#asSystem(async (work) => {
        if (!(await queuedWorksInPostgres(work).end(id, this.#server, ending, work.now))) return;
        await alsoKeep(work);
        work.publish({ topic: WORK_CHANGED, subjectId: id, onlyFor: startedBy, about: { state } });
      });
    } catch (error) {
      this.#deps.log.error({ workId: id, reason: String(error) }, 'long work: what came out could not be kept');
      if (state === 'done') await this.#end({ id, startedBy }, { failure: { code: 'planning.work-failed', params: {} } }, async () => undefined);
    }
  }

  #failureOf(error: unknown, kind: string): WorkFailure {
    if (error instanceof DomainError) return { code: error.code, params: error.params };
    this.#deps.log.error({ kind, reason: error instanceof Error ? error.stack : String(error) }, 'long work failed');
    return { code: 'planning.work-failed', params: {} };
  }

  #asSystem<T>(task: (work: Work) => Promise<T>): Promise<T> {
    return this.#deps.inWork({ principal: systemPrincipal, purpose: 'system-task', correlationId: 'planning-work', locale: 'nl' }, task);
  }
}
