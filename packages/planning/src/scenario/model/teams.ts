import type { Placed } from '../data/timeline.ts';
import { openingsFor, type Demand } from './demand.ts';
import { formulas } from './formulas.ts';
import { fractionNewIn } from './openings.ts';
import { monthAbout, type Month } from './reading.ts';

/** What one authority brings to a team. */
export interface Work<Q> {
  readonly demand: Demand<Q>;
  readonly contacts: Q;
  /** Contacts that are spread over the hours; those in extra hours are a share of them. */
  readonly spread: Q;
  readonly openings: readonly Placed<'opens'>[];
  readonly seconds: Q;
  readonly minutes: Q;
}

/** People who take contacts of one channel from one queue. */
export interface Team<Q> {
  readonly key: string;
  readonly channel: string;
  readonly line: 1 | 2;
  /** "region", a contract, or an authority. */
  readonly name: string;
  readonly provider: boolean;
  readonly contract: string | undefined;
  readonly works: readonly Work<Q>[];
}

/** Who answers whom in a month: the form of each authority puts its contacts with a team. */
export function teamsOf<Q>(month: Month<Q>, demands: readonly Demand<Q>[]): readonly Team<Q>[] {
  const teams = new Map<string, Team<Q> & { readonly works: Work<Q>[] }>();
  for (const demand of demands) {
    const about = monthAbout(month, { authority: demand.authority, channel: demand.channel });
    for (const line of [1, 2] as const) {
      const { name, provider, contract } = line === 1 ? firstLineOf(month, demand) : { name: secondLineOf(month, demand), provider: false, contract: undefined };
      const key = `${demand.channel}/${line}/${name}`;
      const team = teams.get(key) ?? { key, channel: demand.channel, line, name, provider, contract, works: [] };
      teams.set(key, team);
      team.works.push(workOf(monthAbout(about, { line }), demand, line));
    }
  }
  return [...teams.values()];
}

function firstLineOf<Q>({ scenario }: Month<Q>, { authority, form: id, channel }: Demand<Q>): Pick<Team<Q>, 'name' | 'provider' | 'contract'> {
  const form = scenario.forms[id]!;
  if (form.firstLine === 'authority' || !form.channels.includes(channel)) return { name: authority, provider: false, contract: undefined };
  if (form.firstLine === 'region') return { name: 'region', provider: false, contract: undefined };
  return { name: `provider:${form.contract ?? id}`, provider: true, contract: form.contract };
}

function secondLineOf<Q>({ scenario }: Month<Q>, { authority }: Demand<Q>): string {
  return scenario.secondLine.teams === 'region' ? 'region' : authority;
}

function workOf<Q>(month: Month<Q>, demand: Demand<Q>, line: 1 | 2): Work<Q> {
  const { calculator } = month;
  const openings = openingsFor(month, demand.authority, demand.channel);
  const extra = openings.map((opening) => fractionNewIn(month, opening));
  const ofLine = line === 1 ? demand.contacts : calculator.of(formulas.contactsForwarded, [demand.contacts, demand.direct]);
  const withNew = (fractions: readonly Q[]): Q =>
    fractions.length === 0 ? ofLine : calculator.of(formulas.contactsWithNew, [ofLine, fractions.length === 1 ? fractions[0]! : calculator.of(formulas.fractionsNew, fractions)]);
  const contacts = withNew(extra);
  const now = line === 1 ? openings : openings.filter(({ event }) => event.secondLine === 'open');
  const seconds = line === 1 ? demand.handlingSeconds : demand.secondLineSeconds;
  return {
    demand,
    contacts,
    spread: now.length === openings.length ? ofLine : withNew(extra.filter((_, index) => !now.includes(openings[index]!))),
    openings: now,
    seconds,
    minutes: calculator.of(formulas.minutesOfWork, [contacts, seconds]),
  };
}
