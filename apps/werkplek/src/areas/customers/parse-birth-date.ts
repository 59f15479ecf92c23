/**
 * Reads a date of birth as people write it into `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; undefined when it is not one.
 *
 * @example parseBirthDate('24-3-1957') // '1957-03-24'
 */
export function parseBirthDate(text: string): string | undefined {
  const parts = text.trim().split(/[-/. ]+/);
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return undefined;
  const [year, month, day] = parts[0]?.length === 4 ? parts : parts.toReversed();
  if (year?.length !== 4) return undefined;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined;
  if (day !== undefined && (Number(day) < 1 || Number(day) > 31)) return undefined;
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
}

/** @example writeDate('1957-03-24') // '24-3-1957' */
export function writeDate(date: string | undefined): string {
  return (date ?? '').split('-').toReversed().map((part) => part.replace(/^0+(?=\d)/, '')).join('-');
}
