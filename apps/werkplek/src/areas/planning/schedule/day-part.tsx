import { memo } from 'react';
import type { WeekBasis } from '@ingang/contracts/planning/schedule';
import { Button } from '@ingang/ui/button';
import { useFormat } from '../../../i18n/format.ts';
import { clock, type DayView } from './board-model.ts';
import { DayChart, DayTable, serviceText } from './day-chart.tsx';
import { useScheduleText } from './messages/index.ts';

interface DayPartProps {
  readonly view: DayView;
  readonly basis: WeekBasis;
  readonly onReplan?: ((date: string) => void) | undefined;
}

/** One day large: who is needed and there, interval by interval, and how soon contacts are answered. */
export const DayPart = memo(function DayPart({ view, basis, onReplan }: DayPartProps) {
  const t = useScheduleText();
  const { day, number } = useFormat();
  const name = day(`${view.date}T12:00:00Z`);
  const { open } = view.basis!;
  const short = view.coverage?.shortHours ?? 0;
  const hours = Array.from({ length: Math.ceil((open.untilMinute - open.fromMinute) / 60) }, (_, index) => open.fromMinute + index * 60);
  return (
    <section className="day-part" aria-labelledby="day-part">
      <div className="spread">
        <h2 id="day-part">{t('serviceDay', { day: name, service: serviceText(t, view, basis) })}</h2>
        {onReplan && <Button onClick={() => onReplan(view.date)}>{t('replan')}</Button>}
      </div>
      <p className="soft">{t('most', { count: Math.max(0, ...(view.coverage?.present ?? [])) })} {short > 0 ? t('short', { hours: number(Math.round(short * 10) / 10) }) : t('shortNone')}</p>
      <DayChart view={view} basis={basis} dayName={name} />
      <div className="day-axis" aria-hidden>{hours.map((minute) => <span key={minute} style={{ width: `${6000 / (open.untilMinute - open.fromMinute)}%` }}>{clock(minute)}</span>)}</div>
      <p className="row small" aria-hidden>
        <span className="chart-key" data-of="required">{t('required')}</span>
        <span className="chart-key" data-of="scheduled">{t('scheduled')}</span>
        <span className="chart-key" data-of="service">{t('serviceLegend', { seconds: basis.norm.withinSeconds })}</span>
      </p>
      <details>
        <summary>{t('asTable')}</summary>
        <DayTable view={view} basis={basis} dayName={name} />
      </details>
    </section>
  );
});
