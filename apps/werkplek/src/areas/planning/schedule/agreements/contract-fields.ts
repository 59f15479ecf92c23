import type { AgentContract } from '@ingang/contracts/planning/schedule';
import { clock, minuteOf } from '../board-model.ts';

/** Whether somebody works on a weekday, and between which times; empty: whenever it is open. */
export interface ContractDay {
  /** 1 is Monday. */
  readonly key: string;
  readonly works: boolean;
  readonly earliest: string;
  readonly latest: string;
}

export interface ContractFields {
  readonly place: AgentContract['place'];
  readonly hoursAWeek: string;
  readonly mostDays: string;
  readonly shortest: string;
  readonly longest: string;
  readonly days: readonly ContractDay[];
}

type Contract = Omit<AgentContract, 'version'>;

export const usualContract: Contract = { place: 'office', paidMinutesAWeek: 1920, mostDays: 4, shortestShiftMinutes: 240, longestShiftMinutes: 510, week: [] };
const hoursText = (minutes: number): string => String(Math.round((minutes / 60) * 100) / 100).replace('.', ',');

export function fieldsOf({ place, paidMinutesAWeek, mostDays, shortestShiftMinutes, longestShiftMinutes, week }: Contract): ContractFields {
  return {
    place, hoursAWeek: hoursText(paidMinutesAWeek), mostDays: String(mostDays), shortest: hoursText(shortestShiftMinutes), longest: hoursText(longestShiftMinutes),
    days: [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
      const agreed = week.find((day) => day.weekday === weekday);
      const { fromMinute = 0, untilMinute = 1440 } = agreed?.hours ?? {};
      return { key: String(weekday), works: !agreed || agreed.hours !== null, earliest: fromMinute > 0 ? clock(fromMinute) : '', latest: untilMinute < 1440 ? clock(untilMinute) : '' };
    }),
  };
}

const numbers = ['hoursAWeek', 'mostDays', 'shortest', 'longest'] as const;
const amount = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')));

/** Names of fields that are no numbers, and weekdays of which the times cannot be meant. */
export function wrongIn(fields: ContractFields): ReadonlySet<string> {
  const wrong = new Set<string>(numbers.filter((name) => !(amount(fields[name]) >= 0)));
  for (const day of fields.days.filter(({ works }) => works)) {
    const { fromMinute, untilMinute } = spanOf(day);
    if (fromMinute === undefined || untilMinute === undefined || fromMinute >= untilMinute) wrong.add(day.key);
  }
  return wrong;
}

function spanOf({ earliest, latest }: ContractDay): { fromMinute: number | undefined; untilMinute: number | undefined } {
  return { fromMinute: earliest.trim() === '' ? 0 : minuteOf(earliest), untilMinute: latest.trim() === '' ? 1440 : minuteOf(latest) };
}

/** @param fields without anything wrong */
export function contractOf(fields: ContractFields): Contract {
  const minutes = (name: (typeof numbers)[number]): number => Math.round(amount(fields[name]) * 60);
  return {
    place: fields.place, paidMinutesAWeek: minutes('hoursAWeek'), mostDays: amount(fields.mostDays), shortestShiftMinutes: minutes('shortest'), longestShiftMinutes: minutes('longest'),
    week: fields.days.flatMap((day): Contract['week'] => {
      const { fromMinute = 0, untilMinute = 1440 } = spanOf(day);
      if (!day.works) return [{ weekday: Number(day.key), hours: null }];
      return fromMinute > 0 || untilMinute < 1440 ? [{ weekday: Number(day.key), hours: { fromMinute, untilMinute } }] : [];
    }),
  };
}
