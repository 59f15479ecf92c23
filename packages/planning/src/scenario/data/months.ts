/**
 * Months since the year 0.
 *
 * @param month such as 2027-03
 * @example monthNumber('2027-03') - monthNumber('2026-12') // 3
 */
export function monthNumber(month: string): number {
  const [year, ofYear] = month.split('-').map(Number) as [number, number];
  return year * 12 + ofYear - 1;
}

/** @example monthAfter('2026-11', 3) // '2027-02' */
export function monthAfter(month: string, months: number): string {
  const number = monthNumber(month) + months;
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/**
 * The months of a scenario, in order.
 *
 * @example monthsOf({ start: '2026-11', years: 1 }).slice(0, 3) // ['2026-11', '2026-12', '2027-01']
 */
export function monthsOf({ start, years }: { readonly start: string; readonly years: number }): readonly string[] {
  return Array.from({ length: 12 * years }, (_, months) => monthAfter(start, months));
}
