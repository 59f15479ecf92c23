import { type Agent, fits, stagesOf } from '@ingang/routing';
import { type CentreModel, plainRules } from '../model.ts';
import { agentIn, type Terms, termsOf } from './terms.ts';

/**
 * The pools of a centre: which groups help which streams, when every stream has all of its groups from the beginning, and a group
 * helps all streams of its pool and no other. Then it does not matter who gets what beyond who was free longest.
 *
 * @returns of each stream its pool, and of each group; undefined when routing has more to decide than that
 */
export function poolsOf(model: CentreModel): { readonly ofStream: readonly number[]; readonly ofGroup: readonly number[] } | undefined {
  const { streams, groups, rules = plainRules } = model;
  if (rules.reserves.length > 0) return undefined;
  const agents = groups.map((group) => agentIn(group, 0));
  const helpers = streams.map((stream) => {
    const all = [termsOf(stream, false), ...(stream.callback === undefined ? [] : [termsOf(stream, true)])].map((terms) => helpersOf(terms, agents));
    return all.every((one) => one !== undefined && one === all[0]) ? all[0] : undefined;
  });
  const pools = [...new Set(helpers.filter((one) => one !== undefined))].map((text) => text.split(' ').map(Number));
  const members = pools.flat();
  if (helpers.includes(undefined) || new Set(members).size !== members.length) return undefined;
  if (!pools.every((pool) => areAlike(pool.map((group) => agents[group]!)))) return undefined;
  return {
    ofStream: helpers.map((text) => pools.findIndex((pool) => pool.join(' ') === text)),
    ofGroup: groups.map((_, group) => pools.findIndex((pool) => pool.includes(group))),
  };
}

/** The groups that may help, as a text; undefined when nobody may, when waiting changes who may, or when somebody has attention left. */
function helpersOf(terms: Terms, agents: readonly Agent[]): string | undefined {
  const stages = stagesOf(terms);
  const [first, last] = [stages[0]!, stages.at(-1)!].map(({ demand }) => agents.flatMap((agent, group) => (fits(agent, terms, demand) ? [group] : [])).join(' '));
  if (first === undefined || first === '' || first !== last) return undefined;
  const areFull = first.split(' ').every((group) => agents[Number(group)]!.attentionPercent[terms.channel] === 100);
  return areFull ? first : undefined;
}

/** Nothing in the choice between agents tells them apart: skills, authorities, place. */
function areAlike(agents: readonly Agent[]): boolean {
  const text = ({ skills, authorities }: Agent): string => JSON.stringify([Object.keys(skills).toSorted(), authorities === '*' ? -1 : authorities.length]);
  return new Set(agents.map(text)).size <= 1;
}
