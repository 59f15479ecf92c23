import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Ends this process in good order when whoever started it is gone, also after kill -9. Started by hand, from a shell or
 * by a service manager, nothing is watched: there a parent may leave on purpose.
 */

const LOOK_EVERY_MS = 500;
const SHELLS = ['sh', 'bash', 'dash', 'zsh', 'ash', 'ksh'];

const endInGoodOrder = () => process.kill(process.pid, 'SIGTERM');

/** To be called in the child of an older Node: the channel between the two closes when that one dies. */
export function endWithBootstrap() {
  if (!process.channel) return;
  process.channel.unref();
  process.once('disconnect', endInGoodOrder);
}

/** npm runs a script through a shell, which may or may not stay between the two: then both are watched. */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.channel) return;
  const parent = process.ppid;
  const { name, ppid: grandparent } = describe(parent);
  const npm = SHELLS.includes(name) && grandparent > 1 ? grandparent : parent;
  const timer = setInterval(() => {
    if (process.ppid === parent && exists(npm)) return;
    clearInterval(timer);
    endInGoodOrder();
  }, LOOK_EVERY_MS);
  timer.unref();
}

/** @param {number} pid @returns {{ name: string, ppid: number }} name without its folder; ppid 0 when unknown */
function describe(pid) {
  if (process.platform === 'linux') {
    const [, name = '', rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').match(/\((.*)\) \S (\d+)/s) ?? [];
    return { name, ppid: Number(rest) };
  }
  const listing = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  const [, ppid = '0', name = ''] = listing.match(/(\d+)\s+(?:.*\/)?-?(\S+)/) ?? [];
  return { name, ppid: Number(ppid) };
}

/** @param {number} pid */
function exists(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
