import { useId } from 'react';
import type { WeekBasis } from '@ingang/contracts/planning/schedule';
import { useFormat } from '../../../i18n/format.ts';
import { clock, requiredAt, type DayView } from './board-model.ts';
import { useScheduleText, type ScheduleText } from './messages/index.ts';

interface DayChartProps {
  readonly view: DayView;
  readonly basis: WeekBasis;
  readonly dayName: string;
  /** Small: of the head of a column, without axis and words. */
  readonly small?: boolean;
}

const width = 640;

/** Required against scheduled, and below it how soon contacts are answered. The same stands in the table. */
export function DayChart({ view, basis, dayName, small }: DayChartProps) {
  const t = useScheduleText();
  const title = useId();
  const { basis: day, coverage, service } = view;
  if (!day || !coverage || !service) return null;
  const height = small ? 40 : 180;
  const foot = small ? 0 : 18;
  const head = small ? 2 : 8;
  const count = coverage.present.length;
  const required = Array.from({ length: count }, (_, index) => requiredAt(day, index));
  const most = Math.max(1, ...required, ...coverage.present);
  const slot = width / Math.max(1, count);
  const tall = (value: number) => (value / most) * (height - foot - head);
  const line = coverage.present.map((value, index) => `${index === 0 ? 'M' : 'L'}${index * slot},${height - foot - tall(value)}H${(index + 1) * slot}`).join('');
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={title} className="day-chart" data-small={small || undefined} preserveAspectRatio="none">
      <title id={title}>{t('chart', { day: dayName })}</title>
      {required.map((value, index) => (
        <rect key={index} x={index * slot} y={height - foot - tall(value)} width={slot} height={tall(value)} className="chart-required" data-short={coverage.present[index]! < value || undefined} />
      ))}
      {!small && most <= 20 && Array.from({ length: most }, (_, index) => <line key={index} className="chart-line" x1={0} x2={width} y1={height - foot - tall(index + 1)} y2={height - foot - tall(index + 1)} vectorEffect="non-scaling-stroke" />)}
      <path d={line} className="chart-scheduled" vectorEffect="non-scaling-stroke" />
      {!small && service.perInterval.map((level, index) => (level === null ? null : (
        <rect key={index} x={index * slot + 1} y={height - foot + 3} width={Math.max(1, slot - 2)} height={10} className="chart-service" data-state={stateOf(level, basis)} />
      )))}
    </svg>
  );
}

/** The figures of a day, interval by interval. */
export function DayTable({ view, basis, dayName }: Omit<DayChartProps, 'small'>) {
  const t = useScheduleText();
  const { number } = useFormat();
  const { basis: day, coverage, service } = view;
  if (!day || !coverage || !service) return null;
  return (
    <div className="table-frame day-table" tabIndex={0} role="region" aria-label={t('chart', { day: dayName })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('interval')}</th>
            <th scope="col" className="number">{t('expected')}</th>
            <th scope="col" className="number">{t('required')}</th>
            <th scope="col" className="number">{t('scheduled')}</th>
            <th scope="col" className="number">{t('serviceLegend', { seconds: basis.norm.withinSeconds })}</th>
          </tr>
        </thead>
        <tbody>
          {coverage.present.map((there, index) => (
            <tr key={index}>
              <th scope="row">{clock(day.open.fromMinute + index * basis.intervalMinutes)}</th>
              <td className="number">{number(Math.round(Object.values(day.offered).reduce((sum, { contacts }) => sum + (contacts[index] ?? 0), 0) * 10) / 10)}</td>
              <td className="number">{requiredAt(day, index)}</td>
              <td className="number">{there}</td>
              <td className="number">{percentOf(service.perInterval[index] ?? null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function stateOf(level: number, { norm }: WeekBasis): 'good' | 'warn' | 'bad' {
  return level >= norm.fraction ? 'good' : level >= norm.fraction - 0.1 ? 'warn' : 'bad';
}

function percentOf(level: number | null): string {
  return level === null ? '–' : `${Math.round(level * 100)}%`;
}

/** How soon contacts of a day are answered, in words. */
export function serviceText(t: ScheduleText, { service, basis: day }: DayView, basis: WeekBasis | undefined): string {
  if (day && Object.keys(day.offered).length === 0) return t('serviceUnknown');
  if (!basis || service?.day === undefined || service.day === null) return t('serviceNone');
  return t('service', { percent: Math.round(service.day * 100), seconds: basis.norm.withinSeconds });
}
