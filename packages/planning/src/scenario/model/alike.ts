import type { Scenario } from '../data/scenario-shape.ts';
import type { State } from '../data/timeline.ts';
import type { Schedule } from './investments.ts';

/**
 * Tells months apart by everything that their figures depend on: months that are told nothing apart have the same figures. Most
 * months of a scenario are like the one before.
 */
export function alikeIn(scenario: Scenario, schedule: Schedule): (state: State) => string {
  const identities = new Map<unknown, number>();
  const identity = (value: unknown): number => {
    const known = identities.get(value) ?? identities.size;
    identities.set(value, known);
    return known;
  };
  const longest = longestEffect(scenario);
  return (state) => {
    const { month, memberships, begun, openings, growths, moves, handling, direct, replaced } = state;
    const grows = scenario.costs.growthPerYear !== 0 || scenario.contactsGrowthPerYear !== 0 || replaced.size > 0;
    const members = Object.entries(memberships).map(([, { form, since }]) => {
      const from = scenario.forms[form]!.matures === 'organisation' ? begun[form]! : since;
      return `${form}:${Math.min(longest, Math.floor((month - from) / 12))}`;
    });
    return [
      grows ? Math.floor(month / 12) : 0,
      scenario.calendar.monthWeights[Number(state.name.slice(5)) - 1],
      state.replaced.size === 0 ? 0 : state.name.slice(5),
      ...members,
      ...[openings, growths, moves, handling, direct, replaced].map(identity),
      JSON.stringify(schedule[month]),
    ].join(' ');
  };
}

/** After so many years no form changes any more. */
function longestEffect({ forms }: Scenario): number {
  return Math.max(0, ...Object.values(forms).flatMap(({ effects }) =>
    Object.values(effects).flatMap((effect) => [effect.avoidedFraction, effect.directFraction ?? [], effect.handlingSeconds ?? []].map((years) => years.length)),
  ));
}
