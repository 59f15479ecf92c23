/**
 * The switchboard of all processes: in the one that leads it is a real one; in the others errands are handed to it.
 *
 * Purpose: one process at a time steps calls, and every process can be asked. Trade-off: an errand of another process takes a few
 * milliseconds more. Modes: idle → active → idle, as the lead goes. Errands that nobody takes within seconds are refused.
 */
import type { Logger } from 'pino';
import { Unavailable } from '@ingang/kernel';
import type { Leadership } from '../../../platform/database/leadership.ts';
import type { TelephoneEngine } from '../engine/index.ts';
import type { CallId } from '../domain/call/index.ts';
import type { Answer, Ask, Errands } from '../usecases/asks.ts';
import { isAsking } from '../usecases/brief-colleague.ts';
import type { Switchboard } from './switchboard.ts';

export interface ActiveSwitchboardDeps {
  readonly engine: TelephoneEngine;
  readonly errands: Errands;
  /** A new one for each time that this process leads. */
  readonly makeSwitchboard: () => Promise<Switchboard>;
  readonly lead: (won: () => Promise<void>, lost: () => Promise<void>) => Leadership;
  readonly log: Logger;
}

export class ActiveSwitchboard {
  readonly #deps: ActiveSwitchboardDeps;
  readonly #leadership: Leadership;
  #switchboard: Switchboard | undefined;
  #stopServing: (() => Promise<void>) | undefined;
  #takenUp: Promise<void> = Promise.resolve();

  constructor(deps: ActiveSwitchboardDeps) {
    this.#deps = deps;
    this.#leadership = deps.lead(() => this.#begin(), () => this.#end(false));
  }

  open(): Promise<void> {
    return this.#leadership.open();
  }

  async close(): Promise<void> {
    await this.#end(true);
    await this.#leadership.close();
  }

  /** Resolves when the calls of before have been taken up, or this process is not the active one. */
  takenUp(): Promise<void> {
    return this.#takenUp;
  }

  get isActive(): boolean {
    return this.#switchboard !== undefined;
  }

  /** What people ask, wherever the switchboard is. */
  async ask(ask: Ask): Promise<Answer> {
    const { engine, errands } = this.#deps;
    if (this.#switchboard === undefined) return errands.send(ask);
    if (!engine.isConnected) throw new Unavailable('call.engine-away');
    return this.#switchboard.ask(ask);
  }

  /** Somebody may be about to be phoned for this promise, from the queue of this process. */
  holdsPlaceFor(callbackId: string): boolean {
    return this.#switchboard?.promisedCall(callbackId)?.phase === 'callback';
  }

  /** A colleague is asked in this call, which goes by the id of its contact. */
  isAsking(callId: string): boolean {
    const call = this.#switchboard?.calls.get(callId as CallId);
    return call !== undefined && isAsking(call);
  }

  /** Nobody need be phoned from the queue for this promise any more. */
  promiseSettled(callbackId: string): void {
    if (this.holdsPlaceFor(callbackId)) this.#switchboard?.promiseSettled(callbackId);
  }

  async #begin(): Promise<void> {
    const { engine, errands, log, makeSwitchboard } = this.#deps;
    const switchboard = await makeSwitchboard();
    // the engine may be away for long; the switchboard waits for it by itself
    this.#takenUp = engine.open().then(() => switchboard.connected()).catch((error: Error) => log.error({ reason: error.message }, 'the telephone engine cannot be reached'));
    await switchboard.open();
    this.#switchboard = switchboard;
    this.#stopServing = await errands.serve((ask) => this.ask(ask));
    log.info('this process is the active switchboard');
  }

  async #end(writeFirst: boolean): Promise<void> {
    const switchboard = this.#switchboard;
    this.#switchboard = undefined;
    await this.#stopServing?.();
    this.#stopServing = undefined;
    await switchboard?.close({ writeFirst });
    if (switchboard !== undefined) await this.#deps.engine.close();
    if (switchboard !== undefined && !writeFirst) this.#deps.log.warn('this process is no longer the active switchboard');
  }
}
