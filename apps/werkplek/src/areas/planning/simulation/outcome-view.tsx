import type { ReactNode } from 'react';
import type { PlayedFigure, RestsOn, SimulationOutcome } from '@ingang/planning/centre';
import { monthIn } from '@ingang/planning/scenario';
import { useFormat } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { HoursOfDay } from './hours-of-day.tsx';
import { useSimulationText } from './messages/index.ts';
import { OutcomeTables } from './outcome-tables.tsx';
import { boundsOf, countIn, secondsIn, shareIn } from './simulation-words.ts';

/** What came out: how it goes, how sure that is, how days and hours differ, and for whom. @param children between what everybody reads and the tables */
export function OutcomeView({ outcome, children }: { readonly outcome: SimulationOutcome; readonly children?: ReactNode }) {
  const t = useSimulationText();
  const { language } = useLanguage();
  const format = useFormat();
  const { all, chosen, days, waits } = outcome;
  const share = (value: number | null) => shareIn(language, value);
  const isYear = chosen !== null && 'period' in chosen && 'year' in chosen.period;
  return (
    <>
      <div className="stack-tight">
        <h2 id="simulation-result">{t('result.title')}</h2>
        <p className="strong">{titleOf()}</p>
        {chosen && 'measured' in chosen && <p className="small measure">{restsIn(chosen.measured)}</p>}
        {chosen && <p className="soft small measure">{assumedIn(chosen.realism)}</p>}
      </div>
      <dl className="simulation-figures">
        <Figure name={t('result.inTime')} figure={all.serviceLevel} show={share} most={1} />
        <Figure name={t('result.gaveUp')} figure={all.abandonment} show={share} most={1} />
        <Figure name={t('result.wait')} figure={all.meanWaitSeconds} show={secondsIn} />
        <Figure name={t(isYear ? 'result.contacts.year' : 'result.contacts.week')} figure={all.offered} show={(value) => countIn(language, value)} />
      </dl>
      {(all.sentAway.mean ?? 0) > 0 && <p className="soft">{t('result.sentAway', { share: share(all.sentAway.mean) })}</p>}
      <section className="stack-tight" aria-labelledby="simulation-days">
        <h3 id="simulation-days">{t('days.title')}</h3>
        <p className="measure">{t('days.lead', { usual: share(days.p50), bad: share(days.p5), good: share(days.p90) })}</p>
        <DaysChart days={days} />
      </section>
      <section className="stack-tight" aria-labelledby="simulation-waits">
        <h3 id="simulation-waits">{t('waits.title')}</h3>
        <p className="measure">{t('waits.lead', { half: secondsIn(waits.p50), ninety: secondsIn(waits.p90), most: secondsIn(waits.p99) })}</p>
      </section>
      {children}
      <HoursOfDay hours={outcome.hours} />
      <OutcomeTables outcome={outcome} />
    </>
  );

  function titleOf(): string {
    const scenario = outcome.name ?? '';
    if (chosen === null) return scenario;
    if ('measured' in chosen) return t('result.measured', { from: format.date(chosen.measured.from), until: format.date(chosen.measured.until) });
    return 'week' in chosen.period ? t('result.of', { scenario, month: monthIn(language, chosen.period.week) }) : t('result.ofYear', { scenario, year: String(chosen.period.year) });
  }

  function restsIn({ contacts, handling, gaveUp, patienceSeconds, agents }: RestsOn): string {
    const patience = patienceSeconds === null ? t('rests.noPatience', { count: gaveUp }) : t('rests.patience', { count: gaveUp, seconds: Math.round(patienceSeconds) });
    return `${t('rests.on', { contacts: countIn(language, contacts), handling: countIn(language, handling), agents })} ${patience}`;
  }

  function assumedIn({ busynessVariation, patienceSeconds, agentsMore }: NonNullable<SimulationOutcome['chosen']>['realism']): string {
    return t('result.assumed', {
      times: outcome.replications, variation: share(busynessVariation),
      patience: patienceSeconds === null ? t('result.noPatience') : t('result.patience', { seconds: patienceSeconds }),
      agents: agentsMore === 0 ? t('result.agentsAs') : t(agentsMore > 0 ? 'result.agentsMore' : 'result.agentsFewer', { count: Math.abs(agentsMore) }),
    });
  }
}

interface FigureProps {
  readonly name: string;
  readonly figure: PlayedFigure;
  readonly show: (value: number | null) => string;
  readonly most?: number;
}

function Figure({ name, figure, show, most }: FigureProps) {
  const t = useSimulationText();
  const bounds = boundsOf(figure, most);
  return (
    <div>
      <dt>{name}</dt>
      <dd className="simulation-figure">{show(figure.mean)}</dd>
      <dd className="soft small">{bounds ? t('result.certain', { low: show(bounds[0]), high: show(bounds[1]) }) : t('result.exact')}</dd>
    </div>
  );
}

const [width, height] = [640, 64];

/** The same three figures as in the sentence above it, as a stretch. */
function DaysChart({ days: { p5, p50, p90 } }: { readonly days: SimulationOutcome['days'] }) {
  const t = useSimulationText();
  const { language } = useLanguage();
  const x = (value: number) => 8 + value * (width - 16);
  const marks = [[p5, t('days.bad'), 'end'], [p50, t('days.usual'), 'middle'], [p90, t('days.good'), 'start']] as const;
  return (
    <svg className="simulation-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${t('days.chart')}: ${marks.map(([value, name]) => `${name} ${shareIn(language, value)}`).join(', ')}`}>
      <line className="simulation-axis" x1={x(0)} x2={x(1)} y1="40" y2="40" />
      {[0, 0.2, 0.4, 0.6, 0.8, 1].map((value) => <text key={value} x={x(value)} y="60" textAnchor={value === 1 ? 'end' : value === 0 ? 'start' : 'middle'} className="simulation-tick">{shareIn(language, value)}</text>)}
      <rect className="simulation-stretch" x={x(p5)} width={Math.max(2, x(p90) - x(p5))} y="32" height="16" />
      <rect className="simulation-middle" x={x(p50) - 1.5} width="3" y="28" height="24" />
      <text x={Math.max(x(p5), 120)} y="22" textAnchor="end">{`${t('days.bad')} ${shareIn(language, p5)}`}</text>
    </svg>
  );
}
