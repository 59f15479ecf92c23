import { spawnSync } from 'node:child_process';

/**
 * How PostgreSQL learns that the process which started it is gone, also after kill -9, so that it is never orphaned.
 *
 *   signal   Linux: the kernel sends PostgreSQL an interrupt (fast shutdown) when its parent dies
 *   watcher  elsewhere: a small shell between the two reads a pipe that closes when the parent dies
 *
 * Trade-off: the watcher is one more process, and who kills that one with -9 leaves PostgreSQL alone; the kernel's
 * signal has no such gap, so it is used wherever it exists.
 */
export type DeathWatch = 'signal' | 'watcher';

/** The parent may die before the signal is asked for; then it never comes. Ask first, look second, start third. */
const START_UNLESS_ORPHANED = 'test "$PPID" = "$0" || exit 1; exec "$@"';

const RUN_UNTIL_PIPE_CLOSES = `
exec 3<&0
"$@" 3<&- </dev/null &
program=$!
trap 'kill -INT "$program"' INT TERM
trap 'kill -QUIT "$program"' QUIT
{ read -r _ <&3; kill -INT "$program"; } 2>/dev/null &
watcher=$!
while kill -0 "$program" 2>/dev/null; do wait "$program"; status=$?; done
kill "$watcher" 2>/dev/null
exit "\${status:-1}"`;

/** The kernel's signal when this machine can ask for it, else the watcher. */
export function chooseDeathWatch(): DeathWatch {
  const probe = spawnSync('setpriv', ['--pdeathsig', 'INT', 'true'], { stdio: 'ignore' });
  return probe.status === 0 ? 'signal' : 'watcher';
}

/** The words that go before a program so that it ends when process `parentPid` does. */
export function deathWatchCommand(watch: DeathWatch, parentPid: number): readonly string[] {
  return watch === 'signal'
    ? ['setpriv', '--pdeathsig', 'INT', 'sh', '-c', START_UNLESS_ORPHANED, String(parentPid)]
    : ['sh', '-c', RUN_UNTIL_PIPE_CLOSES, 'postgres-watcher'];
}
