import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Forecast, ForecastSeries } from '@ingang/contracts/planning/forecast';
import { reforecastDay } from '@ingang/planning/forecast';
import { SelectField, TextField } from '@ingang/ui/field';
import { useLanguage } from '../../../i18n/language.tsx';
import { BandChart } from '../chart/band-chart.tsx';
import { numberIn } from './circumstance-fields.ts';
import { pointsOfDay } from './chart-points.ts';
import { dayOf, keptOf, todayQuery } from './forecasts.ts';
import { useForecastText } from './messages/index.ts';
import { clockOf, numberFor } from './names.ts';

interface TodayViewProps {
  readonly forecast: Forecast;
  readonly series: ForecastSeries;
}

const hardlyDifferent = 0.005;

/** The rest of today from what has come by now: counted by this system, or typed in. */
export function TodayView({ forecast, series }: TodayViewProps) {
  const t = useForecastText();
  const { language } = useLanguage();
  const { data } = useQuery(todayQuery(forecast.id));
  const day = useMemo(() => (data ? dayOf(series, data.date) : undefined), [data, series]);
  const [typed, setTyped] = useState<{ until: number; count: string }>();
  const [at, setAt] = useState(0);
  if (!data || !day?.open) return null;
  const minutes = forecast.intervalMinutes;
  const [first, last] = [day.slots.findIndex((mean) => mean > 0), day.slots.findLastIndex((mean) => mean > 0)];
  const counted = data.counts ?? [];
  const until = Math.min(last + 1, typed?.until ?? counted.length);
  const soFar = sum(counted.slice(0, until));
  const count = typed && typed.count.trim() !== '' ? numberIn(typed.count) : soFar;
  const isUsable = count !== undefined && until > first;
  const counts = spread(Array.from(day.slots.subarray(0, until)), counted, count ?? soFar, soFar);
  const { dayRanks, within } = keptOf(series);
  const anew = isUsable ? reforecastDay(day, { dayRanks: Float64Array.from(dayRanks), within }, counts) : undefined;
  const number = numberFor(language);
  const wide = anew?.bounds.at(-1);
  const points = pointsOfDay(t, language, day, minutes, isUsable ? counts : [], anew?.slots);
  const times = Array.from({ length: last - first + 1 }, (_, index) => first + 1 + index);
  return (
    <section className="stack" aria-labelledby="forecast-today">
      <h2 id="forecast-today">{t('today.title')}</h2>
      <p className="soft measure">{t('today.lead')}</p>
      <div className="row forecast-today">
        <SelectField label={t('today.until')} value={String(Math.max(first + 1, until))} choices={times.map((slot) => ({ value: String(slot), label: clockOf(slot, minutes) }))} onChange={(event) => setTyped({ until: Number(event.target.value), count: '' })} />
        <TextField label={t('today.count')} inputMode="numeric" value={typed?.count ?? ''} placeholder={number(soFar)} fault={count === undefined ? t('known.number') : undefined} onChange={(event) => setTyped({ until: Math.max(first + 1, until), count: event.target.value })} />
      </div>
      {!anew || !wide ? count !== undefined && <p>{t('today.none')}</p> : (
        <>
          <p>{t('today.counted', { time: clockOf(until, minutes), counted: number(anew.countedSoFar), expected: number(anew.expectedSoFar) })}</p>
          <p className="forecast-total" aria-live="polite">{t('today.anew', { expected: number(anew.expected), lower: number(wide.lower), upper: number(wide.upper), coverage: Math.round(wide.coverage * 100), before: number(day.expected) })}</p>
          <p>{Math.abs(anew.factor - 1) < hardlyDifferent ? t('today.same') : t('today.factor', { percent: numberFor(language, 1)(Math.abs(anew.factor - 1) * 100), direction: t(anew.factor > 1 ? 'today.busier' : 'today.quieter') })}</p>
          <BandChart title={t('today.title')} slider={t('day.slider')} points={points} at={at} onAt={setAt} reading={points[at]?.label ?? ''} number={number} />
          <ul className="chart-keys">
            <li data-key="counted">{t('key.counted')}</li>
            <li data-key="expected">{t('today.keyBefore')}</li>
            <li data-key="people">{t('today.keyAnew')}</li>
          </ul>
        </>
      )}
    </section>
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What came in each interval: as it was counted, or a typed number spread as was expected. */
function spread(expected: readonly number[], counted: readonly number[], count: number, soFar: number): readonly number[] {
  if (count === soFar && counted.length >= expected.length) return counted.slice(0, expected.length);
  const whole = sum(expected);
  return expected.map((mean) => (whole > 0 ? (mean / whole) * count : 0));
}
