import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Forecast, ForecastSeries } from '@ingang/contracts/planning/forecast';
import type { StaffingRequest } from '@ingang/contracts/planning/staffing';
import { Notice } from '@ingang/ui/notice';
import { useLanguage } from '../../../i18n/language.tsx';
import { useMay } from '../../people/session/session.ts';
import { useAuthorities, useRegion } from '../../region/region.ts';
import { useForecastText } from '../forecast/messages/index.ts';
import { dateNamed, partNamed } from '../forecast/names.ts';
import { queuesQuery, routingRulesQuery } from '../../phone/queues/queues-query.ts';
import { KeepForm } from './keep-form.tsx';
import { useStaffingText } from './messages/index.ts';
import { NormSources } from './norm-sources.tsx';
import { isChanged, normsOf } from './norms.ts';
import { QueueTable } from './queue-table.tsx';
import { SettingFields, firstSettings, ruleOf } from './setting-fields.tsx';
import { costsOf, queueOf, usualCosts, usualQueue, type QueueFields } from './staffing-fields.ts';
import { WeekView } from './week-view.tsx';
import { workOut, type StaffedWeek } from './work-out.ts';

interface StaffingDeskProps {
  readonly forecast: Forecast;
  readonly series: ReadonlyMap<number, ForecastSeries>;
  readonly monday: string;
}

type Outcome = { readonly request: StaffingRequest; readonly week: StaffedWeek } | { readonly fault: string };

/** Assumptions and norms on one side, what follows on the other. */
export function StaffingDesk({ forecast, series, monday }: StaffingDeskProps) {
  const t = useStaffingText();
  const forecastText = useForecastText();
  const { language } = useLanguage();
  const mayKeep = useMay()('planning:make-forecasts');
  const authorities = useAuthorities();
  const { skills } = useRegion();
  const [settings, setSettings] = useState(() => firstSettings(forecast.intervalMinutes));
  const [costs, setCosts] = useState(usualCosts);
  const [changed, setChanged] = useState<Readonly<Record<number, QueueFields>>>({});
  const known = { queues: useQuery(queuesQuery).data ?? [], rules: useQuery(routingRulesQuery).data };
  const normsAt = (position: number, skill: string) => normsOf(known, forecast, position, skill);
  const nameOf = (position: number) => partNamed(forecast.series[position]?.path ?? [], authorities, language, forecastText('whole'), forecastText('others'));
  const fieldsOf = (position: number): QueueFields => {
    const [part = forecast.channel ?? ''] = forecast.series[position]?.path ?? [];
    const skill = skills.some(({ code }) => code === part) ? part : usualQueue.skill;
    const whole = changed[0];
    const ownNorms = whole && isChanged(whole, normsAt(0, whole.skill)) ? {} : normsAt(position, skill).fields;
    return changed[position] ?? { ...(whole ?? usualQueue), ...ownNorms, skill };
  };
  const parts = forecast.series.slice(1).map(({ position }) => position);
  const positions = settings.mode === 'apart' && parts.length > 0 ? parts : [0];
  const shown = positions.map((position) => {
    const fields = fieldsOf(position);
    return { position, name: nameOf(position), fields, norms: normsAt(position, fields.skill) };
  });
  const takeBack = () => setChanged(Object.fromEntries(Object.entries(changed).map(([position, fields]) => [position, { ...fields, ...normsAt(Number(position), fields.skill).fields }])));
  const outcomeOf = (of: readonly number[]): Outcome => {
    const cost = costsOf(costs);
    if ('wrong' in cost) return { fault: t('wrong', { field: t(`costs.${cost.wrong as 'away'}`) }) };
    const queues: StaffingRequest['queues'] = [];
    for (const position of of) {
      const made = queueOf(position, fieldsOf(position));
      if ('wrong' in made) return { fault: made.wrong === 'norm' ? t('wrong.norm') : t('wrong', { field: `${t(`queue.${made.wrong as 'handling'}`)} (${nameOf(position)})` }) };
      queues.push(made.queue);
    }
    const request: StaffingRequest = { forecastId: forecast.id, monday, periodMinutes: settings.periodMinutes, rule: ruleOf(settings.rule), queues, costs: cost.costs, ...(settings.coverage !== undefined && { coverage: settings.coverage }) };
    try {
      return { request, week: workOut(request, series) };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { fault: t('cannot', { fault: error.message }) };
    }
  };
  const outcome = outcomeOf(positions);
  const other = parts.length > 0 ? outcomeOf(settings.mode === 'apart' ? [0] : parts) : undefined;
  const coverages = series.get(0)!.kept.days[0]?.bounds.map(({ coverage }) => coverage) ?? [];
  return (
    <div className="staffing">
      <section className="stack staffing-settings" aria-labelledby="staffing-queues">
        <SettingFields settings={settings} onSettings={setSettings} costs={costs} onCosts={setCosts} coverages={coverages} intervalMinutes={forecast.intervalMinutes} hasParts={parts.length > 0} />
        <h2 id="staffing-queues">{t('queues')}</h2>
        <QueueTable queues={shown} onChange={(position, fields) => setChanged({ ...changed, [position]: fields })} />
        <NormSources norms={shown.map(({ norms }) => norms)} isChanged={shown.some(({ fields, norms }) => isChanged(fields, norms))} onTakeBack={takeBack} />
      </section>
      {'fault' in outcome ? <Notice state="bad" live>{outcome.fault}</Notice> : (
        <>
          {outcome.week.missingDates.length > 0 && <Notice state="warn">{t('missing', { dates: outcome.week.missingDates.map((date) => dateNamed(date, language, 'short')).join(', ') })}</Notice>}
          <WeekView week={outcome.week} request={outcome.request} rule={settings.rule} nameOf={nameOf} other={other && 'week' in other ? other.week.figures : undefined} isApart={settings.mode === 'apart'} />
          {mayKeep && <KeepForm key={monday} request={outcome.request} />}
        </>
      )}
    </div>
  );
}
