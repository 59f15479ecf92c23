import type { Clock, NewId } from '@ingang/kernel';
import type { Logger } from 'pino';
import type { TelephoneEngine } from '../engine/index.ts';
import type { CallBook } from '../usecases/call-book.ts';
import type { DueWorkSource } from './offers/offers.ts';
import type { Assigner, CalamityDesk, Ears, Receptions, Recordings, RulesNow, Voice } from './ports.ts';

export interface SwitchboardDeps {
  readonly engine: TelephoneEngine;
  readonly book: CallBook;
  readonly assigner: Assigner;
  readonly receptions: Receptions;
  readonly voice: Voice;
  readonly ears: Ears;
  readonly calamities: CalamityDesk;
  /** What can wait until phones are quiet; left out: nothing. */
  readonly dueWork?: DueWorkSource;
  /** Left out: nothing is recorded. */
  readonly recordings?: Recordings;
  readonly rules: RulesNow;
  /** A number as a carrier gives it, in normal form; undefined when it is none. */
  readonly normalNumber: (text: string) => string | undefined;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Logger;
}
