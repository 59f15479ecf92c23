import type { Calculator } from '../../quantity/index.ts';
import { formulas } from '../../scenario/model/formulas.ts';
import { evaluate, readScenario, type Outcome, type Scenario } from '../../scenario/index.ts';

/** A team that takes all contacts of one channel by itself. */
export interface TeamOfSize {
  readonly contactsInYear: number;
  /** The scenario of such a team, in which the figure is explained. */
  readonly scenario: Scenario;
  readonly hoursOfThousand: number;
}

export interface ScaleOfTeams {
  readonly channel: string;
  readonly handlingSeconds: number;
  /** Hours that the work itself takes, of which no team can do with less. */
  readonly leastHours: number;
  readonly curve: readonly TeamOfSize[];
  /** Each authority by itself, and all of them together. */
  readonly authorities: readonly (TeamOfSize & { readonly authority: string })[];
  readonly together: TeamOfSize;
}

const points = 40;

/**
 * How many hours of agents a thousand contacts need in teams of growing size, at the norm, the hours and the handling time of a scenario:
 * what is left when teams differ in nothing but size. Of the channels where somebody must be there at once, the one with most contacts. An hour of agents for contacts of an hour is the same number as agents.
 *
 * @returns undefined when the scenario has no channel where somebody must be there at once, or no contacts
 */
export function scaleOfTeams(scenario: Scenario): ScaleOfTeams | undefined {
  const byHour = Object.keys(scenario.channels).filter((name) => scenario.channels[name]!.staffing === 'by-hour').map((channel) => sizesOver(scenario, channel));
  const largest = byHour.toSorted((a, b) => b.whole - a.whole)[0];
  if (largest === undefined || !(largest.whole > 0)) return undefined;
  const { channel, sizes, whole } = largest;
  const least = Math.min(...sizes.map((size) => size.contactsInYear)) / 2;
  const team = (contactsInYear: number): TeamOfSize => {
    const alone = teamAlone(scenario, channel, contactsInYear);
    return { contactsInYear, scenario: alone, hoursOfThousand: hoursOfThousand(plain, evaluate(alone))! };
  };
  return {
    channel,
    handlingSeconds: scenario.channels[channel]!.handlingSeconds,
    leastHours: scenario.channels[channel]!.handlingSeconds / 3.6,
    curve: Array.from({ length: points }, (_, point) => team(least * (whole / least) ** (point / (points - 1)))),
    authorities: sizes.map(({ authority, contactsInYear }) => ({ authority, ...team(contactsInYear) })),
    together: team(whole),
  };
}

interface Sizes {
  readonly channel: string;
  readonly sizes: readonly { readonly authority: string; readonly contactsInYear: number }[];
  readonly whole: number;
}

/** Contacts of each authority that has some, and of all. */
function sizesOver(scenario: Scenario, channel: string): Sizes {
  const sizes = Object.entries(scenario.authorities).map(([authority, { inhabitants, contactsInYear }]) => ({
    authority, contactsInYear: contactsInYear[channel] ?? inhabitants * scenario.channels[channel]!.contactsPerInhabitant,
  })).filter((size) => size.contactsInYear > 0);
  return { channel, sizes, whole: sizes.reduce((sum, size) => sum + size.contactsInYear, 0) };
}

const plain: Pick<Calculator<number>, 'of'> = { of: (formula, inputs) => formula.compute(...(inputs as never)) };

/** Of the one team of such a scenario, in its first month. */
export function hoursOfThousand<Q>(calculator: Pick<Calculator<Q>, 'of'>, { months }: Outcome<Q>): Q | undefined {
  const team = months[0]!.teams.find(({ line }) => line === 1);
  return team && calculator.of(formulas.hoursOfThousand, [team.hoursOfWork, team.contacts]);
}

/** Calendar, norm and handling time of the scenario; one team, one channel, one year, and nothing that happens. */
function teamAlone(scenario: Scenario, channel: string, contactsInYear: number): Scenario {
  const { name, version, start, calendar, channels, norms, costs, source, sources } = scenario;
  const kept = Object.entries(sources).filter(([path]) => /^(calendar|channels|norms|costs)(\.|$)/.test(path) && (!path.startsWith('channels.') || path.startsWith(`channels.${channel}`)));
  return readScenario({
    version, name, start, calendar: { ...calendar, monthWeights: calendar.monthWeights.map(() => 1) }, norms, costs, source, years: 1,
    channels: { [channel]: channels[channel] }, forms: { alone: { firstLine: 'authority', channels: [channel] } },
    authorities: { team: { name: 'Team', inhabitants: 0, contactsInYear: { [channel]: contactsInYear }, form: 'alone' } },
    sources: Object.fromEntries(kept),
  });
}
