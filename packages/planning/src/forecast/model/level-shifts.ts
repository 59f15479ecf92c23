/** A lasting change of level, as after a new task or a neighbour that joins. */
export interface LevelShift {
  /** Week of the level in which the new level begins. */
  readonly week: number;
  /** New level against old, 1.2 for a fifth more. */
  readonly factor: number;
}

const weeksAround = 6;
const leastWeeksAfter = 2;
const leastShift = 0.1;
/** Against the usual step of a week. */
const unusual = 4;
/** Part of the difference that is there within two weeks. */
const atOnce = 0.6;

/**
 * Where a level of weeks changes for good: by a tenth or more, far more than weeks usually differ, and most of it within two weeks.
 *
 * @param levels logs, one for each week
 * @example levelShifts([0, 0, 0, 0, 0.5, 0.5, 0.5, 0.5]).map(({ week }) => week) // [4]
 */
export function levelShifts(levels: ArrayLike<number>): readonly LevelShift[] {
  const all = Array.from(levels);
  const steps = all.slice(1).map((level, index) => Math.abs(level - all[index]!));
  const usualStep = middle(steps);
  const found: (LevelShift & { readonly size: number })[] = [];
  for (let week = leastWeeksAfter; week + leastWeeksAfter <= all.length; week += 1) {
    const size = mean(all.slice(week, week + weeksAround)) - mean(all.slice(Math.max(0, week - weeksAround), week));
    const jump = all[Math.min(all.length - 1, week + 1)]! - all[week - 1]!;
    if (Math.abs(size) < Math.max(leastShift, unusual * usualStep) || jump / size < atOnce) continue;
    const previous = found.at(-1);
    const shift = { week, factor: Math.exp(size), size: Math.abs(size) };
    if (previous && week - previous.week < weeksAround) found.splice(-1, 1, previous.size >= shift.size ? previous : shift);
    else found.push(shift);
  }
  return found.map(({ week, factor }) => ({ week, factor }));
}

const usualWeeks = 26;
/** Part of the distance to the usual level that is left after a week; chosen in the backtest. */
const leftAfterWeek = 0.7;

/**
 * What a level that is not at its usual height does in the weeks to come: it goes back, most of it within three weeks.
 *
 * @param levels logs, one for each week; usual is their mean over half a year, since the last lasting shift
 * @param weeksAhead whole weeks after the last
 * @returns what to add to the last level
 */
export function backToUsual(levels: ArrayLike<number>, weeksAhead: number): number {
  if (weeksAhead <= 0 || levels.length === 0) return 0;
  const since = Math.max(levels.length - usualWeeks, levelShifts(levels).at(-1)?.week ?? 0);
  const recent = Array.from(levels).slice(since);
  return (mean(recent) - recent.at(-1)!) * (1 - leftAfterWeek ** weeksAhead);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
