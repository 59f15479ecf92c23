/**
 * Shifts as they are changed by hand.
 *
 * Purpose: a key pressed shows at once and is kept soon after, so that holding an arrow is one change. Trade-off: for a third of a second the
 * screen is ahead of the server. Modes of a day of somebody: as the server has it → ahead (waits, or is being kept) → as the server has it; or a
 * conflict, in which what somebody else did is shown and the own change can be made again. One request at a time for each day of somebody.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ScheduledShift, TeamSchedule, WeekBoard } from '@ingang/contracts/planning/schedule';
import { Problem } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import type { BoardShift, Hours } from './board-model.ts';
import { weekQuery } from './week-queries.ts';

/** A day of somebody. */
export interface Place {
  readonly agentId: string;
  readonly date: string;
}

/** What was to be kept, and what stands there now; null is no shift. */
export interface EditConflict extends Place {
  readonly mine: Hours | null;
  readonly theirs: Hours | null;
}

interface Step extends Place {
  readonly before: Hours | null;
}

const keepAfterMilliseconds = 350;
const keyOf = ({ agentId, date }: Place): string => `${agentId} ${date}`;
const hoursOf = ({ fromMinute, untilMinute, breaks, activities }: Hours): Hours => ({ fromMinute, untilMinute, breaks, activities });
const isSame = (a: Hours | null, b: Hours | null): boolean => JSON.stringify(a && hoursOf(a)) === JSON.stringify(b && hoursOf(b));

export function useEdits(board: WeekBoard, draft: TeamSchedule) {
  const queries = useQueryClient();
  const [ahead, setAhead] = useState<ReadonlyMap<string, Hours | null>>(new Map());
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [conflict, setConflict] = useState<EditConflict>();
  const [error, setError] = useState<unknown>(null);
  const [lastEdit, setLastEdit] = useState<Place>();
  const latest = useRef({ ahead, known: draft.shifts, draftId: draft.id });
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const underWay = useRef(new Map<string, Promise<void>>());
  useEffect(() => {
    latest.current = { ahead: latest.current.ahead, known: draft.shifts, draftId: draft.id };
  }, [draft]);

  const putAhead = useCallback((key: string, hours: Hours | null | undefined) => {
    const next = new Map(latest.current.ahead);
    if (hours === undefined) next.delete(key);
    else next.set(key, hours);
    latest.current.ahead = next;
    setAhead(next);
  }, []);

  const { teamId, week } = board;
  const learn = useCallback((place: Place, shift: ScheduledShift | undefined) => {
    const others = latest.current.known.filter((one) => keyOf(one) !== keyOf(place));
    latest.current.known = shift ? [...others, shift] : others;
    queries.setQueryData(weekQuery(teamId, week).queryKey, (now) => (now?.draft ? { ...now, draft: { ...now.draft, shifts: [...latest.current.known] } } : now));
  }, [queries, teamId, week]);

  const keep = useCallback(async (place: Place): Promise<void> => {
    const key = keyOf(place);
    const wanted = latest.current.ahead.get(key);
    const known = latest.current.known.find((one) => keyOf(one) === key);
    if (wanted === undefined) return;
    try {
      if (!isSame(wanted, known ?? null)) learn(place, await send(latest.current.draftId, place, known, wanted));
      setError(null);
    } catch (failure) {
      if (!(failure instanceof Problem) || ![404, 409].includes(failure.status)) setError(failure);
      else setConflict({ ...place, mine: wanted, theirs: (failure.current as Hours | undefined) ?? null });
      putAhead(key, undefined);
      await queries.invalidateQueries({ queryKey: weekQuery(teamId, week).queryKey });
      return;
    }
    if (latest.current.ahead.get(key) === wanted) putAhead(key, undefined);
  }, [learn, putAhead, queries, teamId, week]);

  const put = useCallback((place: Place, hours: Hours | null) => {
    const key = keyOf(place);
    putAhead(key, hours);
    clearTimeout(timers.current.get(key));
    timers.current.set(key, setTimeout(() => {
      timers.current.delete(key);
      const before = underWay.current.get(key) ?? Promise.resolve();
      underWay.current.set(key, before.then(() => keep(place)));
    }, keepAfterMilliseconds));
  }, [keep, putAhead]);

  const shiftAt = useCallback((place: Place): Hours | null => {
    const wanted = latest.current.ahead.get(keyOf(place));
    return wanted === undefined ? (latest.current.known.find((one) => keyOf(one) === keyOf(place)) ?? null) : wanted;
  }, []);

  const edit = useCallback((place: Place, hours: Hours | null) => {
    const isGoingOn = timers.current.has(keyOf(place));
    const before = shiftAt(place);
    put(place, hours);
    setLastEdit(place);
    setSteps((known) => (isGoingOn && known.length > 0 && keyOf(known.at(-1)!) === keyOf(place) ? known : [...known, { ...place, before }]));
  }, [put, shiftAt]);

  const undo = useCallback((): Place | undefined => {
    const last = steps.at(-1);
    if (last) put(last, last.before);
    setLastEdit(last);
    setSteps(steps.slice(0, -1));
    return last;
  }, [put, steps]);

  const shifts = useMemo(() => withEdits(draft.shifts, ahead), [draft.shifts, ahead]);
  return { shifts, lastEdit, shiftAt, edit, undo, canUndo: steps.length > 0, isKeeping: ahead.size > 0, conflict, settle: () => setConflict(undefined), error };
}

export type Edits = ReturnType<typeof useEdits>;

function withEdits(known: readonly ScheduledShift[], ahead: ReadonlyMap<string, Hours | null>): readonly BoardShift[] {
  if (ahead.size === 0) return known;
  const kept = known.flatMap((shift): BoardShift[] => {
    const wanted = ahead.get(keyOf(shift));
    return wanted === undefined ? [shift] : wanted === null ? [] : [{ ...shift, ...wanted }];
  });
  const keys = new Set(known.map(keyOf));
  const added = [...ahead].flatMap(([key, hours]): BoardShift[] => {
    const [agentId = '', date = ''] = key.split(' ');
    return keys.has(key) || !hours ? [] : [{ agentId, date, ...hours }];
  });
  return [...kept, ...added];
}

async function send(scheduleId: string, { agentId, date }: Place, known: ScheduledShift | undefined, wanted: Hours | null): Promise<ScheduledShift | undefined> {
  if (!known) return request<ScheduledShift>(`/schedules/${scheduleId}/shifts`, { method: 'POST', idempotencyKey: crypto.randomUUID(), body: { agentId, date, ...hoursOf(wanted!) } });
  if (wanted) return request<ScheduledShift>(`/schedule-shifts/${known.id}`, { method: 'PATCH', body: { version: known.version, ...hoursOf(wanted) } });
  await request(`/schedule-shifts/${known.id}`, { method: 'DELETE', query: { version: known.version } });
  return undefined;
}
