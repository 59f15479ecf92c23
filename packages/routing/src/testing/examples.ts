import type { AuthorityId } from '@ingang/kernel';
import type { Agent } from '../agent.ts';
import type { RouterRules } from '../events.ts';
import { usualOccupancy } from '../rules/choice.ts';
import { usualFairness } from '../rules/fairness.ts';
import type { AgentId, Work, WorkId } from '../work.ts';

export const papendrecht = 'papendrecht' as AuthorityId;
export const dordrecht = 'dordrecht' as AuthorityId;
export const sliedrecht = 'sliedrecht' as AuthorityId;

export const workId = (id: string): WorkId => id as WorkId;
export const agentId = (id: string): AgentId => id as AgentId;

export const usualRules: RouterRules = { reserves: [], fairness: usualFairness, occupancy: usualOccupancy };

/** A call for Papendrecht that anybody may take. */
export function call(id: string, changes: Partial<Work> = {}): Work {
  return {
    id: workId(id), channel: 'phone', authority: papendrecht, skills: [], priority: 'normal', since: 0, places: ['own', 'home'],
    norm: { waitSeconds: 20, share: 0.8 }, steps: [], patienceSeconds: 600, wrapUpSeconds: 0, ...changes,
  };
}

/** Somebody at their own site who takes calls for everybody. */
export function person(id: string, changes: Partial<Agent> = {}): Agent {
  return { id: agentId(id), authorities: '*', skills: { 'language:nl': 5 }, place: 'own', attentionPercent: { phone: 100, callback: 100 }, ...changes };
}
