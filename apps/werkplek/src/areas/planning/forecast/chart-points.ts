import type { ForecastSeries } from '@ingang/contracts/planning/forecast';
import type { ForecastDay } from '@ingang/planning/forecast';
import type { Language } from '../../../i18n/catalogue.ts';
import type { ChartPoint } from '../chart/band-chart.tsx';
import type { ForecastText } from './messages/index.ts';
import { clockOf, dateNamed, numberFor } from './names.ts';

const few = 10;

/** Days counted before, then days expected. */
export function pointsOfDays(t: ForecastText, language: Language, { history, kept }: ForecastSeries): readonly ChartPoint[] {
  const number = numberFor(language);
  const before = history.map(({ date, contacts }): ChartPoint => ({
    tick: dateNamed(date, language, 'tick'), ...(contacts !== null && contacts > 0 && { counted: contacts }),
    label: contacts === null ? t('reading.unknown', { date: dateNamed(date, language) }) : t('reading.counted', { date: dateNamed(date, language), counted: number(contacts) }),
  }));
  const ahead = kept.days.map(({ date, open, expected, bounds }): ChartPoint => {
    const tick = dateNamed(date, language, 'tick');
    if (!open) return { tick, label: t('reading.closed', { date: dateNamed(date, language) }) };
    const wide = bounds.at(-1)!;
    return {
      tick, expected, bands: bounds.toReversed().map(({ lower, upper }) => [lower, upper] as const),
      label: t('reading.expected', { date: dateNamed(date, language), expected: number(expected), lower: number(wide.lower), upper: number(wide.upper), coverage: Math.round(wide.coverage * 100) }),
    };
  });
  return [...before, ...ahead];
}

/** The intervals of a day that is open, with what came of those that are over, and what is expected anew of the others. */
export function pointsOfDay(t: ForecastText, language: Language, { slots, slotBounds }: ForecastDay, intervalMinutes: number, counts: readonly number[] = [], anew?: ArrayLike<number>): readonly ChartPoint[] {
  const [first, last] = [slots.findIndex((mean) => mean > 0), slots.findLastIndex((mean) => mean > 0)];
  return Array.from({ length: last - first + 1 }, (_, index): ChartPoint => {
    const slot = first + index;
    const [expected, time] = [slots[slot]!, clockOf(slot, intervalMinutes)];
    const number = numberFor(language, expected < few ? 1 : 0);
    const bands = slotBounds.toReversed().map(({ lower, upper }) => [lower[slot]!, upper[slot]!] as const);
    const wide = slotBounds.at(-1)!;
    if (counts[slot] !== undefined) return { tick: time, expected, bands, counted: counts[slot], label: t('reading.slotCounted', { time, counted: number(counts[slot]), expected: number(expected) }) };
    if (anew) return { tick: time, expected, bands, step: anew[slot], label: t('reading.slotAnew', { time, anew: number(anew[slot]!), expected: number(expected) }) };
    return { tick: time, expected, bands, label: t('reading.slot', { time, expected: number(expected), lower: number(wide.lower[slot]!), upper: number(wide.upper[slot]!), coverage: Math.round(wide.coverage * 100) }) };
  });
}
