import type { Crowd, WorkRecord } from '../matcher.ts';
import { dueAt } from '../rules/order.ts';
import { popcount } from './bits.ts';
import type { Demands } from './demands.ts';
import type { Lane } from './lane.ts';
import type { Roster } from './roster.ts';

/**
 * Who waits before this work for the same agents. Lane by lane: work of a higher rank is before it, of the same rank what is due
 * earlier. A lane counts as its head does, which is what most of it will be by the time it matters.
 */
export function crowdBefore(own: Lane, record: WorkRecord, lanes: readonly Lane[], roster: Roster, demands: Demands, leadsMs: readonly number[]): Crowd {
  const present = presentAgents(roster);
  const ownRow = demands.rowOf(own.ladder, own.stage) * demands.words;
  const dueOfOwn = dueAt(record.work) - leadsMs[own.account]!;
  let [ahead, aheadWeighted, agents] = [0, 0, 0];
  for (let word = 0; word < roster.words; word += 1) agents += popcount(demands.matrix[ownRow + word]! & present[word]!);
  for (const lane of lanes) {
    const before = lane === own ? lane.placeOf(record.work) : countBefore(lane, own, dueOfOwn, leadsMs);
    if (before === 0) continue;
    const row = demands.rowOf(lane.ladder, lane.stage) * demands.words;
    let [able, shared] = [0, 0];
    for (let word = 0; word < roster.words; word += 1) {
      const bits = demands.matrix[row + word]! & present[word]!;
      able += popcount(bits);
      shared += popcount(bits & demands.matrix[ownRow + word]!);
    }
    if (shared === 0) continue;
    ahead += before;
    aheadWeighted += (before * shared) / able;
  }
  return { ahead, aheadWeighted, agents };
}

function countBefore(lane: Lane, own: Lane, dueOfOwn: number, leadsMs: readonly number[]): number {
  if (lane.rank !== own.rank) return lane.rank < own.rank ? lane.works.length : 0;
  const { norm } = lane.head.work;
  const since = dueOfOwn + leadsMs[lane.account]! - norm.waitSeconds * 1000;
  return lane.placeOf({ since, id: own.head.work.id });
}

/** Who is at work: not away, or away with something still in hand. */
function presentAgents(roster: Roster): Uint32Array {
  const present = new Uint32Array(roster.words);
  roster.records.forEach((record, slot) => {
    if (record && (record.available || record.hands.size > 0)) present[slot >>> 5] = present[slot >>> 5]! | (1 << (slot & 31));
  });
  return present;
}
