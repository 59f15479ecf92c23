import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { startProcess, type ProcessEnding, type TestProcess } from './processes.ts';

export interface ServerOptions {
  /** The database to serve, such as `(await freshDatabase()).url`. Left out: an embedded one in `dataDir`. */
  readonly databaseUrl?: string;
  /** For the embedded database. Left out: a temporary folder, removed at the end of the test file. */
  readonly dataDir?: string;
  /** 0, the default: the system chooses. */
  readonly port?: number;
  /** Variables of config.ts on top of these: CONTENT=empty, PHONE=off, RATE_LIMIT_PER_MINUTE=0, LOG_LEVEL=info. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A real server process, ready for requests. */
export interface TestServer {
  /** Such as http://127.0.0.1:40123, without a slash at the end. */
  readonly url: string;
  readonly dataDir: string;
  /** What it logged so far: JSON lines. */
  readonly lines: readonly string[];
  readonly pid: number;
  readonly ended: Promise<ProcessEnding>;
  /** Asks it to end in good order, and waits until it has. */
  stop(): Promise<ProcessEnding>;
  /** kill -9. */
  kill(): Promise<ProcessEnding>;
}

const MAIN = join(import.meta.dirname, '../../apps/server/src/main.ts');
const SETTINGS_OF_THE_SHELL = ['PORT', 'HOST', 'PUBLIC_URL', 'DATA_DIR', 'DATABASE_URL', 'OIDC_ISSUER', 'BRP_URL'];

const running: TestProcess[] = [];
const folders: string[] = [];

afterAll(async () => {
  for (const server of running.splice(0)) {
    server.kill('SIGKILL');
    await server.ended;
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

/** Starts the server and waits until it is ready. Whatever a test leaves running is killed when its file is done. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const temporary = temporaryFolder();
  const dataDir = options.dataDir ?? join(temporary, 'data');
  const server = startProcess(process.execPath, [MAIN], {
    endsWithUs: true,
    env: {
      ...Object.fromEntries(SETTINGS_OF_THE_SHELL.map((name) => [name, undefined])),
      PORT: String(options.port ?? 0),
      TMPDIR: temporary,
      DATA_DIR: dataDir,
      DATABASE_URL: options.databaseUrl,
      CONTENT: 'empty',
      PHONE: 'off',
      RATE_LIMIT_PER_MINUTE: '0',
      LOG_LEVEL: 'info',
      ...options.env,
    },
  });
  running.push(server);
  const [, url = ''] = await server.waitFor(/ready at (http:\/\/[\d.]+:\d+)/);
  const endBy = (signal: NodeJS.Signals) => (): Promise<ProcessEnding> => {
    server.kill(signal);
    return server.finish();
  };
  const { lines, pid, ended } = server;
  return { url, dataDir, lines, pid, ended, stop: endBy('SIGTERM'), kill: endBy('SIGKILL') };
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ingang-test-'));
  folders.push(folder);
  return folder;
}
