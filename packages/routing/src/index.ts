/**
 * Who gets what, and why: the router and its rules. The switchboard and the simulation use this same one.
 *
 *   const router = new Router(rules);
 *   router.tell({ kind: 'agent-came', at, agent });
 *   router.tell({ kind: 'work-arrived', at, work: makeWork(queueFor(queues, 'general', authority)!, request) });
 *   const { decisions, more } = router.decide(64);                     // carry out; again while `more`
 *   router.nextDueAt()                                                 // when to tell { kind: 'tick', at: now }
 */
export { Router } from './router.ts';
export { agentOf, type KeptSkill } from './policy/agent-of.ts';
export { makeWork, queueFor, termFaults, type Queue, type QueueTerms, type WaitRequest } from './policy/queue.ts';
export { expectedWait, type ExpectedWait } from './estimate/expected-wait.ts';
export { reasonOf } from './explain/assignment.ts';
export type { Message } from './explain/message.ts';
export { notQuietReason, waitingReason, type WaitingReason } from './explain/waiting.ts';
export { agentStateOf, type AgentState } from './transitions.ts';
export { choiceCriteria, usualOccupancy } from './rules/choice.ts';
export { balanceAfter, leadMs, normMet, usualFairness } from './rules/fairness.ts';
export { fits, stagesOf } from './rules/fit.ts';
export { ranks } from './rules/order.ts';
export type { Agent, AgentRecord } from './agent.ts';
export type { Decision, RouterEvent, RouterRules } from './events.ts';
export { memoryOf, recalling, type RouterMemory } from './router-memory.ts';
export type { MatchFacts, WorkRecord } from './matcher.ts';
export { agentPlaces, canWait, workChannels } from './work.ts';
export type { AgentId, AgentPlace, Priority, RelaxationStep, SkillDemand, Work, WorkChannel, WorkId } from './work.ts';
