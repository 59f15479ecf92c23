import { useMemo, useState } from 'react';
import type { ForecastSeries } from '@ingang/contracts/planning/forecast';
import { explainDay } from '@ingang/planning/forecast';
import { Table, type Column } from '@ingang/ui/table';
import { useLanguage } from '../../../i18n/language.tsx';
import { BandChart } from '../chart/band-chart.tsx';
import { pointsOfDay } from './chart-points.ts';
import { dayOf } from './forecasts.ts';
import { useForecastText } from './messages/index.ts';
import { clockOf, dateNamed, numberFor } from './names.ts';

interface DayViewProps {
  readonly series: ForecastSeries;
  readonly date: string;
  readonly minutes: number;
}

/** The intervals of one day, and why it has the number it has. */
export function DayView({ series, date, minutes }: DayViewProps) {
  const t = useForecastText();
  const { language } = useLanguage();
  const day = useMemo(() => dayOf(series, date)!, [series, date]);
  const points = useMemo(() => pointsOfDay(t, language, day, minutes), [t, language, day, minutes]);
  const [at, setAt] = useState(0);
  const number = numberFor(language, 1);
  const coverages = day.bounds.map(({ coverage }) => Math.round(coverage * 100));
  const [narrow = 75, wide = 90] = coverages;
  const named = dateNamed(date, language);
  const first = day.slots.findIndex((mean) => mean > 0);
  const columns: readonly Column<number>[] = [
    { key: 'time', title: t('table.time'), cell: (place) => clockOf(first + place, minutes) },
    { key: 'expected', title: t('table.expected'), number: true, cell: (place) => number(day.slots[first + place]!) },
    ...coverages.map((coverage, band): Column<number> => ({
      key: String(coverage), title: t('table.bounds', { coverage }), number: true,
      cell: (place) => `${number(day.slotBounds[band]!.lower[first + place]!)} – ${number(day.slotBounds[band]!.upper[first + place]!)}`,
    })),
  ];
  return (
    <section className="stack forecast-day" aria-labelledby="forecast-day">
      <h3 id="forecast-day">{t('day.title', { date: named, minutes })}</h3>
      {day.open ? (
        <>
          <BandChart title={t('day.chart', { date: named, minutes, narrow, wide })} slider={t('day.slider')} points={points} at={at} onAt={setAt} reading={points[at]?.label ?? ''} number={number} />
          <details>
            <summary>{t('days.table')}</summary>
            <Table label={`${t('day.title', { date: named, minutes })}: ${t('days.table')}`} columns={columns} rows={[...points.keys()]} keyOf={String} />
          </details>
        </>
      ) : <p className="soft">{t('day.closed')}</p>}
      <h4>{t('day.why')}</h4>
      <ul className="forecast-sentences">{explainDay(day, language).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
    </section>
  );
}
