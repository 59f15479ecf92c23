import type { OpeningStatus as Shown } from '@ingang/contracts/region';
import { holidayNames, type ClosedReason, type HolidayKey, type OpeningStatus } from '@ingang/kernel/working-calendar';

const englishHolidays: Record<HolidayKey, string> = {
  'new-years-day': 'New Year’s Day',
  'good-friday': 'Good Friday',
  'easter-sunday': 'Easter Sunday',
  'easter-monday': 'Easter Monday',
  'kings-day': 'King’s Day',
  'liberation-day': 'Liberation Day',
  'ascension-day': 'Ascension Day',
  'whit-sunday': 'Whit Sunday',
  'whit-monday': 'Whit Monday',
  'christmas-day': 'Christmas Day',
  'boxing-day': 'Boxing Day',
};

/** Open or closed, in the words of the reader. */
export function showStatus(status: OpeningStatus, of: Pick<Shown, 'authorityId' | 'channel'>, language: 'nl' | 'en'): Shown {
  if (status.state === 'open') return { ...of, state: 'open', closesAt: status.closesAt?.toISOString() ?? null, nextOpening: null };
  const { because, nextOpening } = status;
  const text = textOf(because, language);
  return {
    ...of,
    state: 'closed',
    closesAt: null,
    nextOpening: nextOpening?.toISOString() ?? null,
    because: { kind: because.kind, ...(text !== undefined && { text }) },
  };
}

function textOf(because: ClosedReason, language: 'nl' | 'en'): string | undefined {
  if (because.kind === 'holiday') return language === 'en' ? englishHolidays[because.holiday] : holidayNames[because.holiday];
  return 'text' in because ? because.text : undefined;
}
