import { outcomeWith, type QueueTerms, type StaffedPeriod } from './staff-week.ts';

/** What people at work cost. */
export interface StaffCosts {
  /** Share of paid time in which nobody can be at work: leave, illness, training, meetings, breaks; 0 and up, below 1. */
  readonly awayFraction: number;
  /** Paid hours of a full-time contract in a week, above 0. */
  readonly fullTimeHours: number;
  /** Euro for a paid hour, 0 and up. */
  readonly euroAnHour: number;
}

export interface WeekFigures {
  readonly contacts: number;
  /** Hours that people have to be at work: sum over periods of people × length. */
  readonly workHours: number;
  /** workHours ÷ (1 − awayFraction) */
  readonly paidHours: number;
  /** paidHours ÷ fullTimeHours */
  readonly fullTimePeople: number;
  /** paidHours × euroAnHour */
  readonly costEuro: number;
  readonly mostAgents: number;
}

/**
 * Hours, full-time people and cost of a staffed week.
 *
 * @throws RangeError when a cost is out of range
 * @example weekFigures([{ contacts: 60, agents: 13, decidedBy: 'service-level' }], 30, { awayFraction: 0.35, fullTimeHours: 36, euroAnHour: 40 }).costEuro // 400
 */
export function weekFigures(periods: readonly StaffedPeriod[], periodMinutes: number, { awayFraction, fullTimeHours, euroAnHour }: StaffCosts): WeekFigures {
  if (!(awayFraction >= 0 && awayFraction < 1)) throw new RangeError(`awayFraction must be 0 or more and below 1, not ${awayFraction}`);
  if (!(fullTimeHours > 0)) throw new RangeError(`fullTimeHours must be above 0, not ${fullTimeHours}`);
  if (!(euroAnHour >= 0)) throw new RangeError(`euroAnHour must be 0 or more, not ${euroAnHour}`);
  const workHours = periods.reduce((sum, { agents }) => sum + agents, 0) * (periodMinutes / 60);
  const paidHours = workHours / (1 - awayFraction);
  return {
    contacts: periods.reduce((sum, { contacts }) => sum + contacts, 0),
    workHours, paidHours,
    fullTimePeople: paidHours / fullTimeHours,
    costEuro: paidHours * euroAnHour,
    mostAgents: periods.reduce((most, { agents }) => Math.max(most, agents), 0),
  };
}

/** How it goes over all contacts of a week. */
export interface WeekOutcome {
  readonly serviceLevel: number;
  /** Infinity when in some period more comes than can be done, and nobody gives up. */
  readonly meanWaitSeconds: number;
  readonly abandonment: number | undefined;
  /** Busy time over time at work. */
  readonly occupancyFraction: number;
}

/**
 * What a week's staff means for everybody who calls in it, each period weighed by its contacts.
 *
 * @param moreAgents so many more (or fewer, below 0) in every period in which somebody is needed; never below 0
 * @returns undefined when nobody calls
 * @example weekOutcome([{ contacts: 60, agents: 13, decidedBy: 'service-level' }], 30, { handlingSeconds: 300, norm: { serviceLevel: { fraction: 0.8, withinSeconds: 20 } } }, -1)?.serviceLevel.toFixed(3) // '0.607'
 */
export function weekOutcome(periods: readonly StaffedPeriod[], periodMinutes: number, terms: Pick<QueueTerms, 'handlingSeconds' | 'patienceSeconds' | 'norm'>, moreAgents = 0): WeekOutcome | undefined {
  let [contacts, answered, waited, abandoned, busy, present] = [0, 0, 0, 0, 0, 0];
  for (const period of periods) {
    if (period.contacts === 0 && period.agents === 0) continue;
    const agents = Math.max(0, period.agents + moreAgents);
    const outcome = outcomeWith(period.contacts, periodMinutes, agents, terms);
    contacts += period.contacts;
    answered += period.contacts * outcome.serviceLevel;
    if (period.contacts > 0) waited += period.contacts * outcome.meanWaitSeconds;
    abandoned += period.contacts * (outcome.abandonment ?? 0);
    busy += agents * outcome.occupancyFraction;
    present += agents;
  }
  if (contacts === 0) return undefined;
  return {
    serviceLevel: answered / contacts, meanWaitSeconds: waited / contacts,
    abandonment: terms.patienceSeconds === undefined ? undefined : abandoned / contacts,
    occupancyFraction: present === 0 ? 1 : busy / present,
  };
}
