import { simulate, type CentreModel } from '../../simulation/index.ts';
import { type StaffingRule, staffOverTime } from '../index.ts';

/** A day with a changing rate, to hold staffing rules against. */
export interface ChangingDay {
  readonly name: string;
  /** Contacts in each five minutes. */
  readonly contacts: readonly number[];
  readonly handlingSeconds: number;
  readonly periodMinutes: number;
  readonly patienceSeconds?: number;
}

export const norm = { serviceLevel: { fraction: 0.8, withinSeconds: 20 } };
const intervalSeconds = 300;

const fiveMinutes = (perHour: (hour: number) => number): number[] => Array.from({ length: 288 }, (_, index) => perHour((index + 0.5) / 12) / 12);
const wave = (handlingSeconds: number, erlang: number): number[] => fiveMinutes((hour) => (erlang * 3600 * (1 - 0.9 * Math.cos((2 * Math.PI * hour) / 12))) / handlingSeconds);
/** Open from eight to five, with a peak after opening and one after lunch. */
const municipal = fiveMinutes((hour) => (hour < 8 || hour >= 17 ? 0 : 150 + 110 * Math.exp(-(((hour - 9.5) / 1) ** 2)) + 60 * Math.exp(-(((hour - 13.8) / 0.8) ** 2))));

export const days: readonly ChangingDay[] = [
  { name: 'two waves a day, calls of 4 minutes, half hours', contacts: wave(240, 20), handlingSeconds: 240, periodMinutes: 30 },
  { name: 'the same waves, contacts of 30 minutes, hours', contacts: wave(1800, 20), handlingSeconds: 1800, periodMinutes: 60 },
  { name: 'a municipal day, calls of 4 minutes, half hours, patience 3 minutes', contacts: municipal, handlingSeconds: 240, periodMinutes: 30, patienceSeconds: 180 },
  { name: 'a municipal day, contacts of 20 minutes, hours, patience 10 minutes', contacts: municipal.map((count) => count / 5), handlingSeconds: 1200, periodMinutes: 60, patienceSeconds: 600 },
];

export const rules: readonly StaffingRule[] = (['rate', 'lagged', 'offered-load'] as const).flatMap((of) => (['average', 'max', 'mix'] as const).map((over) => ({ of, over })));

export interface RuleOutcome {
  readonly agentHours: number;
  /** Share of all contacts of the day. */
  readonly inTime: number;
  /** Of the period in which it is worst, with more than two contacts. */
  readonly worst: number;
  /** Share of periods more than two points below the norm. */
  readonly below: number;
}

/** What becomes of a day that is staffed by a rule, simulated. */
export function outcome({ contacts, handlingSeconds, periodMinutes, patienceSeconds }: ChangingDay, rule: StaffingRule, days = 400): RuleOutcome {
  const inPeriod = periodMinutes / 5;
  const each = { handlingSeconds, ...(patienceSeconds !== undefined && { patienceSeconds }) };
  const staff = staffOverTime(contacts, intervalSeconds, inPeriod, each, norm, rule);
  const model: CentreModel = {
    intervalSeconds, cycles: days, warmUpSeconds: 86_400,
    streams: [{
      name: 'contacts', authority: 'dordrecht', channel: 'phone', arrivals: { perInterval: contacts }, talk: { kind: 'exponential', meanSeconds: handlingSeconds }, norm: { waitSeconds: 20, share: 0.8 },
      ...(patienceSeconds !== undefined && { patience: { kind: 'exponential', meanSeconds: patienceSeconds } as const }),
    }],
    groups: [{ name: 'team', presence: { agentsPerInterval: contacts.map((_, index) => staff[Math.floor(index / inPeriod)]!) } }],
  };
  const { all, intervals } = simulate(model, { replications: 1 });
  const periods = Array.from(staff, (_, period) => {
    const within = intervals.slice(period * inPeriod, (period + 1) * inPeriod);
    const offered = within.reduce((sum, one) => sum + one.offered.mean, 0);
    return { offered, inTime: within.reduce((sum, one) => sum + (one.offered.mean > 0 ? one.offered.mean * one.serviceLevel.mean : 0), 0) / offered };
  }).filter(({ offered }) => offered > 2);
  return {
    agentHours: (Array.from(staff).reduce((sum, agents) => sum + agents, 0) * periodMinutes) / 60,
    inTime: all.serviceLevel.mean,
    worst: Math.min(...periods.map(({ inTime }) => inTime)),
    below: periods.filter(({ inTime }) => inTime < norm.serviceLevel.fraction - 0.02).length / periods.length,
  };
}
