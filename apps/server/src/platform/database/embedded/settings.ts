import { totalmem } from 'node:os';

/** PostgreSQL parameters by their own names; passed on the command line, so they hold for every start. */
export type PostgresSettings = Readonly<Record<string, string | number>>;

const MIB = 1024 * 1024;

/** Nothing that was acknowledged is ever lost, at kill -9 or at power loss: these three are not for tuning. */
const DURABLE: PostgresSettings = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

/** For a cluster that is thrown away after a test run, and for nothing else: a crash destroys it. */
const THROW_AWAY: PostgresSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '4GB',
  autovacuum_naptime: '10min',
};

/** What a log line may hold: events of the server itself, never a statement, its parameters or the values of a row. */
const DISCREET: PostgresSettings = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
  log_checkpoints: 'off',
};

/**
 * Settings for one region on one machine that it shares with the application: an eighth of the memory as shared
 * buffers (128 to 1,024 MiB), half of it counted on as file cache.
 *
 * @param totalMemoryBytes memory of the machine, bytes
 */
export function durableSettings(totalMemoryBytes: number = totalmem()): PostgresSettings {
  const totalMib = Math.floor(totalMemoryBytes / MIB);
  const sharedBuffersMib = Math.min(1024, Math.max(128, Math.floor(totalMib / 8)));
  return {
    max_connections: 100,
    shared_buffers: `${sharedBuffersMib}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(totalMib / 2))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    wal_compression: 'on',
    checkpoint_timeout: '15min',
    random_page_cost: 1.1,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...DISCREET,
    ...DURABLE,
  };
}

/** Settings for a test run's own cluster: small, fast and without any promise about crashes. */
export function throwAwaySettings(): PostgresSettings {
  return { ...durableSettings(0), ...THROW_AWAY };
}

/** `{ jit: 'off' }` as the arguments `-c jit=off`. */
export function asArguments(settings: PostgresSettings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
