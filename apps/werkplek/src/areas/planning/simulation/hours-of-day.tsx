import { useId, useState } from 'react';
import type { PlayedHour } from '@ingang/planning/centre';
import { dayIn } from '@ingang/planning/scenario';
import { Segments } from '@ingang/ui/segments';
import { useLanguage } from '../../../i18n/language.tsx';
import { useSimulationText } from './messages/index.ts';
import { boundsOf, countIn, secondsIn, shareIn, withBounds } from './simulation-words.ts';
import { weekdayNames } from './weekdays.ts';

/** How the hours of a weekday go: a chart, and the same in figures. */
export function HoursOfDay({ hours }: { readonly hours: readonly PlayedHour[] }) {
  const t = useSimulationText();
  const { language } = useLanguage();
  const open = [...new Set(hours.map(({ weekday }) => weekday))];
  const [chosen, setChosen] = useState(open[0] ?? 0);
  const weekday = open.includes(chosen) ? chosen : (open[0] ?? 0);
  const ofDay = hours.filter((hour) => hour.weekday === weekday && (hour.offered.mean ?? 0) > 0);
  const share = (value: number | null) => shareIn(language, value);
  if (ofDay.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="simulation-hours">
      <h3 id="simulation-hours">{t('hours.title', { day: dayIn(language, weekdayNames[weekday]!) })}</h3>
      <Segments label={t('hours.day')} value={String(weekday)} onChange={(value) => setChosen(Number(value))} segments={open.map((day) => ({ value: String(day), label: dayIn(language, weekdayNames[day]!) }))} />
      <HoursChart hours={ofDay} />
      <table className="simulation-table">
        <thead>
          <tr>
            <th scope="col">{t('hours.hour')}</th>
            {[t('hours.contacts'), t('hours.agents'), t('result.inTime'), t('result.gaveUp'), t('result.wait'), t('hours.busy')].map((name) => <th key={name} scope="col" className="number">{name}</th>)}
          </tr>
        </thead>
        <tbody>
          {ofDay.map(({ hour, offered, agents, serviceLevel, abandonment, meanWaitSeconds, occupancy }) => (
            <tr key={hour}>
              <th scope="row">{`${hour}:00`}</th>
              <td className="number">{countIn(language, offered.mean)}</td>
              <td className="number">{countIn(language, agents, Number.isInteger(agents) ? 0 : 1)}</td>
              <td className="number">{withBounds(share, serviceLevel)}</td>
              <td className="number">{withBounds(share, abandonment)}</td>
              <td className="number">{withBounds(secondsIn, meanWaitSeconds)}</td>
              <td className="number">{share(occupancy.mean)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const [width, height, foot, head] = [640, 180, 22, 10];

function HoursChart({ hours }: { readonly hours: readonly PlayedHour[] }) {
  const t = useSimulationText();
  const title = useId();
  const slot = width / hours.length;
  const y = (value: number) => height - foot - value * (height - foot - head);
  return (
    <svg className="simulation-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={title}>
      <title id={title}>{t('hours.chart')}</title>
      {hours.map(({ hour, serviceLevel }, index) => {
        const middle = index * slot + slot / 2;
        const bounds = boundsOf(serviceLevel, 1);
        return (
          <g key={hour}>
            {serviceLevel.mean !== null && <rect className="simulation-bar" x={middle - slot * 0.32} width={slot * 0.64} y={y(serviceLevel.mean)} height={y(0) - y(serviceLevel.mean)} />}
            {bounds && <path className="simulation-whisker" d={`M${middle} ${y(bounds[0])}V${y(bounds[1])}M${middle - 4} ${y(bounds[0])}h8M${middle - 4} ${y(bounds[1])}h8`} />}
            <text x={middle} y={height - 6} textAnchor="middle">{`${hour}:00`}</text>
          </g>
        );
      })}
      <line className="simulation-axis" x1="0" x2={width} y1={y(0)} y2={y(0)} />
    </svg>
  );
}
