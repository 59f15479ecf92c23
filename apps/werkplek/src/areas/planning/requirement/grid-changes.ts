import { cellKey, minutesBetween, numberOf, type CellOf, type RequirementFields, type WorkRow } from './requirement-fields.ts';

type Cells = RequirementFields['cells'];

/** Puts values into cells; an empty one goes. */
export function withCells(cells: Cells, changed: ReadonlyMap<string, string>): Cells {
  const kept = cells.filter(({ key }) => !changed.has(key));
  return [...kept, ...[...changed].flatMap(([key, value]) => (value === '' ? [] : [{ key, value }]))].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** The rows of times that are shown: from the first opening to the last closing. */
export function shownMinutes(hours: readonly { readonly fromMinute: number; readonly untilMinute: number }[], every: number): number[] {
  if (hours.length === 0) return [];
  return minutesBetween({ fromMinute: Math.min(...hours.map(({ fromMinute }) => fromMinute)), untilMinute: Math.max(...hours.map(({ untilMinute }) => untilMinute)) }, every);
}

/** A day of some work as on another day. */
export function withDayAs(cells: Cells, { key }: WorkRow, from: number | string, to: readonly (number | string)[]): Cells {
  const start = `${key} ${from} `;
  const copied = cells.filter((cell) => cell.key.startsWith(start));
  const changed = new Map(to.flatMap((weekday) => [
    ...cells.filter((cell) => cell.key.startsWith(`${key} ${weekday} `)).map((cell) => [cell.key, ''] as const),
    ...copied.map((cell) => [`${key} ${weekday} ${cell.key.slice(start.length)}`, cell.value] as const),
  ]));
  return withCells(cells, changed);
}

/**
 * What was copied from a spreadsheet, from a cell on to the right and down.
 *
 * @param rows of the grid, in order @param columns weekdays that are shown, in order
 */
export function pasted(cells: Cells, { key }: WorkRow, text: string, at: { readonly row: CellOf; readonly weekday: string }, rows: readonly CellOf[], columns: readonly string[]): Cells {
  const lines = text.replace(/\r/g, '').replace(/\n$/, '').split('\n').map((line) => line.split('\t'));
  const [firstRow, firstColumn] = [rows.indexOf(at.row), columns.indexOf(at.weekday)];
  const changed = new Map(lines.flatMap((line, down) => line.flatMap((value, right): [string, string][] => {
    const [row, weekday] = [rows[firstRow + down], columns[firstColumn + right]];
    return row === undefined || weekday === undefined ? [] : [[cellKey(key, weekday, row), value.trim()]];
  })));
  return withCells(cells, changed);
}

/** The same work in intervals of another length: contacts are divided or added up, people stay as many. */
export function inOtherIntervals(fields: RequirementFields, interval: string): RequirementFields {
  const [from, to] = [Number(fields.interval), Number(interval)];
  const isNumber = ({ key }: { key: string }): boolean => /^\d+$/.test(key.slice(key.lastIndexOf(' ') + 1));
  const sums = new Map<string, number>();
  for (const { key, value } of fields.cells.filter(isNumber)) {
    const cut = key.lastIndexOf(' ');
    const [start, minute, count] = [key.slice(0, cut), Number(key.slice(cut + 1)), numberOf(value)];
    if (count === undefined) continue;
    const isPeople = / people \d$/.test(start);
    const parts = Math.max(1, from / to);
    for (let part = 0; part < parts; part++) {
      const target = `${start} ${Math.floor((minute + part * to) / to) * to}`;
      sums.set(target, isPeople ? Math.max(sums.get(target) ?? 0, count) : (sums.get(target) ?? 0) + count / parts);
    }
  }
  const counted = [...sums].map(([key, value]) => ({ key, value: String(Math.round(value * 100) / 100).replace('.', ',') }));
  return { ...fields, interval, cells: withCells(fields.cells.filter((cell) => !isNumber(cell)), new Map(counted.map(({ key, value }) => [key, value]))) };
}
