import { fitOf, isInCall, isWorking, type Doing, type FitReason, type Planned, type Verdict } from './fit.ts';

/** Something planned. Moments are milliseconds since 1970; the end is not part of it. */
export interface PlannedStretch {
  readonly from: number;
  readonly until: number;
  readonly planned: Exclude<Planned, 'off'>;
}

/** From when on the telephone said this. */
export interface PresenceMoment {
  readonly since: number;
  readonly doing: Doing;
}

export interface AdherenceInput {
  /** In order, without overlap. */
  readonly plan: readonly PlannedStretch[];
  /** In order; what was so at `from` included. */
  readonly presence: readonly PresenceMoment[];
  readonly from: number;
  /** Now, or the end of the day. */
  readonly until: number;
  /** A difference that is shorter is not one. */
  readonly toleranceMinutes: number;
}

/** Why a stretch counts as it does: the table's reason, a difference too short to count, or a break that a call made later. */
export type StretchReason = FitReason | 'short' | 'break-later';

/** A part of the day in which plan and telephone said the same thing all along. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly planned: Planned;
  readonly doing: Doing;
  readonly verdict: Verdict;
  readonly because: StretchReason;
}

export interface Adherence {
  readonly stretches: readonly Stretch[];
  readonly fittingMinutes: number;
  readonly differingMinutes: number;
  /** Planned work so far, breaks, meetings and training left out. */
  readonly plannedWorkMinutes: number;
  /** Serving citizens or ready to, planned or not. */
  readonly workedMinutes: number;
  /** Share of the planned time that fits, 0 to 1; undefined when nothing that counts was planned yet. */
  readonly adherence: number | undefined;
  /** Worked over planned work, may be above 1; undefined when no work was planned yet. */
  readonly conformance: number | undefined;
}

const minute = 60_000;

/**
 * How a day went beside its plan, from the table of what fits. A difference shorter than the tolerance is not counted as one,
 * and who was held in a call during a break may take as long of it afterwards.
 *
 * @example adherenceOf({ plan: [{ from: 0, until: 3_600_000, planned: 'work' }], presence: [{ since: 0, doing: 'offline' }, { since: 900_000, doing: 'available' }], from: 0, until: 3_600_000, toleranceMinutes: 5 }).adherence // 0.75
 */
export function adherenceOf(input: AdherenceInput): Adherence {
  const stretches = tolerated(withLaterBreaks(sideBySide(input)), input.toleranceMinutes * minute);
  const sum = (wanted: (stretch: Stretch) => boolean) => stretches.filter(wanted).reduce((total, { from, until }) => total + until - from, 0) / minute;
  const fittingMinutes = sum(({ verdict }) => verdict === 'fits');
  const differingMinutes = sum(({ verdict }) => verdict === 'differs');
  const plannedWorkMinutes = sum(({ planned }) => planned === 'work');
  const workedMinutes = sum(({ doing }) => isWorking(doing));
  const counted = fittingMinutes + differingMinutes;
  return {
    stretches, fittingMinutes, differingMinutes, plannedWorkMinutes, workedMinutes,
    adherence: counted > 0 ? fittingMinutes / counted : undefined,
    conformance: plannedWorkMinutes > 0 ? workedMinutes / plannedWorkMinutes : undefined,
  };
}

/** How things stand at the end of the stretches: since when, and whether a difference has lasted long enough to be one. */
export interface AdherenceNow {
  readonly planned: Planned;
  readonly doing: Doing;
  readonly verdict: Verdict;
  readonly because: StretchReason;
  /** Since when the verdict is what it is, whatever changed within it. */
  readonly since: number;
}

/** @returns undefined before the day has begun */
export function adherenceNow({ stretches }: Pick<Adherence, 'stretches'>): AdherenceNow | undefined {
  const last = stretches.at(-1);
  if (last === undefined) return undefined;
  const before = stretches.findLastIndex(({ verdict, because }) => verdict !== last.verdict || (because === 'short') !== (last.because === 'short'));
  return { planned: last.planned, doing: last.doing, verdict: last.verdict, because: last.because, since: stretches[before + 1]!.from };
}

/** Cuts the day where plan or telephone changes. */
function sideBySide({ plan, presence, from, until }: AdherenceInput): Stretch[] {
  const cuts = [from, until, ...plan.flatMap((one) => [one.from, one.until]), ...presence.map(({ since }) => since)];
  const moments = [...new Set(cuts.filter((at) => at >= from && at <= until))].toSorted((a, b) => a - b);
  const stretches = moments.slice(1).map((end, index): Stretch => {
    const start = moments[index]!;
    const planned: Planned = plan.find((one) => one.from <= start && start < one.until)?.planned ?? 'off';
    const doing = presence.findLast(({ since }) => since <= start)?.doing ?? 'offline';
    return { from: start, until: end, planned, doing, ...fitOf(planned, doing) };
  });
  return joined(stretches);
}

/** Who was held in a call during a break is owed that time; a break in working time that follows pays it back. */
function withLaterBreaks(stretches: readonly Stretch[]): Stretch[] {
  let owed = 0;
  return stretches.flatMap((stretch, index) => {
    const { from, until, planned, doing } = stretch;
    if (planned === 'break') {
      if (stretches[index - 1]?.planned !== 'break') owed = 0;
      if (isInCall(doing)) owed += until - from;
      return [stretch];
    }
    if (planned !== 'work' || (doing !== 'break' && doing !== 'lunch') || owed === 0) return [stretch];
    const paid = Math.min(owed, until - from);
    owed -= paid;
    const later: Stretch = { ...stretch, until: from + paid, verdict: 'fits', because: 'break-later' };
    return later.until === until ? [later] : [later, { ...stretch, from: later.until }];
  });
}

/** Differences in a row that together are shorter than the tolerance do not count. */
function tolerated(stretches: readonly Stretch[], toleranceMilliseconds: number): Stretch[] {
  const runs: Stretch[][] = [];
  for (const stretch of stretches) {
    const run = runs.at(-1);
    if (run && run[0]!.verdict === 'differs' && stretch.verdict === 'differs') run.push(stretch);
    else runs.push([stretch]);
  }
  return runs.flatMap((run) => {
    const isShort = run[0]!.verdict === 'differs' && run.at(-1)!.until - run[0]!.from < toleranceMilliseconds;
    return isShort ? run.map((stretch): Stretch => ({ ...stretch, verdict: 'fits', because: 'short' })) : run;
  });
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const stretch of stretches) {
    const before = all.at(-1);
    if (before && before.planned === stretch.planned && before.doing === stretch.doing) all[all.length - 1] = { ...before, until: stretch.until };
    else all.push(stretch);
  }
  return all;
}
