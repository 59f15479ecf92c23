import { useFormat } from '../../i18n/format.ts';

/** Shows a date of birth as far as it is known: `24 maart 1957`, or only `1957`. */
export function useBirthDate(): (value: string) => string {
  const format = useFormat();
  return (value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? format.date(`${value}T12:00:00Z`) : value.split('-').toReversed().join('-'));
}

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
