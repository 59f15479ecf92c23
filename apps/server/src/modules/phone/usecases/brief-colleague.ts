import type { CallBriefing } from '@ingang/contracts/phone-desk';
import type { ContactId, UserId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import { briefContact, type Brief } from '../../contacts/index.ts';
import { colleaguesOf, type Call } from '../domain/call/index.ts';

/** What was told of a call to whom it was taken to. */
export interface Briefing {
  readonly id: string;
  readonly at: Date;
  readonly byName: string;
  readonly note: string;
  readonly content: Brief;
  /** It came on the screen of this reader before. */
  readonly isSeen: boolean;
}

export interface Briefings {
  add(briefing: { readonly callId: string; readonly by: UserId; readonly byName: string; readonly note: string; readonly content: Brief }): Promise<void>;
  /** The newest that somebody else wrote about a call; undefined when there is none that the reader may see. */
  newest(callId: string, reader: UserId): Promise<Briefing | undefined>;
  markSeen(id: string, reader: UserId): Promise<void>;
  /** Writes what this agent tells of a call anew, for the same people. @returns false when they told nothing yet, or this already */
  follow(callId: string, by: UserId, content: Brief): Promise<boolean>;
}

/** Writes down what goes along with a call to whom it is taken to: before their telephone rings, so that it is there when it does. */
export async function briefColleague(work: Work, briefings: Briefings, { call, by, note }: { readonly call: Call; readonly by: UserId; readonly note: string }): Promise<void> {
  if (call.agent?.agentId !== by) return; // the switchboard refuses what comes next
  const content = await briefContact(work, call.id as string as ContactId, by);
  if (!content) return;
  const { customerId } = content;
  await briefings.add({ callId: call.id, by, byName: work.principal.name, note: note.trim(), content });
  work.record({
    action: 'create', subjectKind: 'call-briefing', subjectId: call.id, details: { questions: content.questions.length },
    ...(customerId && { customerId }), ...(call.authorityId && { authorityId: call.authorityId }),
  });
}

/**
 * While a colleague is asked, what they read follows what is written down.
 *
 * @returns whom to tell that there is something new; empty when there is not
 */
export async function followBriefing(work: Work, briefings: Briefings, call: Call | undefined): Promise<readonly UserId[]> {
  const by = call?.agent?.agentId;
  if (call === undefined || by === undefined || !isAsking(call)) return [];
  const content = await briefContact(work, call.id as string as ContactId, by);
  const isNews = content !== undefined && (await briefings.follow(call.id, by, content));
  return isNews ? colleaguesOf(call).filter((agentId) => agentId !== by) : [];
}

/** A colleague rings or takes part. */
export function isAsking({ phase, other }: Call): boolean {
  return (phase === 'consulting' || phase === 'conference') && other?.target.kind === 'person';
}

/**
 * What a colleague told about this call. That it came on a screen is recorded once: who is asked may see nothing else of this
 * customer, or of the whole authority.
 */
export async function readBriefing(work: Work, briefings: Briefings, call: Call, userId: UserId): Promise<CallBriefing | null> {
  const briefing = await briefings.newest(call.id, userId);
  if (!briefing) return null;
  const { at, byName, note, content, isSeen } = briefing;
  const { customerId, customerName, identification, typing, questions } = content;
  if (!isSeen) {
    await briefings.markSeen(briefing.id, userId);
    work.record({ action: 'look', subjectKind: 'call-briefing', subjectId: call.id, ...(customerId && { customerId }), ...(call.authorityId && { authorityId: call.authorityId }) });
  }
  return {
    at: at.toISOString(), byName, note, typing,
    customerId: customerId ?? null,
    customerName: customerName ?? null,
    identification: { level: identification.level, how: identification.how ?? null },
    questions: questions.map(({ text, articleId = null, articleQuestion = null, answer = null, productName = null }) => ({ text, articleId, articleQuestion, answer, productName })),
  };
}
