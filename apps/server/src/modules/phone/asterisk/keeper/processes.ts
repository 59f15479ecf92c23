import { readFileSync } from 'node:fs';

/** One life of a process: numbers are used again, a number with its moment of birth is not. */
export interface Life {
  readonly pid: number;
  /** Clock ticks since the machine started, as Linux tells. */
  readonly bornAt: string;
}

/** Undefined when there is no such process, or it has ended and waits to be noticed. */
export function lifeOf(pid: number): Life | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state] = fields;
    if (state === 'Z' || state === 'X') return undefined;
    return { pid, bornAt: fields[19] ?? '' };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return undefined;
    throw error;
  }
}

export function isAlive({ pid, bornAt }: Life): boolean {
  return lifeOf(pid)?.bornAt === bornAt;
}
