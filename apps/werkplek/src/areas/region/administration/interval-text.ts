export interface Interval {
  readonly from: string;
  readonly until: string;
}

/**
 * Opening hours of a day as text.
 *
 * @example textOfIntervals([{ from: '08:30', until: '12:30' }]) // '08:30-12:30'
 */
export function textOfIntervals(intervals: readonly Interval[] = []): string {
  return intervals.map(({ from, until }) => `${from}-${until}`).join(', ');
}

/**
 * Opening hours as people type them; undefined when they are not times.
 *
 * @example intervalsOf('8:30 - 12:30, 13:30-17:00') // [{ from: '08:30', until: '12:30' }, { from: '13:30', until: '17:00' }]
 */
export function intervalsOf(text: string): Interval[] | undefined {
  const intervals: Interval[] = [];
  for (const part of text.split(/[,;]/)) {
    if (part.trim() === '') continue;
    const found = /^\s*(\d{1,2})[:.](\d{2})\s*(?:-|–|tot)\s*(\d{1,2})[:.](\d{2})\s*$/.exec(part);
    if (!found) return undefined;
    const [, fromHour = '', fromMinute = '', untilHour = '', untilMinute = ''] = found;
    intervals.push({ from: `${fromHour.padStart(2, '0')}:${fromMinute}`, until: `${untilHour.padStart(2, '0')}:${untilMinute}` });
  }
  return intervals;
}
