import { readdirSync, readFileSync } from 'node:fs';

const millisecondsPerTick = 10;

/** Processor time that a process and everything it started have used so far, milliseconds. */
export function processorMilliseconds(pid: number): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => statOf(name) ?? []);
  const family = new Set([pid]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { id, parent } of processes) if (family.has(parent) && !family.has(id)) grown = !!family.add(id);
  }
  return processes.filter(({ id }) => family.has(id)).reduce((sum, { ticks }) => sum + ticks, 0) * millisecondsPerTick;
}

function statOf(name: string): { id: number; parent: number; ticks: number } | undefined {
  try {
    const fields = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    return { id: Number(name), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14]) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ESRCH') return undefined;
    throw error;
  }
}
