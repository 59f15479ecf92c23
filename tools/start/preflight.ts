import { createServer } from 'node:net';
import { join } from 'node:path';
import { DataDirectoryInUse, findRunningCluster } from '../../apps/server/src/platform/database/embedded/index.ts';
import { Stop } from '../bootstrap/steps.mjs';

/** The folder of the embedded database within DATA_DIR. */
export const embeddedFolder = (dataDir: string): string => join(dataDir, 'postgres');

/** @throws Stop when the embedded database of this folder is running already */
export function refuseTakenData(dataDir: string): void {
  const running = findRunningCluster(embeddedFolder(dataDir));
  if (running?.isEnding === false) throw new Stop(new DataDirectoryInUse(dataDir, running.postmasterPid).message);
}

/** @throws Stop when another program listens on the port: better now than after a minute of preparations */
export async function refuseTakenPort(port: number, host: string): Promise<void> {
  if (!Number.isInteger(port) || port === 0) return;
  const code = await tryToListen(port, host);
  if (code === 'EADDRINUSE') {
    const other = port < 65_535 ? port + 1 : 8080;
    throw new Stop(
      `Port ${port} is in use by another program. Stop that one, or choose another port: npm start -- --port ${other}`,
    );
  }
  if (code === 'EACCES') throw new Stop(`Port ${port} is reserved for the system. Choose one above 1023 with --port.`);
}

/** The code of the error that listening gives, or undefined when it is possible. */
function tryToListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}
