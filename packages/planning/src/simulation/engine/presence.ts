import { type AgentGroup, type CentreModel, intervalsOf, type Presence } from '../model.ts';

/** What happens to the presence of an agent, in the cycle. */
export interface PresenceChange {
  readonly atMs: number;
  readonly change: 'comes' | 'pauses' | 'resumes' | 'goes';
}

/** The rhythm of one agent. */
export interface Rhythm {
  /** There when the cycle begins, because the last one ended so. */
  readonly isAlways: boolean;
  readonly changes: readonly PresenceChange[];
}

interface Span {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** The agents of a group, each with a rhythm. */
export function rhythmsOf({ presence }: AgentGroup, model: CentreModel): Rhythm[] {
  const cycleMs = intervalsOf(model) * model.intervalSeconds * 1000;
  if ('agents' in presence) return Array.from({ length: presence.agents }, () => always);
  if ('shifts' in presence) return presence.shifts.flatMap((shift) => Array.from({ length: shift.agents }, () => rhythmOf([spanOf(shift)], (shift.breaks ?? []).map(spanOf), cycleMs)));
  const counts = presence.agentsPerInterval;
  const intervalMs = model.intervalSeconds * 1000;
  return Array.from({ length: Math.max(0, ...counts) }, (_, agent) => rhythmOf(spansWhere(counts, (count) => count > agent, intervalMs), [], cycleMs));
}

const always: Rhythm = { isAlways: true, changes: [] };

function rhythmOf(present: readonly Span[], breaks: readonly Span[], cycleMs: number): Rhythm {
  if (breaks.length === 0 && present.length === 1 && present[0]!.fromMs === 0 && present[0]!.untilMs === cycleMs) return always;
  const changes = [
    ...present.flatMap(({ fromMs, untilMs }): PresenceChange[] => [{ atMs: fromMs, change: 'comes' }, { atMs: untilMs, change: 'goes' }]),
    ...breaks.flatMap(({ fromMs, untilMs }): PresenceChange[] => [{ atMs: fromMs, change: 'pauses' }, { atMs: untilMs, change: 'resumes' }]),
  ];
  return { isAlways: false, changes: changes.toSorted((a, b) => a.atMs - b.atMs) };
}

function spanOf({ fromSeconds, untilSeconds }: { readonly fromSeconds: number; readonly untilSeconds: number }): Span {
  return { fromMs: Math.round(fromSeconds * 1000), untilMs: Math.round(untilSeconds * 1000) };
}

function spansWhere(counts: readonly number[], holds: (count: number) => boolean, intervalMs: number): Span[] {
  const spans: Span[] = [];
  counts.forEach((count, index) => {
    if (!holds(count)) return;
    const last = spans.at(-1);
    if (last?.untilMs === index * intervalMs) spans[spans.length - 1] = { ...last, untilMs: (index + 1) * intervalMs };
    else spans.push({ fromMs: index * intervalMs, untilMs: (index + 1) * intervalMs });
  });
  return spans;
}

/**
 * Seconds that agents are scheduled, of each interval of the cycle; breaks taken off.
 *
 * @example scheduledSeconds({ shifts: [{ agents: 2, fromSeconds: 0, untilSeconds: 1800, breaks: [{ fromSeconds: 900, untilSeconds: 1200 }] }] }, 2, 900) // [1800, 1200]
 */
export function scheduledSeconds(presence: Presence, intervals: number, intervalSeconds: number): number[] {
  return Array.from({ length: intervals }, (_, interval) => {
    if ('agents' in presence) return presence.agents * intervalSeconds;
    if ('agentsPerInterval' in presence) return presence.agentsPerInterval[interval]! * intervalSeconds;
    const from = interval * intervalSeconds;
    const within = (span: { readonly fromSeconds: number; readonly untilSeconds: number }): number =>
      Math.max(0, Math.min(span.untilSeconds, from + intervalSeconds) - Math.max(span.fromSeconds, from));
    return presence.shifts.reduce((sum, shift) => sum + shift.agents * (within(shift) - (shift.breaks ?? []).reduce((off, one) => off + within(one), 0)), 0);
  });
}
