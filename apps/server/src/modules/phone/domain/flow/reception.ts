import type { AuthorityId } from '@ingang/kernel';
import type { WorkingCalendar } from '@ingang/kernel/working-calendar';
import { mayRecord, type RecordingPolicy } from '../recording/policy.ts';
import type { CallFlow } from './flow.ts';
import type { CalamityNow, FlowFacts, QueueNow } from './protocol.ts';
import { versionAt, type Dated } from './versions.ts';

/** A version that may answer, with its drawing. */
export interface PublishedVersion extends Dated {
  readonly content: CallFlow;
}

/** Everything that decides how callers are received, read at once: a few dozen rows. */
export interface Reception {
  readonly numbers: readonly { readonly number: string; readonly flowId: string; readonly authorityId?: AuthorityId | undefined }[];
  readonly flows: ReadonlyMap<string, readonly PublishedVersion[]>;
  /** Flows that are of one authority: who comes in there asks for it. */
  readonly owners: ReadonlyMap<string, AuthorityId>;
  readonly authorityNames: ReadonlyMap<AuthorityId, string>;
  /** By authority and channel. */
  readonly calendars: ReadonlyMap<AuthorityId, ReadonlyMap<string, WorkingCalendar>>;
  /** A number in the form in which it can be phoned back; undefined when it cannot be. */
  readonly phoneBack?: FlowFacts['phoneBack'];
  /** Messages that are switched on, by authority; `region` holds for all. */
  readonly calamities: ReadonlyMap<AuthorityId | 'region', CalamityNow>;
  /** What was decided about recording conversations; left out: nothing. */
  readonly recording?: readonly RecordingPolicy[];
}

/** A call as it comes in. */
export interface IncomingCall {
  /** Normal form. */
  readonly dialled: string;
  /** Undefined when withheld. */
  readonly callerNumber: string | undefined;
  /** What the carrier's own voice menu found out. */
  readonly carrierAuthority?: AuthorityId | undefined;
  /** For a trial of a flow that no number leads to yet. */
  readonly flowId?: string | undefined;
}

export interface Receiving {
  readonly flowId: string;
  readonly versionNumber: number;
  readonly flow: CallFlow;
}

/**
 * The flow that receives a call at a moment; undefined when nobody published one for that number.
 *
 * @example receivingFlow({ numbers: [], flows: new Map(), owners: new Map(), authorityNames: new Map(), calendars: new Map(), calamities: new Map() }, '14078', new Date(0)) // undefined
 */
export function receivingFlow({ numbers, flows }: Reception, dialled: string, instant: Date): Receiving | undefined {
  const flowId = numbers.find(({ number }) => number === dialled)?.flowId;
  const version = flowId === undefined ? undefined : versionAt(flows.get(flowId) ?? [], instant);
  return flowId === undefined || version === undefined ? undefined : { flowId, versionNumber: version.number, flow: version.content };
}

/**
 * The facts for `advance`: of this call, at this moment.
 *
 * @param queue how each queue stands; left out: attended and empty
 */
export function factsOf(reception: Reception, call: IncomingCall, now: Date, queue?: (queue: string) => QueueNow): FlowFacts {
  const { calamities } = reception;
  return {
    now,
    callerNumber: call.callerNumber,
    known: knownFrom(reception, call),
    authorityName: (id) => reception.authorityNames.get(id) ?? id,
    hours: (id, channel) => reception.calendars.get(id)?.get(channel),
    phoneBack: reception.phoneBack,
    calamity: (id) => (id && calamities.get(id)) ?? calamities.get('region'),
    mayRecord: (id) => mayRecord(reception.recording ?? [], id, now.getTime()),
    queue,
  };
}

/** What the carrier asked the caller goes before what the number says, and that before whose flow it is. */
function knownFrom({ numbers, owners, authorityNames }: Reception, { carrierAuthority, dialled, flowId }: IncomingCall): FlowFacts['known'] {
  if (carrierAuthority !== undefined && authorityNames.has(carrierAuthority)) return { authorityId: carrierAuthority, because: 'carrier' };
  const number = numbers.find((one) => one.number === dialled);
  const authorityId = number?.authorityId ?? owners.get(number?.flowId ?? flowId ?? '');
  return authorityId && { authorityId, because: 'dialled' };
}
