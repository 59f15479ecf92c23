import type { Shift } from '../schedule/problem.ts';

/** A day of somebody that is no longer what people know. */
export interface ChangedShift {
  readonly personId: string;
  readonly date: string;
  readonly before?: Shift;
  readonly after?: Shift;
}

/**
 * What changes for whom when one schedule takes the place of another; one shift a day for each person.
 *
 * @returns by person, then by date
 * @example changesBetween([{ personId: 'a', date: '2027-03-01', fromMinute: 480, untilMinute: 720 }], []).map(({ personId, after }) => [personId, after]) // [['a', undefined]]
 */
export function changesBetween(before: readonly Shift[], after: readonly Shift[]): ChangedShift[] {
  const now = new Map(after.map((shift) => [keyOf(shift), shift]));
  const known = new Map(before.map((shift) => [keyOf(shift), shift]));
  return [...new Set([...known.keys(), ...now.keys()])].toSorted().flatMap((key) => {
    const [was, is] = [known.get(key), now.get(key)];
    if (textOf(was) === textOf(is)) return [];
    const { personId, date } = (was ?? is)!;
    return [{ personId, date, ...(was && { before: was }), ...(is && { after: is }) }];
  });
}

function keyOf({ personId, date }: Shift): string {
  return `${personId} ${date}`;
}

function textOf(shift: Shift | undefined): string {
  const span = (one: { fromMinute: number; untilMinute: number }): number[] => [one.fromMinute, one.untilMinute];
  return shift ? JSON.stringify([span(shift), shift.break && span(shift.break), (shift.away ?? []).map(span)]) : '';
}
