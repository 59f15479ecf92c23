import { PhoneNow } from '@ingang/contracts/phone/live';
import { Unavailable } from '@ingang/kernel';
import type { Static } from 'typebox';
import { maySeeAuthority } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import type { RoomDeps } from '../../../platform/room.ts';
import { usersLed } from '../../people/index.ts';
import { sayWaiting } from '../../routing/index.ts';
import type { Call } from '../domain/call/index.ts';
import type { Presence } from '../domain/presence/presence.ts';
import { askSwitchboard, switchboardOf } from '../open-switchboard.ts';
import { presencesNow } from '../postgres/call-book.ts';
import { waitingCalls } from '../postgres/read-calls.ts';
import { callsInHand } from '../postgres/supervision.ts';
import type { OfferedNow, Outlook } from '../usecases/asks.ts';
import { describeWaiting } from '../usecases/my-call.ts';
import { leadingOf, maySetPresence, maySupervise, type Leading } from '../usecases/supervise.ts';
import { presenceAnswer } from './presence-routes.ts';

type Now = Static<typeof PhoneNow>;
const mostLines = 500;
/** Why somebody waits is worked out against every agent: for those at the front. */
const mostOutlooks = 50;

export function liveRoutes(deps: RoomDeps): readonly Route[] {
  return [
    route({
      method: 'GET', path: '/phone/now', operationId: 'readPhoneNow', tag: 'phone', access: 'phone:watch-live', answer: PhoneNow,
      summary: 'Who waits and why still, who talks and for how long, who is there: the telephone as it is now',
      description: 'No personal data of citizens. Fetch it again at the events phone.queue-changed, phone.call-changed and phone.presence-changed.',
      direct: async ({ inWork }) => {
        const asked = await readOutlooks(deps);
        return inWork((work) => readNow(work, asked, switchboardOf(deps) !== undefined));
      },
    }),
  ];
}

interface Asked {
  readonly outlooks: ReadonlyMap<string, Outlook>;
  readonly offers: readonly OfferedNow[];
}

const nothing: Asked = { outlooks: new Map(), offers: [] };

/** Nothing while the exchange or the switchboard is away: who waits is known all the same. */
async function readOutlooks(deps: RoomDeps): Promise<Asked> {
  if (switchboardOf(deps) === undefined) return nothing;
  try {
    const { outlooks = [], offers = [] } = await askSwitchboard(deps, { ask: 'outlooks', atMost: mostOutlooks });
    return { outlooks: new Map(outlooks.map((one) => [one.callId, one])), offers };
  } catch (error) {
    if (error instanceof Unavailable) return nothing;
    throw error;
  }
}

async function readNow(work: Work, { outlooks, offers }: Asked, hasTelephone: boolean): Promise<Now> {
  const { tx, principal, now } = work;
  const presences = await presencesNow(tx);
  const leading = leadingOf(principal, await usersLed(work));
  const byId = new Map(presences.map((presence) => [presence.agentId, presence]));
  return {
    at: now.toISOString(),
    hasTelephone,
    waiting: (await waitingCalls(tx, mostLines)).map((call) => ({ ...describeWaiting(call), ...outlookAnswer(work, outlooks.get(call.id)) })),
    calls: (await callsInHand(tx, mostLines)).map((call) => callAnswer(call, maySupervise(leading, call, call.agent && byId.get(call.agent.agentId), principal.userId))),
    agents: presences.map((presence) => agentAnswer(presence, leading, principal.userId)),
    offers: offers.filter(({ work: { authorityId } }) => maySeeAuthority(principal, authorityId)).slice(0, mostLines).map((one) => offerAnswer(work, one)),
  };
}

function offerAnswer({ locale }: Work, { work: { id, kind, because, authorityId, since }, agentId, isTaken = false, reason }: OfferedNow): Now['offers'][number] {
  return { workId: id, kind, because, authorityId, since: new Date(since).toISOString(), agentId: agentId ?? null, isTaken, why: reason ? sayWaiting(locale, reason) : null };
}

function outlookAnswer({ locale }: Work, outlook: Outlook | undefined): Pick<Now['waiting'][number], 'position' | 'expectedSeconds' | 'expectedAtMostSeconds' | 'why'> {
  const { expected, reason } = outlook ?? {};
  return {
    position: expected?.position ?? null,
    expectedSeconds: expected?.p50Seconds ?? null,
    expectedAtMostSeconds: expected?.p80Seconds ?? null,
    why: reason ? sayWaiting(locale, reason) : null,
  };
}

function callAnswer(call: Call, mine: boolean): Now['calls'][number] {
  const { agent, other, supervisor, queue, phase, recording } = call;
  const since = phase === 'ringing' || phase === 'dialling' ? call.arrivedAt : (call.answeredAt ?? call.arrivedAt);
  return {
    callId: call.id, contactId: call.id, phase, direction: call.direction, authorityId: call.authorityId ?? null, subject: queue?.subject ?? call.subject ?? null,
    agentId: agent?.agentId ?? null, agentName: agent?.name ?? null, otherName: other?.target.name ?? null, since: new Date(since).toISOString(),
    heldSince: call.heldAt === undefined ? null : new Date(call.heldAt).toISOString(), transfers: call.transfers, isRecorded: recording !== undefined,
    supervisor: supervisor ? { userId: supervisor.agentId, name: supervisor.name, how: supervisor.how } : null, maySupervise: mine,
  };
}

function agentAnswer(presence: Presence, leading: Leading, self: string | undefined): Now['agents'][number] {
  const { authorityIds } = presence;
  return { ...presenceAnswer(presence), authorityIds: authorityIds === '*' ? null : [...authorityIds], maySet: presence.agentId !== self && maySetPresence(leading, presence) };
}
