import { dayIn, valueIn, type Difference, type Language, type Scenario, type YearDifference } from '@ingang/planning/scenario';
import type { PlanningText } from '../messages/index.ts';

/**
 * What changes in a year, in sentences that can be read out: people, service, who pays, and hours at which somebody is there who was not.
 *
 * @param after names the authorities
 */
export function differenceInWords(t: PlanningText, language: Language, after: Pick<Scenario, 'authorities'>, { hours }: Pick<Difference, 'hours'>, year: YearDifference): readonly string[] {
  const { fteFirstLine, fteSecondLine, fteProvider, serviceLevel } = year.figures;
  const fte = [fteFirstLine, fteSecondLine, fteProvider].reduce((sum, { before, after: is }) => sum + is - before, 0);
  const share = (value: number): string => valueIn(language, value, 'fraction');
  const direction = (more: number): string => t(more > 0 ? 'result.more' : 'result.less');
  return [
    ...(Math.abs(fte) < 0.05 ? [] : [t('said.people', { period: year.period, fte: valueIn(language, Math.abs(fte), 'fte'), direction: direction(fte) })]),
    ...(share(serviceLevel.before) === share(serviceLevel.after) ? [] : [t('said.service', { period: year.period, before: share(serviceLevel.before), after: share(serviceLevel.after) })]),
    ...Object.entries(year.authorities).filter(([, { formBefore, formAfter }]) => formBefore !== formAfter).map(([id, { costEuro }]) => {
      const more = costEuro.after - costEuro.before;
      return t('said.pays', { period: year.period, authority: after.authorities[id]?.name ?? id, euro: valueIn(language, Math.abs(more), 'euro'), direction: direction(more) });
    }),
    ...newHours(hours).map(({ days, from, until, agents }) => t('said.hours', { days: days.map((day) => dayIn(language, day)).join(', '), from, until, agents })),
  ];
}

interface NewHours {
  readonly days: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly agents: number;
}

/** Hours of the first line on the telephone at which nobody was there before; hours that follow each other with as many people are one. */
function newHours(hours: Difference['hours']): readonly NewHours[] {
  const added = hours.filter(({ line, channel, agents }) => line === 1 && channel === 'phone' && agents.before === 0 && agents.after > 0);
  const found: NewHours[] = [];
  for (const { hour, days, agents: { after: agents } } of added) {
    const [from, until] = [clock(Number(hour)), clock(Number(hour) + 1)];
    const last = found.at(-1);
    if (last && last.until === from && last.agents === agents && last.days.join() === days.join()) found[found.length - 1] = { ...last, until };
    else found.push({ days, from, until, agents });
  }
  return found;
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
