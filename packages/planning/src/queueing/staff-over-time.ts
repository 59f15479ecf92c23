import { staffIntervals, type EachContact } from './staff-intervals.ts';
import type { StaffNorm } from './smallest-staff.ts';

/** How the load of a period is taken from rates that change within it. */
export interface StaffingRule {
  /**
   * Of which load: `rate` as it arrives; `lagged` as it arrived one handling time before, when those who are being helped now came;
   * `offered-load` how many agents would be busy if there were always enough, which knows all who came before.
   */
  readonly of: 'rate' | 'lagged' | 'offered-load';
  /** Over the period: the mean, the highest, or the mean while the load rises throughout and else the highest. */
  readonly over: 'average' | 'max' | 'mix';
}

/**
 * Staff for periods in which agents cannot change, from rates that do. Taking the mean rate of each period as if it had always
 * been so (`rate`, `average`) has too few agents after a peak, the more so the longer contacts and periods are. The lag or the offered load
 * mends that. How far each is off is shown against simulation in docs/benchmarks/staffing-over-time.md.
 *
 * @param contacts how many arrive in each interval of a cycle, 0 and up; need not be whole. Before the first comes the last.
 * @param intervalSeconds length of these intervals, above 0; short against the handling time, to see the rate change
 * @param intervalsInPeriod how many of them have the same staff, 1 and up; must divide their number
 * @returns agents for each period
 * @throws RangeError as smallestStaff, or when the periods do not fit
 * Source: L. Green, P. Kolesar, J. Soares, 2001, section 3 (average, max, mix, lag); O. Jennings, A. Mandelbaum, W. Massey, W. Whitt, 1996,
 * section 3, and S. Eick, W. Massey, W. Whitt, 1993, section 1 (offered load).
 * @example [...staffOverTime([10, 30, 50, 30, 10, 0], 600, 2, { handlingSeconds: 600 }, { maxOccupancyFraction: 0.8 }, { of: 'rate', over: 'average' })] // [25, 50, 7]
 * @example [...staffOverTime([10, 30, 50, 30, 10, 0], 600, 2, { handlingSeconds: 600 }, { maxOccupancyFraction: 0.8 }, { of: 'lagged', over: 'average' })] // [7, 50, 25]
 */
export function staffOverTime(contacts: ArrayLike<number>, intervalSeconds: number, intervalsInPeriod: number, each: EachContact, norm: StaffNorm, rule: StaffingRule): Uint32Array {
  const intervals = contacts.length;
  if (!Number.isInteger(intervalsInPeriod) || intervalsInPeriod < 1 || intervals % intervalsInPeriod !== 0) throw new RangeError('periods must be whole numbers of intervals, and fill the cycle');
  const load = loadOf(Array.from(contacts), intervalSeconds, each.handlingSeconds, rule.of);
  const periods = Array.from({ length: intervals / intervalsInPeriod }, (_, period) => {
    const within = load.slice(period * intervalsInPeriod, (period + 1) * intervalsInPeriod);
    return intervalsInPeriod * (usesMean(within, rule.over) ? within.reduce((sum, count) => sum + count, 0) / within.length : Math.max(...within));
  });
  return staffIntervals(periods, intervalSeconds * intervalsInPeriod, each, norm);
}

/** Rising means never falling, and higher at the end. */
function usesMean(within: readonly number[], over: StaffingRule['over']): boolean {
  if (over !== 'mix') return over === 'average';
  return within.every((count, index) => index === 0 || count >= within[index - 1]!) && within.at(-1)! > within[0]!;
}

/** The load in each interval, as contacts in it. */
function loadOf(contacts: readonly number[], intervalSeconds: number, handlingSeconds: number, of: StaffingRule['of']): readonly number[] {
  if (of === 'rate') return contacts;
  return of === 'lagged' ? shifted(contacts, handlingSeconds / intervalSeconds) : busyIfEnough(contacts, intervalSeconds / handlingSeconds);
}

/** What arrived so many intervals before; between two intervals in proportion. */
function shifted(contacts: readonly number[], by: number): readonly number[] {
  const count = contacts.length;
  const whole = Math.floor(by);
  const part = by - whole;
  const at = (index: number): number => contacts[((index % count) + count) % count]!;
  return contacts.map((_, index) => (1 - part) * at(index - whole) + part * at(index - whole - 1));
}

/**
 * The mean number of busy agents over each interval, when there are always enough and handling times are exponential: it runs after the rate
 * as a cup of coffee after the temperature of the room.
 *
 * @param length of an interval, in handling times
 * @returns as contacts in the interval: busy agents times the length
 */
function busyIfEnough(contacts: readonly number[], length: number): readonly number[] {
  const stays = Math.exp(-length);
  const after = (busy: number, count: number): number => count / length + (busy - count / length) * stays;
  let busy = 0;
  for (let turn = 0; turn < Math.ceil(40 / (contacts.length * length)); turn++) for (const count of contacts) busy = after(busy, count);
  return contacts.map((count) => {
    const began = busy;
    busy = after(busy, count);
    return count + (began - count / length) * (1 - stays);
  });
}
