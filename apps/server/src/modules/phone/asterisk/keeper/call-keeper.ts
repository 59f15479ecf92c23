import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lockHolder } from './lock.ts';
import type { KeeperOrder } from './order.ts';
import { Place, type KeeperNote } from './place.ts';
import { isAlive, lifeOf, type Life } from './processes.ts';
import { Users } from './users.ts';

const LOOK_EVERY_MS = 250;
const WAIT_STEP_MS = 20;
const START_PATIENCE_MS = 30_000;
const END_PATIENCE_MS = 8000;
const LONGEST_PAUSE_MS = 30_000;

/** A server's hold on the keeper. */
export interface HeldKeeper {
  /** Where Asterisk is now; undefined while there is none. */
  now(): KeeperNote | undefined;
  /** Waits for Asterisk. Undefined when it does not come up. */
  whenUp(): Promise<KeeperNote | undefined>;
  /** Lets go in good order; the last one ends Asterisk, and waits for that. */
  leave(): Promise<void>;
}

/** Says that this process needs the telephone, and sees to it that a keeper lives for as long as it does. */
export function callKeeper(order: KeeperOrder): HeldKeeper {
  const place = new Place(order.dataDir);
  place.make();
  const users = new Users(place);
  const goAway = users.arrive();
  const starter = new Starter(place, order);
  starter.ensure();
  const timer = setInterval(() => starter.ensure(), LOOK_EVERY_MS).unref();
  return {
    now: () => livingNote(place),
    whenUp: () => waitForNote(place),
    leave: async () => {
      clearInterval(timer);
      goAway();
      users.forgetDead();
      const keeper = lockHolder(place) ?? starter.started;
      if (users.living().length === 0 && keeper !== undefined) await end(keeper);
    },
  };
}

/** Starts a keeper whenever there is none, with growing pauses when they do not stay. */
class Starter {
  started: Life | undefined;
  readonly #place: Place;
  readonly #order: KeeperOrder;
  #pauseMs = 0;
  #notBefore = 0;

  constructor(place: Place, order: KeeperOrder) {
    this.#place = place;
    this.#order = order;
  }

  ensure(): void {
    if (lockHolder(this.#place) !== undefined) {
      this.#pauseMs = 0;
      return;
    }
    if (performance.now() < this.#notBefore || (this.started !== undefined && isAlive(this.started))) return;
    this.#pauseMs = Math.min(LONGEST_PAUSE_MS, this.#pauseMs * 2 || 500);
    this.#notBefore = performance.now() + this.#pauseMs;
    this.started = this.#start();
  }

  /** In a session of its own: what is typed at our terminal, and what ends us, does not reach it. */
  #start(): Life | undefined {
    const program = join(import.meta.dirname, 'main.ts');
    const child = spawn(process.execPath, [program, JSON.stringify(this.#order)], { detached: true, stdio: 'ignore' });
    child.unref();
    return child.pid === undefined ? undefined : lifeOf(child.pid);
  }
}

async function waitForNote(place: Place): Promise<KeeperNote | undefined> {
  for (const until = performance.now() + START_PATIENCE_MS; performance.now() < until; ) {
    const note = livingNote(place);
    if (note !== undefined) return note;
    await delay(WAIT_STEP_MS);
  }
  return undefined;
}

function livingNote(place: Place): KeeperNote | undefined {
  const note = place.readKeeper();
  return note !== undefined && isAlive({ pid: note.keeperPid, bornAt: note.keeperStartedAt }) ? note : undefined;
}

async function end(keeper: Life): Promise<void> {
  if (isAlive(keeper)) process.kill(keeper.pid, 'SIGTERM');
  for (const until = performance.now() + END_PATIENCE_MS; performance.now() < until && isAlive(keeper); ) await delay(WAIT_STEP_MS);
}
