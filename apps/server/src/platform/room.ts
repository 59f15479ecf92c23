import type { Logger } from 'pino';
import type { Clock } from '@ingang/kernel';
import type { Config } from '../config.ts';
import type { Policy } from './access/index.ts';
import type { Connection } from './database/pools.ts';
import type { Work, WorkFor } from './database/work.ts';
import type { Catalogue } from './http/messages/translate.ts';
import type { Route } from './http/route.ts';
import type { JobHandler, Schedule } from './jobs/job.ts';
import type { EventFeed } from './realtime/event.ts';

/** What the ground floor offers every room. */
export interface RoomDeps {
  readonly config: Config;
  readonly log: Logger;
  readonly clock: Clock;
  /** Where the database is, for who needs a connection of its own. */
  readonly connection: Connection;
  readonly inWork: <T>(workFor: WorkFor, task: (work: Work) => Promise<T>) => Promise<T>;
  readonly feed: EventFeed;
}

/** A room of the contact centre as the server sees it: its rules of access, words, routes and later work. */
export interface Room {
  readonly name: string;
  readonly policy: Policy;
  readonly messages: Catalogue;
  routes(deps: RoomDeps): readonly Route[];
  /** Handlers for the kinds of job that this room enqueues. */
  jobs?(deps: RoomDeps): Readonly<Record<string, JobHandler>>;
  /** Work that returns by the clock. */
  schedules?: readonly Schedule[];
  /** Called once before the server listens, such as to build an index; returns what to do at shutdown. */
  open?(deps: RoomDeps): Promise<() => Promise<void> | void>;
}
