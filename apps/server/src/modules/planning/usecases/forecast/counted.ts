import { authorityCalendars, civilDay, listAuthorities, productNames } from '../../../region/index.ts';
import { countContacts, type ContactCount } from '../../../contacts/index.ts';
import type { ProductId } from '@ingang/kernel';
import { seriesOf } from '@ingang/planning/forecast';
import type { Work } from '../../../../platform/database/work.ts';
import type { AuthorityHours } from '../../domain/forecast/closures.ts';
import type { ExampleAuthority } from '../../domain/forecast/example-counts.ts';
import type { CountedSeries, CountsTable, Selection } from '../../domain/forecast/counts-table.ts';
import type { History } from '../../domain/forecast/history.ts';

const timeZone = 'Europe/Amsterdam';
const dayMilliseconds = 86_400_000;
/** More history teaches nothing, and costs time. */
const mostHistoryDays = 3 * 366;

/** What other rooms know that forecasts start from. */
export interface Counted {
  /** By day; of the authorities that are asked, or all that the caller may see. */
  readonly history: (authorityIds?: readonly string[]) => Promise<readonly { readonly channel: string; readonly history: History }[]>;
  /** All days before one, up to the intervals wanted; undefined when nothing was counted. */
  readonly table: (selection: Selection, before: Date, authorityIds?: readonly string[]) => Promise<CountsTable | undefined>;
  /** Intervals of today that are over. */
  readonly today: (selection: Selection) => Promise<readonly number[]>;
  /** When citizens can reach the authorities on a channel; closures are worked out for the years. */
  readonly hours: (channel: string, years: { readonly first: number; readonly last: number }, authorityIds?: readonly string[]) => Promise<readonly AuthorityHours[]>;
  readonly authorities: () => Promise<readonly ExampleAuthority[]>;
}

export function countedIn(work: Work): Counted {
  const since = (from: Date, until: Date, intervalMinutes: number, authorityIds?: readonly string[], byProduct = false): Promise<readonly ContactCount[]> =>
    countContacts(work, { from, until, intervalMinutes, byProduct, ...(authorityIds && { authorityIds }) });
  const longAgo = new Date(work.now.getTime() - mostHistoryDays * dayMilliseconds);
  return {
    async history(authorityIds) {
      const rows = await since(longAgo, work.now, 1440, authorityIds);
      return [...Map.groupBy(rows, ({ channel }) => channel)].map(([channel, of]) => ({ channel, history: historyOf(of) }));
    },
    async table(selection, before, authorityIds) {
      const rows = await since(longAgo, before, selection.intervalMinutes, authorityIds, selection.split === 'product');
      const names = await productNames(work, [...new Set(rows.flatMap(({ productId }) => (productId as ProductId | null) ?? []))]);
      return tableOf(rows, selection.intervalMinutes, names);
    },
    async today(selection) {
      const rows = await since(new Date(work.now.getTime() - dayMilliseconds), work.now, selection.intervalMinutes, selection.authorityId === null ? undefined : [selection.authorityId]);
      const today = civilDay(work.now);
      const counts = Array.from({ length: minutesOf(work.now, selection.intervalMinutes) }, () => 0);
      for (const { at, channel, count } of rows) {
        const slot = slotOf(at, selection.intervalMinutes);
        if (at.startsWith(today) && slot < counts.length && (selection.channel === null || selection.channel === channel)) counts[slot]! += count;
      }
      return counts;
    },
    async hours(channel, years, authorityIds) {
      return (await authorityCalendars(work, channel, years)).filter(({ id }) => authorityIds?.includes(id) ?? true);
    },
    async authorities() {
      return (await listAuthorities(work)).map(({ id, population }) => ({ id, population }));
    },
  };
}

/** Over all channels together. */
export function together(histories: readonly History[]): History {
  const dates = (of: (history: History) => string | null): readonly string[] => histories.flatMap((history) => of(history) ?? []).toSorted();
  return {
    days: Math.max(0, ...histories.map(({ days }) => days)), contacts: histories.reduce((sum, { contacts }) => sum + contacts, 0),
    firstDate: dates(({ firstDate }) => firstDate)[0] ?? null, lastDate: dates(({ lastDate }) => lastDate).at(-1) ?? null,
  };
}

function historyOf(rows: readonly ContactCount[]): History {
  const days = [...new Set(rows.map(({ at }) => at.slice(0, 10)))].toSorted();
  return { days: days.length, contacts: rows.reduce((sum, { count }) => sum + count, 0), firstDate: days[0] ?? null, lastDate: days.at(-1) ?? null };
}

/** Whole intervals of the day that are over, as the clock on the wall shows. */
function minutesOf(now: Date, intervalMinutes: number): number {
  const [hours, minutes] = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(now).split(':').map(Number);
  return Math.floor((hours! * 60 + minutes!) / intervalMinutes);
}

function slotOf(at: string, intervalMinutes: number): number {
  return Math.floor((Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16))) / intervalMinutes);
}

/** All series on the days of all contacts together: a day on which nobody came at all is not known; else nobody of a part is none. */
function tableOf(rows: readonly ContactCount[], intervalMinutes: number, products: ReadonlyMap<string, string>): CountsTable | undefined {
  if (rows.length === 0) return undefined;
  const whole = seriesOf(rows, intervalMinutes, timeZone);
  const perDay = 1440 / intervalMinutes;
  const first = Date.parse(whole.startDate);
  const parts = Map.groupBy(rows, ({ channel, authorityId, productId }) => JSON.stringify([channel, authorityId, productId]));
  const series = [...parts.values()].map((of): CountedSeries => {
    const counts = whole.counts.map((count) => (Number.isNaN(count) ? NaN : 0));
    for (const { at, count } of of) counts[((Date.parse(at.slice(0, 10)) - first) / dayMilliseconds) * perDay + slotOf(at, intervalMinutes)]! += count;
    const { channel, authorityId, productId } = of[0]!;
    return { channel, authority: authorityId, product: productId === null ? null : (products.get(productId) ?? null), counts };
  });
  return { startDate: whole.startDate, intervalMinutes, series };
}
