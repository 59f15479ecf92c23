import { pino } from 'pino';
import type { Config } from '../config.ts';
import { createServer, type Server } from '../compose/server.ts';
import { commandLinePrincipal } from './as-command-line.ts';
import { openDatabase } from './open-database.ts';
import { RequestFailed } from './request-failed.ts';

/** A server without a door, which takes its requests from this process: the command line does what the API does. */
export async function inServer<T>(config: Config, task: (server: Server) => Promise<T>): Promise<T> {
  const database = await openDatabase(config);
  try {
    const server = await createServer({
      config: { ...config, rateLimitPerMinute: 0 },
      connection: database.connection,
      log: pino({ level: 'silent' }),
      clock: { now: () => new Date() },
      authenticate: async () => ({ principal: commandLinePrincipal(), purpose: 'administration', byCookie: false }),
    });
    return await task(server).finally(() => server.close());
  } finally {
    await database.close();
  }
}

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly payload?: object;
}

/** @throws RequestFailed for anything but success */
export async function ask<T>(server: Server, { method, url, payload }: Asked): Promise<T> {
  const answer = await askText(server, { method, url, ...(payload && { payload }) });
  return JSON.parse(answer) as T;
}

export async function askText(server: Server, { method, url, payload }: Asked): Promise<string> {
  const answer = await server.app.inject({ method, url: `/api/v1${url}`, headers: { 'accept-language': 'en' }, ...(payload && { payload }) });
  if (answer.statusCode >= 400) throw new RequestFailed(answer.json());
  return answer.body;
}
