import type { FastifyInstance } from 'fastify';
import { Kysely, PostgresDialect } from 'kysely';
import type { Logger } from 'pino';
import type { Clock } from '@ingang/kernel';
import type { Config } from '../config.ts';
import { createAuthenticate } from '../modules/people/index.ts';
import { migrate } from '../platform/database/migrate.ts';
import { createPools, type Connection, type Pools } from '../platform/database/pools.ts';
import type { PlatformTables } from '../platform/database/tables.ts';
import { inWork, type WorkDeps } from '../platform/database/work.ts';
import { createApp } from '../platform/http/app.ts';
import type { Authenticate } from '../platform/http/authenticate.ts';
import { registerHealth } from '../platform/http/health.ts';
import { platformMessages } from '../platform/http/messages/platform.ts';
import { translator } from '../platform/http/messages/translate.ts';
import { workingCalendarMessages } from '../platform/http/messages/working-calendar.ts';
import { watchUnusedConnections } from '../platform/http/unused-connections.ts';
import { registerWerkplek } from '../platform/http/werkplek.ts';
import { JobWorker } from '../platform/jobs/worker.ts';
import { registerMetrics } from '../platform/metrics/metrics.ts';
import { Desktops } from '../platform/realtime/desktops.ts';
import { DatabaseEventFeed } from '../platform/realtime/feed.ts';
import { realtimeRoutes } from '../platform/realtime/routes.ts';
import type { RoomDeps } from '../platform/room.ts';
import { tidy, tidySchedule } from '../platform/tidy.ts';
import { rooms } from './rooms.ts';
import { seedWhenEmpty, type Seeded } from './seed.ts';

export interface ServerOptions {
  readonly config: Config;
  readonly connection: Connection;
  readonly log: Logger;
  readonly clock: Clock;
  /** What to put into an empty database; nothing when left out. */
  readonly seed?: Config['content'];
  /** Who asks, when it is not found out from cookies and tokens: for the command line. */
  readonly authenticate?: Authenticate;
  /** Runs when the database is there, before everything that only people at a screen need. */
  readonly first?: (deps: RoomDeps) => Promise<void>;
  /** Hears what a first start is doing. */
  readonly report?: (step: string) => void;
}

export interface Server {
  readonly app: FastifyInstance;
  readonly deps: RoomDeps;
  readonly jobs: JobWorker;
  /** What was put into an empty database just now. */
  readonly seeded: Seeded | undefined;
  /** Stops taking requests, finishes those in hand, lets go of the database. */
  close(): Promise<void>;
}

/** Wires everything together on a database that exists; does not listen yet. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { config, log, clock } = options;
  const pools = createPools(options.connection, log);
  await migrateWith(pools, log);
  const db = new Kysely<PlatformTables>({ dialect: new PostgresDialect({ pool: pools.app }) });
  const feed = new DatabaseEventFeed(pools.app, log);
  await feed.start();
  const work: WorkDeps = { db, clock, nudge: feed.nudge };
  const deps: RoomDeps = { config, log, clock, feed, connection: options.connection, inWork: (workFor, task) => inWork(work, workFor, task) };
  const seeded = options.seed && (await seedWhenEmpty(deps, options.seed, options.report ?? (() => undefined)));
  await options.first?.(deps);
  const closers: (() => Promise<void> | void)[] = [];
  for (const room of rooms) if (room.open) closers.push(await room.open(deps));
  const desktops = startDesktops(feed, closers);
  const app = await createApp({
    config,
    log,
    work,
    authenticate: options.authenticate ?? createAuthenticate(deps, rooms.map((room) => room.policy)),
    translate: translator([platformMessages, workingCalendarMessages, ...rooms.map((room) => room.messages)]),
    routes: [...realtimeRoutes(desktops), ...rooms.flatMap((room) => room.routes(deps))],
  });
  const dropUnused = watchUnusedConnections(app.server);
  registerHealth(app, pools.app);
  registerMetrics(app, { pool: pools.app, desktops });
  await registerWerkplek(app, config.werkplekDir);
  const jobs = createWorker(db, work, deps);
  return { app, deps, jobs, seeded, close: () => closeAll({ app, dropUnused, desktops, jobs, feed, pools, closers }) };
}

async function migrateWith(pools: Pools, log: Logger): Promise<void> {
  const client = await pools.owner.connect();
  try {
    const { applied } = await migrate(client);
    if (applied.length > 0) log.info({ applied: applied.length }, 'the database is up to date');
  } finally {
    client.release();
  }
}

function startDesktops(feed: DatabaseEventFeed, closers: (() => void)[]): Desktops {
  const desktops = new Desktops();
  closers.push(feed.follow((events) => desktops.tell(events)));
  const quiet = setInterval(() => desktops.keepAlive(), 20_000).unref();
  closers.push(() => clearInterval(quiet));
  return desktops;
}

function createWorker(db: Kysely<PlatformTables>, work: WorkDeps, deps: RoomDeps): JobWorker {
  const handlers = Object.assign({ [tidySchedule.kind]: tidy }, ...rooms.map((room) => room.jobs?.(deps) ?? {}));
  const schedules = [tidySchedule, ...rooms.flatMap((room) => room.schedules ?? [])];
  return new JobWorker({ db, work, clock: deps.clock, log: deps.log, handlers, schedules });
}

interface Closing {
  readonly app: FastifyInstance;
  readonly dropUnused: () => void;
  readonly desktops: Desktops;
  readonly jobs: JobWorker;
  readonly feed: DatabaseEventFeed;
  readonly pools: Pools;
  readonly closers: readonly (() => Promise<void> | void)[];
}

async function closeAll({ app, dropUnused, desktops, jobs, feed, pools, closers }: Closing): Promise<void> {
  desktops.closeAll();
  const dropping = setInterval(dropUnused, 50);
  await app.close();
  clearInterval(dropping);
  await jobs.stop();
  for (const close of closers) await close();
  feed.stop();
  await pools.end();
}
