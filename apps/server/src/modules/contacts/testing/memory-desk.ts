import { FixedClock, uuidV7, type AuthorityId, type UserId } from '@ingang/kernel';
import type { Role } from '../../../platform/access/index.ts';
import { memoryContacts } from '../memory/contacts.ts';
import { memoryDirectory, type KnownThings } from '../memory/directory.ts';
import { memoryDrafts } from '../memory/drafts.ts';
import { memoryTimeline } from '../memory/timeline.ts';
import type { Colleague, Desk, Recorded, Told } from '../usecases/desk.ts';

export interface MemoryDesk {
  readonly clock: FixedClock;
  /** Everything that was recorded and published, by anybody. */
  readonly recorded: readonly Recorded[];
  readonly published: readonly Told[];
  /** The desk as this person sits at it now. */
  as(name: string, role?: Role, authorityIds?: readonly string[]): Desk;
}

/** Somebody who works for the given authorities; the id follows from the name. */
function aColleague(name: string, role: Role = 'agent', authorityIds: readonly string[] = ['papendrecht', 'zwijndrecht']): Colleague {
  return {
    id: idOf(name) as UserId,
    name,
    authorityIds: authorityIds as AuthorityId[],
    leads: (authorityId) => role === 'team-lead' && (authorityId === undefined || authorityIds.includes(authorityId)),
  };
}

/** One room in memory that several people sit in, with a clock that stands still. */
export function memoryDesk(known: KnownThings = {}, now = '2026-01-14T09:00:00Z'): MemoryDesk {
  const clock = new FixedClock(now);
  const recorded: Recorded[] = [];
  const published: Told[] = [];
  const timeline = memoryTimeline();
  const registers = { contacts: memoryContacts(timeline), drafts: memoryDrafts(), timeline, directory: memoryDirectory(known) };
  let made = 0;
  const newId = (): string => {
    made += 1;
    return uuidV7(clock.now().getTime() + made, new Uint8Array(10).fill(made % 256));
  };
  return {
    clock,
    recorded,
    published,
    as: (name, role, authorityIds) => ({
      ...registers,
      colleague: aColleague(name, role, authorityIds),
      now: clock.now(),
      newId,
      record: (entry) => void recorded.push(entry),
      publish: (event) => void published.push(event),
    }),
  };
}

/** A UUID that is the same for the same name. */
export function idOf(name: string): string {
  const bytes = new Uint8Array(10);
  new TextEncoder().encodeInto(name, bytes);
  return uuidV7(0, bytes);
}
