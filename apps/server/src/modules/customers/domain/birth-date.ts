const monthNames = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const englishMonths: Readonly<Record<string, number>> = { mrt: 3, mar: 3, may: 5, oct: 10 };

/**
 * A date of birth as people type or say it, as much of it as is known: `1957-03-24`, `1957-03` or `1957`. The register
 * knows births of which only the year is certain, written with zeros. Undefined when it is no date.
 *
 * @example parseBirthDate('24-3-1957') // '1957-03-24'
 * @example parseBirthDate('24 maart 1957') // '1957-03-24'
 * @example parseBirthDate('19570000') // '1957'
 */
export function parseBirthDate(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  const yearFirst = /^(\d{4})(?:[-./]?(\d{2})(?:[-./]?(\d{2}))?)?$/.exec(text);
  const readYearFirst = yearFirst && checkedDate(Number(yearFirst[1]), Number(yearFirst[2] ?? 0), Number(yearFirst[3] ?? 0));
  if (readYearFirst) return readYearFirst;
  const compact = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const dayFirst = compact ?? /^(?:(\d{1,2})[-./\s]+)?(\d{1,2}|\p{Letter}{3,9}\.?)[-./\s]+(\d{4})$/u.exec(text);
  if (!dayFirst) return undefined;
  return checkedDate(Number(dayFirst[3]), monthOf(dayFirst[2]!), Number(dayFirst[1] ?? 0));
}

function monthOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const start = text.slice(0, 3);
  return englishMonths[start] ?? (monthNames.indexOf(start) + 1 || -1);
}

function checkedDate(year: number, month: number, day: number): string | undefined {
  if (year < 1850 || year > 2100) return undefined;
  if (month === 0) return String(year);
  const yearAndMonth = `${year}-${String(month).padStart(2, '0')}`;
  if (month < 0 || month > 12) return undefined;
  if (day === 0) return yearAndMonth;
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day <= daysInMonth ? `${yearAndMonth}-${String(day).padStart(2, '0')}` : undefined;
}
