import { Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { StaffingRequest } from '@ingang/contracts/planning/staffing';
import { dateAfter } from '@ingang/planning/forecast';
import type { WeekFigures } from '@ingang/planning/staffing';
import { Button } from '@ingang/ui/button';
import { Table, type Column } from '@ingang/ui/table';
import { useLanguage } from '../../../i18n/language.tsx';
import { BandChart, type ChartPoint } from '../chart/band-chart.tsx';
import { clockOf, dateNamed, euroFor, numberFor } from '../forecast/names.ts';
import { FigureTable } from './figure-table.tsx';
import { useStaffingText } from './messages/index.ts';
import { PeriodView } from './period-view.tsx';
import type { RuleName } from './setting-fields.tsx';
import type { StaffedWeek } from './work-out.ts';

interface WeekViewProps {
  readonly week: StaffedWeek;
  readonly request: StaffingRequest;
  readonly rule: RuleName;
  readonly nameOf: (position: number) => string;
  /** The same work done the other way: together when this is apart, and the reverse. */
  readonly other: WeekFigures | undefined;
  readonly isApart: boolean;
}

/** Who is needed when, what follows from it, and why. */
export function WeekView({ week, request, rule, nameOf, other, isApart }: WeekViewProps) {
  const t = useStaffingText();
  const { language } = useLanguage();
  const { monday, periodMinutes } = request;
  const number = numberFor(language);
  const { figures, agents, queues } = week;
  const open = useMemo(() => [...agents.keys()].filter((period) => agents[period]! > 0), [agents]);
  const [chosen, setChosen] = useState<number>();
  const at = Math.max(0, open.indexOf(chosen ?? busiest(agents)));
  const perDay = 1440 / periodMinutes;
  const points = open.map((period, place): ChartPoint => {
    const day = dateAfter(monday, Math.floor(period / perDay));
    const contacts = queues.reduce((sum, { periods }) => sum + periods[period]!.contacts, 0);
    const isFirst = Math.floor((open[place - 1] ?? -1) / perDay) !== Math.floor(period / perDay);
    return {
      tick: isFirst ? dateNamed(day, language, 'short') : clockOf(period % perDay, periodMinutes), step: agents[period]!,
      label: t('result.reading', { day: dateNamed(day, language), time: clockOf(period % perDay, periodMinutes), agents: number(agents[period]!), contacts: numberFor(language, 1)(contacts) }),
    };
  });
  const compared = other && { together: isApart ? other.workHours : figures.workHours, apart: isApart ? figures.workHours : other.workHours };
  return (
    <section className="stack" aria-labelledby="staffing-result">
      <div className="spread">
        <h2 id="staffing-result">{t('result')}</h2>
        <Button small icon={Printer} onClick={() => window.print()}>{t('result.print')}</Button>
      </div>
      <p className="forecast-total" aria-live="polite">
        {t('result.most', { agents: number(figures.mostAgents), hours: number(figures.workHours), people: numberFor(language, 1)(figures.fullTimePeople), euro: euroFor(language)(figures.costEuro) })}
      </p>
      {compared && compared.apart > 0 && <p>{t('result.together', { together: number(compared.together), apart: number(compared.apart), less: number(compared.apart - compared.together), percent: number(100 * (1 - compared.together / compared.apart)) })}</p>}
      <BandChart title={t('result.chart')} slider={t('result.slider')} points={points} at={at} onAt={(place) => setChosen(open[place])} reading={points[at]?.label ?? ''} number={number} />
      <ul className="chart-keys"><li data-key="people">{t('result.key')}</li></ul>
      <details>
        <summary>{t('result.table')}</summary>
        <WeekTable agents={agents} monday={monday} periodMinutes={periodMinutes} />
      </details>
      {open[at] !== undefined && queues.map((queue) => <PeriodView key={queue.position} queue={queue} name={nameOf(queue.position)} period={open[at]!} request={request} rule={rule} />)}
      <FigureTable figures={figures} request={request} />
    </section>
  );
}

function busiest(agents: readonly number[]): number {
  return agents.indexOf(Math.max(...agents));
}

/** Times down, days across. */
function WeekTable({ agents, monday, periodMinutes }: { readonly agents: readonly number[]; readonly monday: string; readonly periodMinutes: number }) {
  const t = useStaffingText();
  const { language } = useLanguage();
  const perDay = 1440 / periodMinutes;
  const used = Array.from({ length: perDay }, (_, slot) => slot).filter((slot) => [0, 1, 2, 3, 4, 5, 6].some((day) => agents[day * perDay + slot]! > 0));
  const columns: readonly Column<number>[] = [
    { key: 'time', title: t('result.time'), cell: (slot) => clockOf(slot, periodMinutes) },
    ...[0, 1, 2, 3, 4, 5, 6].map((day): Column<number> => ({ key: String(day), title: dateNamed(dateAfter(monday, day), language, 'short'), number: true, cell: (slot) => agents[day * perDay + slot] || '' })),
  ];
  return <Table label={t('result.chart')} columns={columns} rows={used} keyOf={String} />;
}
