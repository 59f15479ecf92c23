import { duration, secondsOf } from '../../../../i18n/duration.ts';
import { instantOf, localOf } from '../../../../i18n/local-time.ts';

export interface Times {
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** Of a finished contact; null when it is not known. Left out: the contact is still open. */
  readonly wrapUpSeconds?: number | null;
}

/** Dutch local times to the second, and minutes and seconds of wrap-up, as text. */
export interface TimesFields {
  readonly startedAt: string;
  readonly endedAt: string;
  readonly wrapUpSeconds: string;
}

/** What is wrong with a time; the end of its key in the message catalogue. */
export type TimesFault = 'missing' | 'inFuture' | 'endBeforeStart' | 'unreadable';

export function fieldsOf({ startedAt, endedAt, wrapUpSeconds }: Times): TimesFields {
  return {
    startedAt: localOf(startedAt),
    endedAt: endedAt ? localOf(endedAt) : '',
    wrapUpSeconds: wrapUpSeconds === undefined || wrapUpSeconds === null ? '' : duration(wrapUpSeconds),
  };
}

interface Corrected {
  readonly times?: Times;
  readonly faults: Readonly<Record<string, TimesFault>>;
}

/**
 * The times as corrected. What was not touched keeps its exact instant. When only the end moved, wrap-up follows, because
 * the moment of finishing did not move.
 *
 * @param now present moment; nothing starts or ends after it
 */
export function correctedTimes(before: Times, fields: TimesFields, now: Date): Corrected {
  const shown = fieldsOf(before);
  const read = (name: 'startedAt' | 'endedAt') => (fields[name] === shown[name] ? (before[name] ?? undefined) : instantOf(fields[name]));
  const startedAt = read('startedAt');
  const endedAt = read('endedAt');
  const isFinished = before.wrapUpSeconds !== undefined;
  const faults: Record<string, TimesFault> = {};
  const check = (field: string, wrong: boolean, fault: TimesFault) => {
    if (wrong) faults[field] ??= fault;
  };
  const latest = now.toISOString();
  check('startedAt', startedAt === undefined, 'missing');
  check('startedAt', startedAt !== undefined && startedAt > latest, 'inFuture');
  check('endedAt', endedAt === undefined && (isFinished || fields.endedAt !== ''), 'missing');
  check('endedAt', endedAt !== undefined && startedAt !== undefined && endedAt < startedAt, 'endBeforeStart');
  check('endedAt', endedAt !== undefined && endedAt > latest, 'inFuture');
  const wrapUpSeconds = fields.wrapUpSeconds.trim() === '' ? null : secondsOf(fields.wrapUpSeconds);
  check('wrapUpSeconds', isFinished && wrapUpSeconds === undefined, 'unreadable');
  if (startedAt === undefined || Object.keys(faults).length > 0) return { faults };
  const times = { startedAt, endedAt: endedAt ?? null };
  if (!isFinished) return { times, faults };
  const follows = fields.wrapUpSeconds === shown.wrapUpSeconds;
  return { times: { ...times, wrapUpSeconds: follows ? movedWrapUp(before, endedAt) : (wrapUpSeconds ?? null) }, faults };
}

function movedWrapUp({ endedAt: before, wrapUpSeconds }: Times, endedAt: string | undefined): number | null {
  if (wrapUpSeconds === undefined || wrapUpSeconds === null || !before || !endedAt) return wrapUpSeconds ?? null;
  return Math.max(0, wrapUpSeconds + Math.round((new Date(before).getTime() - new Date(endedAt).getTime()) / 1000));
}
