import { Invalid, type AuthorityId, type UserId } from '@ingang/kernel';
import { queueFor, type Queue } from '@ingang/routing';
import type { MeasuredAgent, MeasuredAuthority, MeasuredSystem } from '@ingang/planning/centre';
import type { Work } from '../../../platform/database/work.ts';
import { countContacts, measureHandling, measurePresence, type MeasuredPresence } from '../../contacts/index.ts';
import { findAccount } from '../../people/index.ts';
import { listAuthorities } from '../../region/index.ts';
import { readRoutingPolicy } from '../../routing/index.ts';

const CHANNEL = 'phone';
/** Where callers wait for whom nothing special is asked. */
const QUEUE = 'general';
const MOST_DAYS = 400;
const DAY_MS = 86_400_000;

/**
 * What this system has counted and timed of its telephone between two days, both included, of the authorities that the caller may see.
 *
 * @param field what is wrong with a period is told of
 * @throws Invalid `planning.measured-period`
 */
export async function measureSystem(work: Work, { from, until }: { readonly from: string; readonly until: string }, field = 'of.until'): Promise<MeasuredSystem> {
  const span = { from: midnight(from), until: new Date(midnight(until).getTime() + DAY_MS) };
  const days = (span.until.getTime() - span.from.getTime()) / DAY_MS;
  if (!(days >= 1 && days <= MOST_DAYS)) throw new Invalid('input.invalid', [{ field, code: 'planning.measured-period', params: { most: MOST_DAYS } }]);
  const counts = (await countContacts(work, { ...span, intervalMinutes: 60 })).filter(({ channel }) => channel === CHANNEL);
  const handling = new Map((await measureHandling(work, CHANNEL, span)).map((row) => [row.authorityId, row]));
  const { queues } = await readRoutingPolicy(work);
  const authorities = (await listAuthorities(work)).flatMap(({ id, name }): MeasuredAuthority[] => {
    const row = handling.get(id);
    if (row === undefined) return [];
    const contactsByHour = emptyWeek();
    for (const { at, authorityId, count } of counts) if (authorityId === id) contactsByHour[placeOf(at)]! += count;
    const { authorityId: _authorityId, contacts: _contacts, ...times } = row;
    return [{ id, name, contactsByHour, ...times, terms: termsOf(queues, id) }];
  });
  return { from, until, daysOpen: daysOpenIn(counts), authorities, presence: await agentsOf(work, await measurePresence(work, CHANNEL, span)) };
}

/** A day of the calendar begins here at 23:00 or 22:00 in UTC; an hour more or less of a quiet night counts for nothing. */
const midnight = (day: string): Date => new Date(`${day}T00:00:00+01:00`);
const emptyWeek = (): number[] => Array.from({ length: 168 }, () => 0);

/** Hours since Monday midnight of a moment by the clock on the wall, such as 2026-03-02T08:00. */
function placeOf(at: string): number {
  return ((new Date(`${at}Z`).getUTCDay() + 6) % 7) * 24 + Number(at.slice(11, 13));
}

function daysOpenIn(counts: readonly { readonly at: string }[]): number[] {
  const open = [0, 0, 0, 0, 0, 0, 0];
  for (const day of new Set(counts.map(({ at }) => at.slice(0, 10)))) open[Math.floor(placeOf(`${day}T00:00`) / 24)]! += 1;
  return open;
}

/** Contacts do not tell where they waited: what holds for the general queue, or else what any queue promises, and no skills. */
function termsOf(queues: readonly Queue[], authority: AuthorityId): MeasuredAuthority['terms'] {
  const general = queueFor(queues, QUEUE, authority);
  const queue = general ?? queues.find(({ authorityId }) => authorityId === null);
  if (queue === undefined) return {};
  const { waitSeconds, share, priority, places, patienceSeconds } = queue;
  return { skills: general?.skills ?? [], steps: general?.steps ?? [], norm: { waitSeconds, share }, priority, places, goesFirstAfterSeconds: patienceSeconds };
}

/** With the skills that they have now: who left since then has none. */
async function agentsOf(work: Work, rows: readonly MeasuredPresence[]): Promise<MeasuredAgent[]> {
  const byAgent = Map.groupBy(rows, ({ agentId }) => agentId);
  const agents: MeasuredAgent[] = [];
  for (const [agentId, parts] of byAgent) {
    const daysByHour = emptyWeek();
    for (const { weekday, hour, days } of parts) daysByHour[(weekday - 1) * 24 + hour]! += days;
    const skills = (await findAccount(work, agentId satisfies UserId))?.skills ?? [];
    agents.push({ authorities: parts[0]!.authorityIds, skills: Object.fromEntries(skills.map(({ kind, value, level }) => [`${kind}:${value}`, level])), daysByHour });
  }
  return agents;
}
