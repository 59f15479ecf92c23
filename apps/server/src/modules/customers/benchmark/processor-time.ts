import { readFileSync } from 'node:fs';

/**
 * Processor time used so far by this process and by one database connection, milliseconds. On a machine that is shared with
 * other work this is what a search costs; how long it takes besides depends on who else wants the processor.
 *
 * @param backend process id of the connection, from pg_backend_pid()
 */
export function processorMilliseconds(backend: number): number {
  const own = process.cpuUsage();
  const nanoseconds = Number(readFileSync(`/proc/${backend}/schedstat`, 'utf8').split(' ')[0]);
  return (own.user + own.system) / 1000 + nanoseconds / 1_000_000;
}
