import { smallestStaff, type StaffNorm } from './smallest-staff.ts';
import { offeredLoad, type Traffic } from './traffic.ts';

/** A team of some size, and how busy it can be at the same service. */
export interface ScalePoint {
  readonly arrivalsPerSecond: number;
  readonly agents: number;
  /** Share of the time that agents are busy, 0 to 1. */
  readonly occupancyFraction: number;
  /** Agents that the same traffic would need if it were spread evenly over `teams` separate teams. */
  readonly agentsWhenApart: number;
}

/**
 * Why cooperation pays: larger teams are busier at the same service, as one supermarket with several tills is against ten shops
 * with one.
 *
 * @param traffic of the largest team
 * @param teams into how many equal teams it could be cut, 1 and up; the curve has a point for each number of them put together
 * @returns from one part of the traffic to all of it
 * @throws RangeError as smallestStaff, or when teams is not a whole number from 1
 * @example scaleEffect({ arrivalsPerSecond: 0.1, handlingSeconds: 180 }, 6, { serviceLevel: { fraction: 0.8, withinSeconds: 20 } }).map((point) => point.agents) // [5, 9, 12, 16, 19, 22]
 */
export function scaleEffect(traffic: Traffic, teams: number, norm: StaffNorm): readonly ScalePoint[] {
  if (!Number.isInteger(teams) || teams < 1) throw new RangeError('teams must be a whole number from 1');
  const part = { ...traffic, arrivalsPerSecond: traffic.arrivalsPerSecond / teams };
  const apart = smallestStaff(part, norm);
  return Array.from({ length: teams }, (_, index) => {
    const together = { ...traffic, arrivalsPerSecond: part.arrivalsPerSecond * (index + 1) };
    const agents = smallestStaff(together, norm);
    const occupancyFraction = agents === 0 ? 0 : offeredLoad(together) / agents;
    return { arrivalsPerSecond: together.arrivalsPerSecond, agents, occupancyFraction, agentsWhenApart: apart * (index + 1) };
  });
}
