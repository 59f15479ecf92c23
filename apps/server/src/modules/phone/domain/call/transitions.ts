/**
 * The life of one call, as a table.
 *
 * Purpose: one place that says what may happen to a call and why; what is not in it cannot happen.
 * Trade-off: one row for each edge and condition, so that each can be read, tested and argued about by itself.
 * Modes: the phases. The first row whose condition holds counts. `callback` is a caller who hung up and keeps the place.
 * Transitions: arriving → in-flow → waiting → ringing → talking → ended, with held, consulting, conference and transferring
 * around the conversation, forwarding → forwarded for who is connected elsewhere, and callback → ringing → dialling → talking.
 */
import type { Call } from './call.ts';

export const phases = [
  'arriving', 'in-flow', 'forwarding', 'forwarded', 'waiting', 'callback', 'ringing', 'dialling', 'talking', 'held',
  'consulting', 'conference', 'transferring', 'ended',
] as const;
export type CallPhase = (typeof phases)[number];

export const triggers = [
  'caller-connected', 'caller-gone', 'caller-answered', 'caller-failed', 'enqueued', 'left-queue', 'forward', 'flow-ended',
  'assigned', 'agent-answered', 'agent-missed', 'agent-gone', 'agent-lost', 'other-answered', 'other-failed', 'other-gone',
  'hold', 'retrieve', 'held-too-long', 'consult', 'take-back', 'conference', 'hand-over', 'transfer', 'requeue', 'hang-up', 'resume', 'withdraw',
  'engine-restarted',
] as const;
export type Trigger = (typeof triggers)[number];

/** What an edge may depend on. */
export const conditions = {
  'caller on the line': ({ caller }: Call) => caller !== undefined,
  'place kept': ({ toBePhoned }: Call) => toBePhoned?.because === 'queue',
  'on the agent\'s wish': ({ toBePhoned }: Call) => toBePhoned?.because === 'agent',
  'other connected': ({ other }: Call) => other?.state === 'connected',
  'other is a colleague': ({ other }: Call) => other?.state === 'connected' && other.target.kind === 'person',
  'attempts left': ({ toBePhoned }: Call, mostAttempts: number) => (toBePhoned?.attempts ?? 0) < mostAttempts,
  'number known': ({ callerNumber, toBePhoned }: Call) => (toBePhoned?.number ?? callerNumber) !== undefined,
} as const;
export type Condition = keyof typeof conditions;

export interface CallTransition {
  readonly from: readonly CallPhase[];
  readonly on: Trigger;
  readonly when?: Condition;
  readonly to: CallPhase;
  readonly because: string;
}

const withAgent: readonly CallPhase[] = ['talking', 'held'];

export const callTransitions: readonly CallTransition[] = [
  { from: ['arriving'], on: 'caller-connected', to: 'in-flow', because: 'every call is taken at once, so that nobody listens to a ringing tone for nothing' },
  { from: ['in-flow'], on: 'enqueued', to: 'waiting', because: 'a person has to answer, and who that is is for the router to say' },
  { from: ['waiting'], on: 'enqueued', to: 'waiting', because: 'the drawing leads to another queue; the waiting time is kept' },
  { from: ['waiting'], on: 'left-queue', to: 'in-flow', because: 'overflow or an emergency: the drawing goes on elsewhere' },
  { from: ['in-flow'], on: 'forward', to: 'forwarding', because: 'another number answers this: the night service, the calamity service, another municipality' },
  { from: ['forwarding'], on: 'other-answered', to: 'forwarded', because: 'the other side took it: they talk with each other' },
  { from: ['forwarding'], on: 'other-failed', to: 'in-flow', because: 'not answered there: the drawing says what then' },
  { from: ['in-flow', 'waiting'], on: 'flow-ended', when: 'place kept', to: 'callback', because: 'the caller hangs up and keeps the place' },
  { from: ['in-flow', 'waiting'], on: 'flow-ended', to: 'ended', because: 'all there was to say has been said' },
  { from: ['in-flow', 'waiting'], on: 'caller-gone', when: 'place kept', to: 'callback', because: 'who accepted the callback need not hear the confirmation to the end' },
  { from: ['arriving', 'in-flow', 'waiting', 'forwarding', 'forwarded'], on: 'caller-gone', to: 'ended', because: 'the caller hung up' },
  { from: ['forwarded'], on: 'other-gone', to: 'ended', because: 'the other side hung up' },
  { from: ['waiting', 'callback'], on: 'assigned', to: 'ringing', because: 'the router chose an agent, whose telephone rings' },
  { from: ['ringing'], on: 'agent-answered', when: 'caller on the line', to: 'talking', because: 'agent and caller talk' },
  { from: ['ringing'], on: 'agent-answered', to: 'dialling', because: 'the agent is there; now the citizen is phoned' },
  { from: ['ringing'], on: 'agent-missed', when: 'caller on the line', to: 'waiting', because: 'back to the front of the queue with the waiting time kept; the agent is set away' },
  { from: ['ringing'], on: 'agent-missed', when: 'on the agent\'s wish', to: 'ended', because: 'who wanted to phone did not take the own telephone' },
  { from: ['ringing'], on: 'agent-missed', to: 'callback', because: 'the place of who waits at home is kept as well' },
  { from: ['ringing'], on: 'caller-gone', when: 'place kept', to: 'ringing', because: 'who just accepted to be phoned back is phoned by this agent' },
  { from: ['ringing'], on: 'caller-gone', to: 'ended', because: 'the caller gave up just before; the agent is free at once' },
  { from: ['ringing', 'dialling'], on: 'hang-up', when: 'on the agent\'s wish', to: 'ended', because: 'the agent thought better of it' },
  { from: ['dialling'], on: 'caller-answered', to: 'talking', because: 'the citizen took it' },
  { from: ['dialling'], on: 'caller-failed', when: 'on the agent\'s wish', to: 'ended', because: 'the attempt is logged; the callback note says when to try again' },
  { from: ['dialling'], on: 'caller-failed', when: 'attempts left', to: 'callback', because: 'not reached now: tried again later, by rule' },
  { from: ['dialling'], on: 'caller-failed', to: 'ended', because: 'tried as often as was promised' },
  { from: ['dialling'], on: 'agent-gone', when: 'on the agent\'s wish', to: 'ended', because: 'the agent thought better of it' },
  { from: ['dialling'], on: 'agent-lost', when: 'on the agent\'s wish', to: 'ended', because: 'the agent is gone before the citizen took it' },
  { from: ['dialling'], on: 'hang-up', to: 'callback', because: 'the agent cannot phone now after all; the citizen keeps the place' },
  { from: ['dialling'], on: 'agent-gone', to: 'callback', because: 'the agent cannot phone now after all; the citizen keeps the place' },
  { from: ['dialling'], on: 'agent-lost', to: 'callback', because: 'the agent is gone; the citizen keeps the place' },
  { from: ['talking'], on: 'hold', to: 'held', because: 'the agent looks something up; the caller hears music' },
  { from: ['held'], on: 'retrieve', to: 'talking', because: 'the agent is back' },
  { from: ['held'], on: 'held-too-long', to: 'waiting', because: 'nobody on hold is forgotten: back to the front of the queue, with an apology' },
  { from: withAgent, on: 'consult', to: 'consulting', because: 'the agent asks somebody else while the caller hears music' },
  { from: ['consulting'], on: 'other-answered', to: 'consulting', because: 'agent and colleague talk; the caller does not hear it' },
  { from: ['consulting'], on: 'other-failed', to: 'held', because: 'who does not pick up costs the caller nothing: the call stays with the agent' },
  { from: ['consulting'], on: 'other-gone', to: 'held', because: 'the colleague has said what there was to say' },
  { from: ['consulting', 'conference'], on: 'take-back', to: 'talking', because: 'the agent goes on alone with the caller' },
  { from: ['consulting'], on: 'conference', when: 'other connected', to: 'conference', because: 'all three talk with each other' },
  { from: ['conference'], on: 'other-gone', to: 'talking', because: 'the third left; agent and caller go on' },
  { from: ['consulting', 'conference'], on: 'hand-over', when: 'other is a colleague', to: 'talking', because: 'warm transfer: the colleague knows and goes on' },
  { from: ['consulting', 'conference'], on: 'hand-over', when: 'other connected', to: 'forwarded', because: 'warm transfer to somebody outside the contact centre' },
  { from: ['consulting', 'conference'], on: 'agent-gone', when: 'other is a colleague', to: 'talking', because: 'who hangs up while a colleague is there hands over' },
  { from: ['consulting', 'conference'], on: 'agent-gone', when: 'other connected', to: 'forwarded', because: 'who hangs up while the other is there hands over' },
  { from: ['conference'], on: 'agent-lost', when: 'other is a colleague', to: 'talking', because: 'the colleague was in the conversation and goes on' },
  { from: ['conference'], on: 'agent-lost', when: 'other connected', to: 'forwarded', because: 'the third was in the conversation and goes on' },
  { from: ['consulting'], on: 'agent-gone', to: 'waiting', because: 'nobody is there yet to go on: the caller goes back to the front' },
  { from: withAgent, on: 'transfer', to: 'transferring', because: 'cold transfer: the other telephone rings and the agent is free' },
  { from: ['transferring'], on: 'other-answered', when: 'other is a colleague', to: 'talking', because: 'the colleague took it' },
  { from: ['transferring'], on: 'other-answered', to: 'forwarded', because: 'the other side took it' },
  { from: ['transferring'], on: 'other-failed', to: 'waiting', because: 'nobody took it: back to the front of the queue, with an apology' },
  { from: [...withAgent, 'consulting'], on: 'requeue', to: 'waiting', because: 'somebody with another skill has to answer; the waiting time is kept' },
  { from: [...withAgent, 'consulting'], on: 'agent-lost', to: 'waiting', because: 'browser or network gone: the caller goes back to the own place with an apology' },
  { from: withAgent, on: 'resume', to: 'ringing', because: 'the agent is back with another browser before the loss of the first was noticed: the own call again' },
  { from: withAgent, on: 'agent-gone', to: 'ended', because: 'the agent hung up' },
  { from: [...withAgent, 'consulting', 'conference'], on: 'hang-up', to: 'ended', because: 'the agent ended the call' },
  { from: [...withAgent, 'consulting', 'conference', 'transferring'], on: 'caller-gone', to: 'ended', because: 'the caller hung up' },
  { from: ['callback'], on: 'withdraw', to: 'ended', because: 'the callback is not needed any more' },
  { from: ['ringing', 'dialling'], on: 'engine-restarted', when: 'on the agent\'s wish', to: 'ended', because: 'nobody was spoken to yet; the agent can phone again' },
  {
    from: ['arriving', 'in-flow', 'forwarding', 'waiting', 'ringing', 'dialling', 'talking', 'held', 'consulting', 'conference', 'transferring', 'forwarded'],
    on: 'engine-restarted', when: 'number known', to: 'callback', because: 'we cut them off, so we phone them back, before others',
  },
  {
    from: ['arriving', 'in-flow', 'forwarding', 'waiting', 'ringing', 'talking', 'held', 'consulting', 'conference', 'transferring', 'forwarded'],
    on: 'engine-restarted', to: 'ended', because: 'cut off, with a number that nobody knows',
  },
];

const rowsFrom = Map.groupBy(callTransitions.flatMap((row) => row.from.map((from) => ({ from, row }))), ({ from, row }) => `${from} ${row.on}`);

/**
 * The edge for a trigger; undefined when it cannot happen now.
 *
 * @param mostAttempts how often a citizen is phoned back in vain before it ends
 */
export function callTransition(call: Call, on: Trigger, mostAttempts: number): CallTransition | undefined {
  return rowsFrom.get(`${call.phase} ${on}`)?.find(({ row }) => row.when === undefined || conditions[row.when](call, mostAttempts))?.row;
}
