import type { Contacts } from '../engine/contacts.ts';
import type { CentreModel } from '../model.ts';

/** Told who got whom, at once. */
export type Assigned = (contact: number, agent: number, now: number) => void;

/**
 * Who hands out the work in a simulation. There are two: the router of production, and one for pools that does the same sooner
 * (assign/pools.ts says when it may). Agents and contacts are numbers; times whole milliseconds, never going back.
 */
export interface Assigner {
  /** A contact waits from now on. */
  waits(contact: number, now: number): void;
  /** A waiting contact is gone. */
  leaves(contact: number, now: number): void;
  /** A conversation is over; with wrap-up the agent is free only when that is done. */
  ends(contact: number, agent: number, now: number, hasWrapUp: boolean): void;
  wrapUpDone(agent: number, now: number): void;
  comes(agent: number, now: number): void;
  /** Gets nothing more; keeps what is in hand. */
  pauses(agent: number, now: number): void;
  resumes(agent: number, now: number): void;
  /** Only with empty hands. */
  goes(agent: number, now: number): void;
  /** When time alone changes something; Infinity for never. */
  nextDueAt(): number;
  /** That moment has come. */
  passTime(now: number): void;
}

export type MakeAssigner = (model: CentreModel, contacts: Contacts, groupOf: ArrayLike<number>, assigned: Assigned) => Assigner;
