import { hoursOfTeam, type DemandInHour } from './hours.ts';
import { formulas } from './formulas.ts';
import type { TeamHour, TeamMonth } from './outcome.ts';
import { monthAbout, yearsSinceStart, type Month } from './reading.ts';
import type { Team } from './teams.ts';

/** Who must be there, hour by hour, and what that costs. */
export function staffed<Q>(around: Month<Q>, team: Team<Q>): TeamMonth<Q> {
  const month = monthAbout(around, { channel: team.channel, line: team.line, team: team.name });
  const { calculator } = month;
  const all = team.works.map(({ contacts }) => contacts);
  const contacts = all.length === 1 ? all[0]! : calculator.of(formulas.contactsTogether, all);
  const seconds = meanSecondsOf(month, team, contacts);
  const ofTeam = { key: team.key, channel: team.channel, line: team.line, name: team.name, provider: team.provider, members: team.works.map(({ demand }) => demand.authority), works: team.works.map(workOf), contacts, seconds };
  const work = month.scenario.channels[team.channel]!.staffing === 'by-hour' ? byHour(month, team, seconds) : byWorkload(month, team, contacts, seconds);
  return {
    ...ofTeam,
    ...work,
    fte: calculator.of(formulas.fteOfHours, [work.hoursOfWork, month.read('costs.netHoursPerFte')]),
    costEuro: calculator.of(formulas.costOfHours, [work.hoursPaid, euroAnHour(month, team)]),
  };
}

const workOf = <Q>({ demand: { authority }, contacts, seconds }: Team<Q>['works'][number]): TeamMonth<Q>['works'][number] => ({ authority, contacts, seconds });

/** What an hour that somebody can be scheduled costs. */
export function euroAnHour<Q>(month: Month<Q>, { line, provider }: Pick<Team<Q>, 'line' | 'provider'>): Q {
  const { calculator, scenario, state, read } = month;
  const rate = line === 2 ? 'secondLine' : provider ? 'provider' : 'firstLine';
  const now = calculator.of(formulas.euroAnHour, [read(`costs.${rate}EuroPerFte`), read('costs.netHoursPerFte')]);
  if (scenario.costs.growthPerYear === 0 && !state.replaced.has('costs.growthPerYear')) return now;
  return calculator.of(formulas.euroAfterYears, [now, read('costs.growthPerYear'), yearsSinceStart(month)]);
}

/** Of all contacts of a team: each authority's may take its own time. */
function meanSecondsOf<Q>({ calculator }: Month<Q>, { works }: Team<Q>, contacts: Q): Q {
  const first = works[0]!.seconds;
  if (works.every(({ seconds }) => calculator.valueOf(seconds) === calculator.valueOf(first))) return first;
  return calculator.of(formulas.meanSeconds, [calculator.of(formulas.minutesTogether, works.map(({ minutes }) => minutes)), contacts]);
}

type WorkOfTeam<Q> = Pick<TeamMonth<Q>, 'norm' | 'hours' | 'hoursOfWork' | 'hoursPaid' | 'served' | 'offered' | 'minutes'>;

function byWorkload<Q>(month: Month<Q>, team: Team<Q>, contacts: Q, seconds: Q): WorkOfTeam<Q> {
  const { calculator } = month;
  const hours = calculator.of(formulas.hoursOfWork, [contacts, seconds, month.read(`channels.${team.channel}.occupancyFraction`)]);
  return { norm: undefined, hours: [], hoursOfWork: hours, hoursPaid: hours, served: undefined, offered: undefined, minutes: calculator.of(formulas.minutesOfWork, [contacts, seconds]) };
}

function byHour<Q>(month: Month<Q>, team: Team<Q>, seconds: Q): WorkOfTeam<Q> {
  const { calculator } = month;
  const norm = normOf(month, team);
  const worked: Q[] = [];
  const paid: Q[] = [];
  const served: Q[] = [];
  const offered: Q[] = [];
  const minutes: Q[] = [];
  const hours = hoursOfTeam(month, team).map((demand) => {
    const about = monthAbout(month, { days: demand.days, hour: demand.hour });
    const hour = staffedHour(about, team, demand, seconds, norm);
    const time = about.calculator.of(formulas.hoursOfAgents, [hour.agents, demand.dayCount]);
    const inMonth = about.calculator.of(formulas.contactsOffered, [hour.contacts, demand.dayCount]);
    worked.push(time);
    paid.push(demand.opening === undefined ? time : about.calculator.of(formulas.hoursPaid, [time, month.read(`${demand.opening.path}.premiumFraction`)]));
    served.push(about.calculator.of(formulas.contactsServed, [hour.contacts, demand.dayCount, hour.serviceLevel]));
    offered.push(inMonth);
    minutes.push(about.calculator.of(formulas.minutesOfWork, [inMonth, seconds]));
    return hour;
  });
  const hoursOfWork = calculator.of(formulas.hoursTogether, worked);
  return {
    norm,
    hours,
    hoursOfWork,
    hoursPaid: paid.every((time, index) => time === worked[index]) ? hoursOfWork : calculator.of(formulas.hoursTogether, paid),
    served: calculator.of(formulas.contactsTogether, served),
    offered: calculator.of(formulas.contactsTogether, offered),
    minutes: calculator.of(formulas.minutesTogether, minutes),
  };
}

interface NormInMonth<Q> {
  readonly by: 'service-level' | 'occupancy' | 'both';
  readonly answered: Q;
  readonly within: Q;
  readonly occupancy: Q;
  readonly patience: Q | undefined;
}

function normOf<Q>({ scenario, read }: Month<Q>, { channel, line }: Team<Q>): NormInMonth<Q> {
  const own = line === 1 ? scenario.channels[channel]!.norm : undefined;
  const name = line === 1 ? 'firstLine' : 'secondLine';
  const { by, patienceSeconds } = own ?? scenario.norms[name];
  const at = own === undefined ? `norms.${name}` : `channels.${channel}.norm`;
  return {
    by,
    answered: read(`${at}.answeredFraction`),
    within: read(`${at}.withinSeconds`),
    occupancy: read(`${at}.occupancyFraction`),
    patience: patienceSeconds === undefined ? undefined : read(`${at}.patienceSeconds`),
  };
}

function staffedHour<Q>(month: Month<Q>, team: Team<Q>, demand: DemandInHour<Q>, seconds: Q, norm: NormInMonth<Q>): TeamHour<Q> {
  const { calculator, read } = month;
  const { contacts, opening } = demand;
  let agents = agentsOf(month, contacts, seconds, norm);
  if (opening !== undefined && team.line === 1) agents = calculator.of(formulas.agentsAtLeast, [agents, read(`${opening.path}.minimumAgents`)]);
  const { patience, within } = norm;
  return {
    days: demand.days,
    hour: demand.hour,
    members: team.works.filter(({ openings }) => opening === undefined || openings.includes(opening)).map(({ demand: { authority } }) => authority),
    contacts,
    agents,
    serviceLevel: patience === undefined ? calculator.of(formulas.serviceLevel, [contacts, seconds, agents, within]) : calculator.of(formulas.serviceLevelWithPatience, [contacts, seconds, agents, within, patience]),
    occupancy: patience === undefined ? calculator.of(formulas.occupancy, [contacts, seconds, agents]) : calculator.of(formulas.occupancyWithPatience, [contacts, seconds, agents, patience]),
  };
}

function agentsOf<Q>({ calculator }: Month<Q>, contacts: Q, seconds: Q, { by, answered, within, occupancy, patience }: NormInMonth<Q>): Q {
  if (by === 'occupancy') return calculator.of(formulas.agentsByOccupancy, [contacts, seconds, occupancy]);
  if (by === 'service-level') {
    return patience === undefined
      ? calculator.of(formulas.agentsByServiceLevel, [contacts, seconds, answered, within])
      : calculator.of(formulas.agentsByServiceLevelWithPatience, [contacts, seconds, answered, within, patience]);
  }
  return patience === undefined
    ? calculator.of(formulas.agentsByBoth, [contacts, seconds, answered, within, occupancy])
    : calculator.of(formulas.agentsByBothWithPatience, [contacts, seconds, answered, within, occupancy, patience]);
}
