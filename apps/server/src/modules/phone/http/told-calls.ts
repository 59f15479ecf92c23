import type { CallHistory } from '@ingang/contracts/phone-desk';
import type { Work } from '../../../platform/database/work.ts';
import { listAuthorities } from '../../region/index.ts';
import { readRoutingPolicy } from '../../routing/index.ts';
import { storyOf } from '../domain/story/index.ts';
import type { PastCall } from '../postgres/read-calls.ts';
import { sayStoryLine } from '../texts/story-words.ts';

/** Past calls with everything that happened, and the story that follows from it in the language of the reader. */
export async function tellCalls(work: Work, calls: readonly PastCall[]): Promise<CallHistory[]> {
  if (calls.length === 0) return [];
  const authorities = new Map((await listAuthorities(work)).map(({ id, name }) => [id as string, name]));
  const queues = new Map((await readRoutingPolicy(work)).queues.map(({ code, name }) => [code, name[work.locale]]));
  return calls.map((call) => tell(work, call, { authorities, queues }));
}

interface Names {
  readonly authorities: ReadonlyMap<string, string>;
  readonly queues: ReadonlyMap<string, string>;
}

function tell({ locale }: Pick<Work, 'locale'>, call: PastCall, { authorities, queues }: Names): CallHistory {
  const queueName = (code: string): string => queues.get(code) ?? code;
  const story = storyOf(call.events.map(({ at, event, agentName, detail, about, toName }) => {
    const to = toName ?? (about?.to?.kind === 'queue' && about.to.name !== undefined ? queueName(about.to.name) : undefined);
    const authorityName = about?.authorityId && (authorities.get(about.authorityId) ?? about.authorityId);
    return {
      at: new Date(at), event, ...(agentName !== null && { agentName }), ...(detail !== null && { detail }),
      ...(about !== null && { about: { ...about, ...(to !== undefined && { toName: to }), ...(authorityName !== undefined && { authorityName }) } }),
    };
  }));
  return {
    callId: call.id, contactId: call.contact_id, arrivedAt: call.arrived_at.toISOString(), answeredAt: call.answered_at?.toISOString() ?? null,
    endedAt: call.ended_at?.toISOString() ?? null, waitedSeconds: call.waited_seconds, transfers: call.transfers, ending: call.ending,
    events: call.events.map(({ at, event, agentName, detail }) => ({ at: new Date(at).toISOString(), event, agentName, detail })),
    story: story.map((line) => ({ at: line.at.toISOString(), text: sayStoryLine(locale, line, queueName), ...(line.text !== undefined && { said: line.text }) })),
  };
}
