import type { Forecast } from '@ingang/contracts/planning/forecast';
import { Table, type Column } from '@ingang/ui/table';
import { useLanguage } from '../../../i18n/language.tsx';
import { useAuthorities } from '../../region/region.ts';
import { useForecastText } from './messages/index.ts';
import { dateNamed, numberFor, partNamed, percentFor, shareFor } from './names.ts';
import { triedInWords } from './sentences.ts';

type Backtest = NonNullable<Forecast['backtest']>;
type Row = Backtest['intervals'] & { readonly name: string };

/** How good such forecasts were: in sentences, then in figures. */
export function BacktestView({ forecast }: { readonly forecast: Forecast }) {
  const t = useForecastText();
  const { language } = useLanguage();
  const { backtest, intervalMinutes: minutes } = forecast;
  return (
    <section className="stack" aria-labelledby="forecast-tried">
      <h2 id="forecast-tried">{t('tried.title')}</h2>
      <ul className="forecast-sentences">{triedInWords(t, language, forecast).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      {backtest && <Figures backtest={backtest} minutes={minutes} />}
      {forecast.partsTried.length > 0 && <PartsTable forecast={forecast} />}
    </section>
  );
}

function Figures({ backtest: { intervals, days, origins }, minutes }: { readonly backtest: Backtest; readonly minutes: number }) {
  const t = useForecastText();
  const { language } = useLanguage();
  const percent = percentFor(language);
  const share = shareFor(language);
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: t('tried.what'), cell: ({ name }) => name },
    { key: 'wape', title: t('tried.wape'), number: true, cell: ({ wape }) => share(wape) },
    { key: 'naive', title: t('tried.weekBefore'), number: true, cell: ({ wapeNaive }) => share(wapeNaive) },
    { key: 'floor', title: t('tried.floor'), number: true, cell: ({ wapeFloor }) => share(wapeFloor) },
    { key: 'mase', title: t('tried.maseShort'), number: true, cell: ({ mase }) => numberFor(language, 2)(mase) },
    ...intervals.coverages.map(({ asked }, place): Column<Row> => ({ key: String(asked), title: t('tried.within', { asked: percent(asked) }), number: true, cell: ({ coverages }) => share(coverages[place]!.held) })),
  ];
  const originColumns: readonly Column<Backtest['origins'][number]>[] = [
    { key: 'date', title: t('tried.origin'), cell: ({ date }) => dateNamed(date, language, 'short') },
    { key: 'wape', title: t('tried.wape'), number: true, cell: ({ wape }) => share(wape) },
    { key: 'naive', title: t('tried.weekBefore'), number: true, cell: ({ wapeNaive }) => share(wapeNaive) },
    { key: 'days', title: t('tried.originDays'), number: true, cell: ({ wapeOfDays }) => share(wapeOfDays) },
  ];
  return (
    <>
      <div className="forecast-figures">
        <Table label={t('tried.table')} columns={columns} rows={[{ ...intervals, name: t('tried.interval', { minutes }) }, { ...days, name: t('tried.day') }]} keyOf={({ name }) => name} />
      </div>
      <details>
        <summary>{t('tried.moments')}</summary>
        <div className="forecast-figures"><Table label={t('tried.moments')} columns={originColumns} rows={origins} keyOf={({ date }) => date} /></div>
      </details>
    </>
  );
}

type PartTried = Forecast['partsTried'][number];

/** How good forecasts of each part were: small ones are mostly chance. */
function PartsTable({ forecast: { partsTried, intervalMinutes: minutes } }: { readonly forecast: Forecast }) {
  const t = useForecastText();
  const { language } = useLanguage();
  const authorities = useAuthorities();
  const share = shareFor(language);
  const number = numberFor(language);
  const figure = (of: 'days' | 'intervals', read: (accuracy: Backtest['days']) => string) => (part: PartTried) => (part[of] ? read(part[of]) : t('tried.nobody'));
  const widest = partsTried.find(({ days }) => days)?.days?.coverages.at(-1);
  const columns: readonly Column<PartTried>[] = [
    { key: 'part', title: t('days.part'), cell: ({ path }) => partNamed(path, authorities, language, t('whole'), t('others')) },
    { key: 'contacts', title: t('tried.contacts'), number: true, cell: figure('days', ({ contacts }) => number(contacts)) },
    { key: 'days', title: t('tried.originDays'), number: true, cell: figure('days', ({ wape }) => share(wape)) },
    { key: 'naive', title: t('tried.weekBefore'), number: true, cell: figure('days', ({ wapeNaive }) => share(wapeNaive)) },
    { key: 'floor', title: t('tried.floor'), number: true, cell: figure('days', ({ wapeFloor }) => share(wapeFloor)) },
    ...(widest ? [{ key: 'within', title: t('tried.within', { asked: percentFor(language)(widest.asked) }), number: true, cell: figure('days', ({ coverages }) => share(coverages.at(-1)!.held)) }] : []),
    { key: 'intervals', title: t('tried.intervalError', { minutes }), number: true, cell: figure('intervals', ({ wape }) => share(wape)) },
  ];
  return (
    <div className="forecast-figures stack-tight">
      <h3>{t('tried.parts')}</h3>
      <p className="soft">{t('tried.partsLead')}</p>
      <Table label={t('tried.parts')} columns={columns} rows={partsTried} keyOf={({ path }) => path.join()} />
    </div>
  );
}
