import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Forecast, ForecastSeries } from '@ingang/contracts/planning/forecast';
import { Button } from '@ingang/ui/button';
import { SelectField } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { Table, type Column } from '@ingang/ui/table';
import { Failure } from '../../../app/failure.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useAuthorities } from '../../region/region.ts';
import { BandChart } from '../chart/band-chart.tsx';
import { BacktestView } from './backtest-view.tsx';
import { ChartKeys } from './chart-keys.tsx';
import { DayView } from './day-view.tsx';
import { pointsOfDays } from './chart-points.ts';
import { seriesQuery } from './forecasts.ts';
import { useForecastText } from './messages/index.ts';
import { dateNamed, numberFor, partNamed } from './names.ts';
import { foundInWords } from './sentences.ts';
import { TodayView } from './today-view.tsx';

/** One forecast, from all days down to the intervals of one; and how good it is. */
export function ForecastView({ forecast }: { readonly forecast: Forecast }) {
  const t = useForecastText();
  const { language } = useLanguage();
  const format = useFormat();
  const authorities = useAuthorities();
  const [position, setPosition] = useState(0);
  const { data, error } = useQuery(seriesQuery(forecast.id, position));
  const { source, madeAt, madeByName, intervalMinutes, horizonDays, startsOn, series } = forecast;
  return (
    <>
      {source === 'example' && <Notice state="warn">{t('example')}</Notice>}
      <p className="soft small">{t('made', { when: format.moment(madeAt), who: madeByName ?? '–', minutes: intervalMinutes, days: horizonDays, from: dateNamed(startsOn, language) })}</p>
      {error && <Failure error={error} />}
      <section className="stack" aria-labelledby="forecast-days">
        <div className="spread">
          <h2 id="forecast-days">{t('days.title')}</h2>
          <Button small icon={Printer} onClick={() => window.print()}>{t('days.print')}</Button>
        </div>
        {series.length > 1 && (
          <div className="forecast-part">
            <SelectField label={t('days.part')} value={String(position)} choices={series.map(({ position: value, path }) => ({ value: String(value), label: partNamed(path, authorities, language, t('whole'), t('others')) }))} onChange={(event) => setPosition(Number(event.target.value))} />
          </div>
        )}
        {data && <Days key={position} forecast={forecast} series={data} />}
      </section>
      {data && position === 0 && <TodayView forecast={forecast} series={data} />}
      {data && (
        <section className="stack" aria-labelledby="forecast-found">
          <h2 id="forecast-found">{t('found.title')}</h2>
          <ul className="forecast-sentences">{foundInWords(t, language, data.kept, forecast).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
        </section>
      )}
      <BacktestView forecast={forecast} />
    </>
  );
}

type Day = ForecastSeries['kept']['days'][number];

function Days({ forecast, series }: { readonly forecast: Forecast; readonly series: ForecastSeries }) {
  const t = useForecastText();
  const { language } = useLanguage();
  const points = useMemo(() => pointsOfDays(t, language, series), [t, language, series]);
  const { days } = series.kept;
  const firstOpen = series.history.length + Math.max(0, days.findIndex(({ open }) => open));
  const [at, setAt] = useState(firstOpen);
  const number = numberFor(language);
  const coverages = days[0]?.bounds.map(({ coverage }) => Math.round(coverage * 100)) ?? [];
  const [narrow = 75, wide = 90] = coverages;
  const day = days[at - series.history.length];
  const columns: readonly Column<Day>[] = [
    { key: 'date', title: t('table.date'), cell: ({ date }) => dateNamed(date, language, 'short') },
    { key: 'expected', title: t('table.expected'), number: true, cell: ({ open, expected }) => (open ? number(expected) : '–') },
    ...coverages.map((coverage, place): Column<Day> => ({ key: String(coverage), title: t('table.bounds', { coverage }), number: true, cell: ({ open, bounds }) => (open ? `${number(bounds[place]!.lower)} – ${number(bounds[place]!.upper)}` : '') })),
    { key: 'why', title: t('table.why'), cell: ({ parts }) => parts.names.join(', ') },
  ];
  return (
    <>
      <p className="forecast-total">{t('days.total', { expected: number(days.reduce((sum, { expected }) => sum + expected, 0)), from: dateNamed(days[0]!.date, language), until: dateNamed(days.at(-1)!.date, language) })}</p>
      <BandChart title={t('days.chart', { narrow, wide })} slider={t('days.slider')} points={points} at={at} onAt={setAt} reading={points[at]?.label ?? ''} number={number} />
      <ChartKeys narrow={narrow} wide={wide} />
      <details>
        <summary>{t('days.table')}</summary>
        <Table label={`${t('days.title')}: ${t('days.table')}`} columns={columns} rows={days} keyOf={({ date }) => date} />
      </details>
      {day && <DayView key={day.date} series={series} date={day.date} minutes={forecast.intervalMinutes} />}
    </>
  );
}
