import type { StaffingRequest } from '@ingang/contracts/planning/staffing';
import { dateAfter } from '@ingang/planning/forecast';
import { outcomeWith, usualWithinSeconds, weekOutcome, type PeriodOutcome, type WeekOutcome } from '@ingang/planning/staffing';
import { Table, type Column } from '@ingang/ui/table';
import { duration } from '../../../i18n/duration.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { clockOf, dateNamed, numberFor, shareFor } from '../forecast/names.ts';
import { useStaffingText, type StaffingText } from './messages/index.ts';
import type { RuleName } from './setting-fields.tsx';
import type { StaffedQueue } from './work-out.ts';

interface PeriodViewProps {
  readonly queue: StaffedQueue;
  readonly name: string;
  readonly period: number;
  readonly request: StaffingRequest;
  readonly rule: RuleName;
}

type Shown = Pick<PeriodOutcome, 'serviceLevel' | 'meanWaitSeconds' | 'abandonment' | 'occupancyFraction'> & { readonly name: string };

/** Why so many in one period, and what one more or less does there and over the week. */
export function PeriodView({ queue: { position, terms, periods }, name, period, request: { monday, periodMinutes }, rule }: PeriodViewProps) {
  const t = useStaffingText();
  const { language } = useLanguage();
  const perDay = 1440 / periodMinutes;
  const { contacts, agents, decidedBy } = periods[period]!;
  const number = numberFor(language, 1);
  const slot = period % perDay;
  const title = t('why', { queue: name, day: dateNamed(dateAfter(monday, Math.floor(period / perDay)), language, 'short'), from: clockOf(slot, periodMinutes), until: clockOf(slot + 1, periodMinutes) });
  if (agents === 0) return <p className="soft">{title}: {t('why.nobody')}</p>;
  const { load } = outcomeWith(contacts, periodMinutes, agents, terms);
  const ofPeriod = [agents - 1, agents, agents + 1].filter((count) => count > 0).map((count): Shown => ({ ...outcomeWith(contacts, periodMinutes, count, terms), name: String(count) }));
  const ofWeek = ([[-1, 'fewer'], [0, 'same'], [1, 'more']] as const).flatMap(([by, word]): Shown[] => {
    const outcome: WeekOutcome | undefined = weekOutcome(periods, periodMinutes, terms, by);
    return outcome ? [{ ...outcome, name: t(`more.${word}`) }] : [];
  });
  return (
    <section className="stack" aria-labelledby={`staffing-why-${position}`}>
      <h3 id={`staffing-why-${position}`}>{title}</h3>
      <ul className="forecast-sentences">
        <li>{t('why.load', { contacts: number(contacts), handling: duration(terms.handlingSeconds), seconds: number(terms.handlingSeconds), period: number(periodMinutes * 60), load: number(load) })}</li>
        {rule !== 'rate-average' && <li>{t('why.rule', { rule: t(`rule.${rule}`).toLowerCase() })}</li>}
        {decidedBy !== 'least' && <li>{terms.patienceSeconds === undefined ? t('why.model.c', { agents }) : t('why.model.a', { patience: number(terms.patienceSeconds), agents })}</li>}
        {decidedBy && <li>{decidedInWords(t, decidedBy, terms, number)}</li>}
      </ul>
      <div className="staffing-more">
        <Outcomes title={t('more.period')} queue={name} rows={ofPeriod} withinSeconds={terms.norm.serviceLevel?.withinSeconds ?? usualWithinSeconds} />
        <Outcomes title={t('more.week')} queue={name} rows={ofWeek} withinSeconds={terms.norm.serviceLevel?.withinSeconds ?? usualWithinSeconds} />
      </div>
    </section>
  );
}

function decidedInWords(t: StaffingText, decidedBy: NonNullable<StaffedQueue['periods'][number]['decidedBy']>, { norm, leastAgents }: StaffedQueue['terms'], number: (value: number) => string): string {
  switch (decidedBy) {
    case 'service-level': return t('why.decided.service-level', { level: number((norm.serviceLevel?.fraction ?? 0) * 100), within: number(norm.serviceLevel?.withinSeconds ?? 0) });
    case 'occupancy': return t('why.decided.occupancy', { occupancy: number((norm.maxOccupancyFraction ?? 1) * 100) });
    case 'abandonment': return t('why.decided.abandonment', { abandonment: number((norm.maxAbandonment ?? 1) * 100) });
    case 'mean-wait': return t('why.decided.mean-wait');
    case 'least': return t('why.decided.least', { least: leastAgents });
  }
}

function Outcomes({ title, queue, rows, withinSeconds }: { readonly title: string; readonly queue: string; readonly rows: readonly Shown[]; readonly withinSeconds: number }) {
  const t = useStaffingText();
  const { language } = useLanguage();
  const share = shareFor(language);
  const columns: readonly Column<Shown>[] = [
    { key: 'agents', title: t('more.agents'), cell: ({ name }) => <span className="nowrap">{name}</span> },
    { key: 'level', title: t('more.level', { within: withinSeconds }), number: true, cell: ({ serviceLevel }) => share(serviceLevel) },
    { key: 'wait', title: t('more.wait'), number: true, cell: ({ meanWaitSeconds }) => (Number.isFinite(meanWaitSeconds) ? duration(Math.round(meanWaitSeconds)) : t('more.grows')) },
    { key: 'abandonment', title: t('more.abandonment'), number: true, cell: ({ abandonment }) => (abandonment === undefined ? '–' : share(abandonment)) },
    { key: 'occupancy', title: t('more.occupancy'), number: true, cell: ({ occupancyFraction }) => share(occupancyFraction) },
  ];
  return (
    <div className="stack-tight">
      <h4>{title}</h4>
      <Table label={`${title} (${queue})`} columns={columns} rows={rows} keyOf={({ name }) => name} />
    </div>
  );
}
