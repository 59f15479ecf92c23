import type { TargetCard } from '@ingang/contracts/phone-desk';
import type { AuthorityId, DepartmentId, UserId } from '@ingang/kernel';
import { statusAt, type WorkingCalendar } from '@ingang/kernel/working-calendar';
import type { Work } from '../../../platform/database/work.ts';
import { parsePhone } from '../../customers/index.ts';
import { departmentMembers } from '../../people/index.ts';
import { authorityCalendar, departmentCalendars, listAllDepartments, listAuthorities, type Authority, type Department } from '../../region/index.ts';
import { readRoutingPolicy } from '../../routing/index.ts';
import { usualPickUp, weeksBack, type PickUpCount } from '../domain/pick-up/usual.ts';
import { isOpen, type Presence } from '../domain/presence/presence.ts';

export interface TargetReader {
  presences(): Promise<readonly Presence[]>;
  waitingIn(): Promise<ReadonlyMap<string, number>>;
  pickUps(since: Date, agreedSeconds: ReadonlyMap<string, number>): Promise<{ readonly departments: ReadonlyMap<DepartmentId, PickUpCount>; readonly people: ReadonlyMap<UserId, PickUpCount> }>;
}

type Membership = Awaited<ReturnType<typeof departmentMembers>>;

const bare = {
  authorityId: null, departmentNames: [], presence: null, availableMembers: null, signedOnMembers: null, waiting: null, isOpen: null, opensAt: null, number: null, usual: null,
} as const satisfies Partial<TargetCard>;

/**
 * Everywhere a call about an authority can go: colleagues who are there, departments that work for it, queues and other
 * authorities, each with what helps to choose.
 */
export async function listTargets(work: Work, reader: TargetReader, authorityId: AuthorityId | undefined): Promise<readonly TargetCard[]> {
  const departments = (await listAllDepartments(work)).filter(({ active, authorityIds }) => active && (authorityId === undefined || authorityIds.includes(authorityId)));
  const members = await departmentMembers(work);
  const presences = (await reader.presences()).filter(({ agentId, state }) => state !== 'offline' && agentId !== work.principal.userId);
  const agreed = new Map(departments.map(({ id, transferAnswerSeconds }) => [id as string, transferAnswerSeconds]));
  const counts = await reader.pickUps(new Date(work.now.getTime() - weeksBack * 7 * 86_400_000), agreed);
  const calendars = await departmentCalendars(work, authorityId);
  return [
    ...presences.map((presence) => personCard(presence, { departments, members, count: counts.people.get(presence.agentId), work })),
    ...departments.map((department) => departmentCard(department, { members, presences, count: counts.departments.get(department.id), calendar: calendars.get(department.id), work })),
    ...(await queueCards(work, reader, authorityId)),
    ...(await authorityCards(work, authorityId)),
  ];
}

function personCard({ agentId, name, state }: Presence, { departments, members, count, work }: { readonly departments: readonly Department[]; readonly members: Membership; readonly count: PickUpCount | undefined; readonly work: Work }): TargetCard {
  const own = new Set(members.filter(({ userId }) => userId === agentId).map(({ departmentId }) => departmentId));
  const departmentNames = departments.filter(({ id }) => own.has(id)).map(({ name: called }) => called[work.locale]);
  return { ...bare, kind: 'person', id: agentId, name, departmentNames, presence: state, usual: usualPickUp(count) };
}

interface AroundDepartment {
  readonly members: Membership;
  readonly presences: readonly Presence[];
  readonly count: PickUpCount | undefined;
  readonly calendar: WorkingCalendar | undefined;
  readonly work: Work;
}

function departmentCard({ id, name, authorityId, phone }: Department, { members, presences, count, calendar, work }: AroundDepartment): TargetCard {
  const own = new Set(members.filter(({ departmentId }) => departmentId === id).map(({ userId }) => userId));
  const signedOn = presences.filter(({ agentId }) => own.has(agentId));
  return {
    ...bare, kind: 'department', id, name: name[work.locale], authorityId, availableMembers: signedOn.filter(isOpen).length, signedOnMembers: signedOn.length,
    number: numberOf(phone), usual: usualPickUp(count), ...hoursNow(calendar, work.now),
  };
}

async function queueCards(work: Work, reader: TargetReader, authorityId: AuthorityId | undefined): Promise<TargetCard[]> {
  const { queues } = await readRoutingPolicy(work);
  const waiting = await reader.waitingIn();
  const own = queues.filter((queue) => queue.authorityId === null || queue.authorityId === authorityId);
  return [...Map.groupBy(own, ({ code }) => code)].map(([code, [first, ...more]]) => {
    const { name } = more.find((queue) => queue.authorityId !== null) ?? first!;
    return { ...bare, kind: 'queue', id: code, name: name[work.locale], waiting: waiting.get(code) ?? 0 };
  });
}

async function authorityCards(work: Work, but: AuthorityId | undefined): Promise<TargetCard[]> {
  const others = (await listAuthorities(work)).filter(({ id, phone }) => id !== but && numberOf(phone) !== null);
  const cards: TargetCard[] = [];
  for (const authority of others) cards.push(await authorityCard(work, authority));
  return cards;
}

async function authorityCard(work: Work, { id, name, phone }: Authority): Promise<TargetCard> {
  return { ...bare, kind: 'authority', id, name, authorityId: id, number: numberOf(phone), ...hoursNow(await authorityCalendar(work, id), work.now) };
}

function hoursNow(calendar: WorkingCalendar | undefined, now: Date): Pick<TargetCard, 'isOpen' | 'opensAt'> {
  if (calendar === undefined) return { isOpen: null, opensAt: null };
  const status = statusAt(calendar, now);
  return { isOpen: status.state === 'open', opensAt: status.state === 'closed' ? (status.nextOpening?.toISOString() ?? null) : null };
}

function numberOf(phone: string): string | null {
  const parsed = parsePhone(phone);
  return 'number' in parsed ? parsed.number.normal : null;
}
