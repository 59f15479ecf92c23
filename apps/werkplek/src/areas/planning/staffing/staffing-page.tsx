import { useQueries, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Forecast, ForecastSeries } from '@ingang/contracts/planning/forecast';
import { Empty, Waiting } from '@ingang/ui/empty';
import { SelectField } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { forecastQuery, forecastsQuery, seriesQuery } from '../forecast/forecasts.ts';
import { dateNamed } from '../forecast/names.ts';
import { PlanningPage } from '../nav/planning-page.tsx';
import { KeptSection } from './kept-section.tsx';
import { useStaffingText } from './messages/index.ts';
import { StaffingDesk } from './staffing-desk.tsx';
import { mondaysOf } from './work-out.ts';
import './staffing.css';

/** From a forecast to people needed, worked out here as one types; what is kept is worked out again by the server. */
export function StaffingPage() {
  const t = useStaffingText();
  const app = useAppText();
  const navigate = useNavigate();
  const search = useSearch({ from: '/in/planning/staffing' });
  const forecasts = useQuery(forecastsQuery);
  const id = search.forecast ?? forecasts.data?.[0]?.id;
  const opened = useQuery(forecastQuery(id));
  const series = useSeries(opened.data);
  const error = forecasts.error ?? opened.error;
  return (
    <PlanningPage title={t('title')} lead={t('lead')}>
      {error && <Failure error={error} />}
      {!forecasts.data && !forecasts.error && <Waiting>{app('loading')}</Waiting>}
      {forecasts.data?.length === 0 && <Empty title={t('none')}><Link to="/planning/forecast">{t('toForecast')}</Link></Empty>}
      {forecasts.data && forecasts.data.length > 0 && id !== undefined && (
        <div className="row staffing-choose">
          <SelectField label={t('forecast')} value={id} choices={forecasts.data.map(({ id: value, name }) => ({ value, label: name }))} onChange={(event) => void navigate({ to: '/planning/staffing', search: { forecast: event.target.value }, replace: true })} />
          {opened.data && series && <Week forecast={opened.data} series={series} monday={search.monday} />}
        </div>
      )}
      {opened.data?.source === 'example' && <Notice state="warn">{t('example')}</Notice>}
      {opened.data && series && <StaffingDesk key={opened.data.id} forecast={opened.data} series={series} monday={mondayIn(series, search.monday)} />}
      <KeptSection />
    </PlanningPage>
  );
}

/** The whole and all parts; undefined until all are there. */
function useSeries(forecast: Forecast | undefined): ReadonlyMap<number, ForecastSeries> | undefined {
  return useQueries({
    queries: (forecast?.series ?? []).map(({ position }) => seriesQuery(forecast?.id, position)),
    combine: (answers) => (answers.length > 0 && answers.every(({ data }) => data) ? new Map(answers.map(({ data }, position) => [position, data!])) : undefined),
  });
}

/** The week that is asked, or the first that begins within the forecast. */
function mondayIn(series: ReadonlyMap<number, ForecastSeries>, asked: string | undefined): string {
  const { days } = series.get(0)!.kept;
  const mondays = mondaysOf(days);
  return mondays.find((monday) => monday === asked) ?? mondays.find((monday) => monday >= days[0]!.date) ?? mondays[0]!;
}

function Week({ forecast, series, monday }: { readonly forecast: Forecast; readonly series: ReadonlyMap<number, ForecastSeries>; readonly monday: string | undefined }) {
  const t = useStaffingText();
  const { language } = useLanguage();
  const navigate = useNavigate();
  return (
    <SelectField label={t('week')} value={mondayIn(series, monday)} choices={mondaysOf(series.get(0)!.kept.days).map((value) => ({ value, label: dateNamed(value, language) }))}
      onChange={(event) => void navigate({ to: '/planning/staffing', search: { forecast: forecast.id, monday: event.target.value }, replace: true })} />
  );
}
