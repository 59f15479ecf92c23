import type { ImpatientTraffic } from './erlang-a.ts';
import { isEnough, smallestStaff, type StaffNorm } from './smallest-staff.ts';
import type { Traffic } from './traffic.ts';

/** What holds in all intervals: handling time, and patience if people give up. */
export type EachContact = Omit<Traffic, 'arrivalsPerSecond'> & Partial<Pick<ImpatientTraffic, 'patienceSeconds'>>;

/**
 * Staff for many intervals, each as if its arrivals had always been at that rate: good as long as contacts are short against the
 * interval, and somewhat low just after a peak.
 *
 * The same answers as smallestStaff, some hundred times sooner: how much each number of agents can bear is worked out once.
 *
 * @param contacts how many arrive in each interval, 0 and up; need not be whole
 * @param intervalSeconds length of each interval, above 0
 * @returns agents for each interval
 * @throws RangeError as smallestStaff
 * Source: stationary independent period by period; L. Green, P. Kolesar, J. Soares, 2001, section 2.
 * @example [...staffIntervals([0, 50, 100], 1800, { handlingSeconds: 180 }, { serviceLevel: { fraction: 0.8, withinSeconds: 20 } })] // [0, 8, 14]
 */
export function staffIntervals(contacts: ArrayLike<number>, intervalSeconds: number, each: EachContact, norm: StaffNorm): Uint32Array {
  if (!(intervalSeconds > 0)) throw new RangeError('an interval must be longer than 0 seconds');
  const staff = new Uint32Array(contacts.length);
  const bearable = bearableBy(intervalSeconds, each, norm);
  let agents = 1;
  for (let index = 0; index < contacts.length; index++) {
    const count = contacts[index]!;
    if (!(count > 0)) {
      staff[index] = smallestStaff({ ...each, arrivalsPerSecond: count / intervalSeconds }, norm); // 0, or an error
      continue;
    }
    while (count > bearable(agents)) agents++;
    while (agents > 1 && count <= bearable(agents - 1)) agents--;
    const isOnTheEdge = Math.abs(count / bearable(agents) - 1) < edge || Math.abs(count / bearable(agents - 1) - 1) < edge;
    staff[index] = isOnTheEdge ? smallestStaff({ ...each, arrivalsPerSecond: count / intervalSeconds }, norm) : agents;
  }
  return staff;
}

/** So near to what can just be borne, the question itself decides. */
const edge = 1e-9;

/** @returns how many contacts an interval may have for a number of agents, each found once by halving */
function bearableBy(intervalSeconds: number, each: EachContact, norm: StaffNorm): (agents: number) => number {
  const known: number[] = [0];
  const holds = (agents: number, count: number): boolean => isEnough(agents, { ...each, arrivalsPerSecond: count / intervalSeconds }, norm);
  return (agents) => {
    for (let next = known.length; next <= agents; next++) {
      let low = known[next - 1]!;
      let high = low + (2 * intervalSeconds) / each.handlingSeconds;
      while (holds(next, high)) high *= 2;
      for (let step = 0; step < 50 && high - low > high * 1e-10; step++) {
        const middle = (low + high) / 2;
        if (holds(next, middle)) low = middle;
        else high = middle;
      }
      known.push(low);
    }
    return known[agents]!;
  };
}
