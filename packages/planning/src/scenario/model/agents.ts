import { erlangA, erlangC, smallestStaff, type StaffNorm } from '../../queueing/index.ts';

const secondsInHour = 3600;
/** Fewer contacts than this are none. */
const nobody = 1e-9;
/** More work at once than queues are worked out for. */
const mostErlang = 100_000;

/** More work than can be worked out: a slip of the pen somewhere among the assumptions. */
export class TooMuchWork extends RangeError {}

/** Agents in an hour that has so many contacts. The months of a scenario ask the same again and again: answers are kept. */
export function agentsFor(contacts: number, handlingSeconds: number, norm: StaffNorm, patienceSeconds = 0): number {
  if (!(contacts > nobody)) return 0;
  if ((contacts * handlingSeconds) / secondsInHour > mostErlang) throw new TooMuchWork(`more than ${mostErlang} people would be busy at once`);
  const { fraction = 0, withinSeconds = 0 } = norm.serviceLevel ?? {};
  const most = norm.maxOccupancyFraction ?? 1;
  const place = placeOf(contacts, handlingSeconds) * width;
  if (
    kept[place] === contacts && kept[place + 1] === handlingSeconds && kept[place + 2] === fraction && kept[place + 3] === withinSeconds &&
    kept[place + 4] === most && kept[place + 5] === patienceSeconds
  ) return kept[place + 6]!;
  const traffic = { arrivalsPerSecond: contacts / secondsInHour, handlingSeconds };
  const agents = smallestStaff(patienceSeconds > 0 ? { ...traffic, patienceSeconds } : traffic, norm);
  kept.set([contacts, handlingSeconds, fraction, withinSeconds, most, patienceSeconds, agents], place);
  return agents;
}

const places = 4096;
const width = 7;
const kept = new Float64Array(places * width);

function placeOf(contacts: number, handlingSeconds: number): number {
  const mixed = Math.imul(Math.trunc(contacts * 65_537) ^ Math.trunc(handlingSeconds * 1021), 0x9e37_79b1);
  return (mixed >>> 16) % places;
}

/** What callers notice in an hour with so many agents. */
export function waitingIn(contacts: number, handlingSeconds: number, agents: number, withinSeconds: number, patienceSeconds = 0): { readonly serviceLevel: number; readonly occupancyFraction: number } {
  if (!(contacts > nobody)) return { serviceLevel: 1, occupancyFraction: 0 };
  const traffic = { arrivalsPerSecond: contacts / secondsInHour, handlingSeconds };
  return patienceSeconds > 0 ? erlangA(agents, { ...traffic, patienceSeconds }, withinSeconds) : erlangC(agents, traffic, withinSeconds);
}
