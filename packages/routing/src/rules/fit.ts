import type { Agent } from '../agent.ts';
import type { AgentId, AgentPlace, RelaxationStep, SkillDemand, Work } from '../work.ts';

/** What is asked of an agent at one step of waiting. */
export interface Demand {
  readonly skills: readonly SkillDemand[];
  readonly places: readonly AgentPlace[];
  readonly onlyAgents: readonly AgentId[] | undefined;
}

/** A demand with the waiting time from which it holds. */
export interface Stage {
  readonly afterMs: number;
  readonly demand: Demand;
}

/**
 * Everything that is asked in turn: at first, and after each relaxation. Later stages ask less, so that whoever fits one fits
 * all that follow.
 *
 * @example stagesOf({ skills: [{ skill: 'subject:taxes', level: 3 }], places: ['own'], steps: [{ afterSeconds: 60, level: 1 }] }).map((stage) => stage.demand.skills[0].level) // [3, 1]
 */
export function stagesOf(work: Pick<Work, 'skills' | 'language' | 'places' | 'onlyAgents' | 'steps'>): Stage[] {
  const language = work.language === undefined ? [] : [{ skill: `language:${work.language}`, level: 1 }];
  let demand: Demand = { skills: [...work.skills, ...language], places: work.places, onlyAgents: work.onlyAgents };
  const stages: Stage[] = [{ afterMs: 0, demand }];
  for (const step of work.steps.toSorted((a, b) => a.afterSeconds - b.afterSeconds)) {
    demand = relaxed(demand, step);
    stages.push({ afterMs: step.afterSeconds * 1000, demand });
  }
  return stages;
}

function relaxed(demand: Demand, step: RelaxationStep): Demand {
  const dropped = new Set(step.withoutSkills);
  const lifted = (skill: string): boolean =>
    dropped.has(skill) || (step.anyLanguage === true && skill.startsWith('language:')) || (step.anySubject === true && skill.startsWith('subject:'));
  const kept = demand.skills.filter(({ skill }) => !lifted(skill));
  return {
    skills: kept.map(({ skill, level }) => ({ skill, level: Math.min(level, step.level ?? level) })),
    places: [...new Set([...demand.places, ...(step.alsoPlaces ?? [])])],
    onlyAgents: step.anyAgent === true ? undefined : demand.onlyAgents,
  };
}

/** The last stage that somebody who has waited this long has reached. */
export function stageReached(stages: readonly Stage[], waitedMs: number): number {
  let reached = 0;
  while (reached + 1 < stages.length && stages[reached + 1]!.afterMs <= waitedMs) reached += 1;
  return reached;
}

/** Whether this agent could ever take this work, at the demand of one stage; how busy they are does not matter here. */
export function fits(agent: Agent, work: Pick<Work, 'channel' | 'authority' | 'notAgents'>, demand: Demand): boolean {
  return (
    agent.attentionPercent[work.channel] !== undefined &&
    (agent.authorities === '*' || agent.authorities.includes(work.authority)) &&
    demand.places.includes(agent.place) &&
    demand.onlyAgents?.includes(agent.id) !== false &&
    work.notAgents?.includes(agent.id) !== true &&
    demand.skills.every(({ skill, level }) => (agent.skills[skill] ?? 0) >= level)
  );
}
