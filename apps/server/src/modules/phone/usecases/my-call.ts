import type { MyCall, MyCallAnswer } from '@ingang/contracts/phone-desk';
import type { AuthorityId, ContactId, UserId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import { earlierContacts } from '../../contacts/index.ts';
import { customersOfPhone, displayPhone } from '../../customers/index.ts';
import { userNames } from '../../people/index.ts';
import { civilDay, greetingOf, listAuthorities } from '../../region/index.ts';
import { allowedCommands, allowedForColleague, isConsulted as isConsultedIn, nameOf, partiesOf, recordingOf, seenSupervisor, talkingSince, transferBudget, waitedSeconds, type Call, type CallRules } from '../domain/call/index.ts';
import { readBriefing, type Briefings } from './brief-colleague.ts';

export interface CallReader {
  callOfAgent(agentId: UserId): Promise<Call | undefined>;
  readonly briefings: Briefings;
  /** The rules of this call, as they are set now. */
  rulesOf(call: Pick<Call, 'authorityId'>): Promise<CallRules>;
  contactsOfNumber(number: string, since: Date, but: string): Promise<readonly string[]>;
}

/** The call that rings at or is with this agent, with everything that helps before answering. */
export async function findMyCall(work: Work, reader: CallReader, agentId: UserId): Promise<MyCall | null> {
  const call = await reader.callOfAgent(agentId);
  return call ? describe(work, reader, agentId, call) : null;
}

async function describe(work: Work, reader: CallReader, agentId: UserId, call: Call): Promise<MyCall> {
  const { callerNumber, authorityId, language } = call;
  const authority = (await listAuthorities(work)).find(({ id }) => id === authorityId);
  const customers = callerNumber === undefined ? [] : await customersOfPhone(work, callerNumber);
  const since = startOfDay(work.now);
  const contactIds = callerNumber === undefined ? [] : await reader.contactsOfNumber(callerNumber, since, call.id);
  const earlier = await earlierContacts(work, { customerIds: customers.map(({ id }) => id), contactIds: contactIds as ContactId[], since });
  if (call.phase === 'ringing') {
    const about = { callerNumber: callerNumber !== undefined, found: customers.length };
    work.record({ action: 'search', subjectKind: 'customer', details: about, ...(authorityId && { authorityId }) });
  }
  const isConsulted = call.agent?.agentId !== agentId;
  const asker = isConsulted && call.agent ? (await userNames(work, [call.agent.agentId])).get(call.agent.agentId) : undefined;
  const rules = await reader.rulesOf(call);
  const { left, mustBeWarm } = transferBudget(call, rules);
  return {
    id: call.id,
    phase: call.phase,
    direction: call.direction,
    isCallback: call.toBePhoned !== undefined,
    contactId: call.id,
    authorityId: authorityId ?? null,
    authorityName: authority?.name ?? null,
    greeting: authority ? await greetingOf(work, authority, work.principal.name, language) : null,
    language,
    subject: call.queue?.subject ?? call.subject ?? null,
    queue: call.queue?.name ?? null,
    dialled: call.dialled,
    callerNumber: callerNumber ?? null,
    callerNumberDisplay: callerNumber === undefined ? null : displayPhone(callerNumber),
    candidates: customers.map(({ id, displayName, authorityId: of }) => ({ id, displayName, authorityId: of })),
    earlierToday: earlier.filter(({ id }) => id !== (call.id as string)).map(({ startedAt, ...line }) => ({ ...line, startedAt: startedAt.toISOString() })),
    arrivedAt: new Date(call.arrivedAt).toISOString(),
    waitedSeconds: waitedSeconds(call, work.now.getTime()),
    answeredAt: instant(talkingSince(call)),
    heldSince: instant(call.heldAt),
    heldWarnAt: call.heldAt === undefined ? null : instant(call.heldAt + rules.heldWarnSeconds * 1000),
    heldReturnsAt: call.phase !== 'held' || call.heldAt === undefined ? null : instant(call.heldAt + rules.heldReturnSeconds * 1000),
    other: call.other ? { kind: call.other.target.kind, name: nameOf(call), isConnected: call.other.state === 'connected' } : null,
    consultedBy: asker ?? null,
    parties: partiesOf(call).map(({ role, name, userId, state }) => ({ role, name: name ?? null, isMe: userId === agentId || (role === 'colleague' && isConsulted && userId === undefined), state })),
    briefing: await readBriefing(work, reader.briefings, call, agentId),
    callbackId: call.promised?.callbackId ?? null,
    isVoicemail: call.promised?.isVoicemail === true,
    transfers: call.transfers,
    transfersLeft: left,
    mustBeWarm,
    allowed: [...(isConsulted ? colleagueCommands(call, agentId) : allowedCommands(call, rules))],
    ...(!isConsulted && describeCompany(call)),
  };
}

/** What else happens with a call while it is talked about: it is recorded, somebody is with it. */
function describeCompany(call: Call): Pick<MyCall, 'recording' | 'supervision'> {
  const seen = seenSupervisor(call);
  return {
    ...(call.recording && { recording: { isRunning: recordingOf(call) === 'running', pausedFor: [...call.recording.pausedFor] } }),
    ...(seen && { supervision: seen }),
  };
}

/** The call of an agent, for the team lead who is with it: nothing of the citizen. */
export function describeSupervising({ id, agent, authorityId }: Call, { how, state, isTold }: NonNullable<Call['supervisor']>): NonNullable<MyCallAnswer['supervising']> {
  return {
    callId: id, agentId: agent!.agentId, agentName: agent!.name, how, isConnected: state === 'connected', authorityId: authorityId ?? null,
    isAgentTold: isTold || how !== 'listen',
  };
}

/** Whose telephone still rings has nothing to say yet. */
const colleagueCommands = (call: Call, agentId: UserId) => (isConsultedIn(call, agentId) ? allowedForColleague(call) : []);

const instant = (milliseconds: number | undefined): string | null => (milliseconds === undefined ? null : new Date(milliseconds).toISOString());

/** Midnight in the Netherlands, an hour early at most: for a list of today. */
function startOfDay(now: Date): Date {
  return new Date(`${civilDay(now)}T00:00:00+01:00`);
}

/** Who waits, for lists: no personal data. */
export function describeWaiting(call: Call) {
  return {
    callId: call.id,
    queue: call.queue?.name ?? '',
    authorityId: (call.authorityId as AuthorityId | undefined) ?? null,
    subject: call.queue?.subject ?? call.subject ?? null,
    language: call.language,
    priority: call.queue?.priority ?? 'normal',
    isCallback: call.phase === 'callback',
    since: new Date(call.queuedAt ?? call.arrivedAt).toISOString(),
    transfers: call.transfers,
    ringsAt: call.phase === 'ringing' ? (call.agent?.agentId ?? null) : null,
  };
}
