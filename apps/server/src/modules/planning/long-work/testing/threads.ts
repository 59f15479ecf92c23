import { readdirSync, readFileSync } from 'node:fs';

/** How many threads of a process calculate for planning: they carry that name, as `top -H` shows them too. */
export function planningThreads(pid: number | 'self' = 'self'): number {
  const folder = `/proc/${pid}/task`;
  return readdirSync(folder).filter((id) => nameOf(`${folder}/${id}/comm`) === 'planning').length;
}

function nameOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ESRCH') return undefined; // it ended meanwhile
    throw error;
  }
}
