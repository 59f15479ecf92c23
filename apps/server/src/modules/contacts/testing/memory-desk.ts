import { FixedClock, uuidV7, type AuthorityId, type UserId } from '@ingang/kernel';
import type { Principal, Role } from '../../../platform/access/index.ts';
import type { AuditEntry } from '../../../platform/audit/audit-entry.ts';
import type { NewEvent } from '../../../platform/realtime/event.ts';
import { memoryContacts } from '../memory/contacts.ts';
import { memoryDirectory, type KnownThings } from '../memory/directory.ts';
import { memoryDrafts } from '../memory/drafts.ts';
import { memoryTimeline } from '../memory/timeline.ts';
import type { Desk } from '../usecases/desk.ts';

export interface MemoryDesk {
  readonly clock: FixedClock;
  /** Everything that was recorded and published, by anybody. */
  readonly recorded: readonly AuditEntry[];
  readonly published: readonly NewEvent[];
  /** The desk as this person sits at it now. */
  as(name: string, role?: Role, authorityIds?: readonly string[]): Desk;
}

/** Somebody who works for the given authorities; the id follows from the name. */
export function aPrincipal(name: string, role: Role = 'agent', authorityIds: readonly string[] = ['papendrecht', 'zwijndrecht']): Principal {
  return {
    kind: 'user',
    userId: idOf(name) as UserId,
    name,
    roles: [role],
    permissions: new Set(),
    authorityIds: authorityIds as AuthorityId[],
    departmentIds: '*',
  };
}

/** One room in memory that several people sit in, with a clock that stands still. */
export function memoryDesk(known: KnownThings = {}, now = '2026-01-14T09:00:00Z'): MemoryDesk {
  const clock = new FixedClock(now);
  const recorded: AuditEntry[] = [];
  const published: NewEvent[] = [];
  const registers = { contacts: memoryContacts(), drafts: memoryDrafts(), timeline: memoryTimeline(), directory: memoryDirectory(known) };
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
      principal: aPrincipal(name, role, authorityIds),
      now: clock.now(),
      newId,
      locale: 'nl',
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
