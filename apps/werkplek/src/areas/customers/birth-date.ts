import { useFormat } from '../../i18n/format.ts';

/** Shows a date of birth as far as it is known: `24 maart 1957`, or only `1957`. */
export function useBirthDate(): (value: string) => string {
  const format = useFormat();
  return (value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? format.date(`${value}T12:00:00Z`) : value.split('-').toReversed().join('-'));
}
