import { FixedClock, uuidV7, type AuthorityId, type UserId } from '@ingang/kernel';
import type { Principal } from '../../../platform/access/index.ts';
import type { AuditEntry } from '../../../platform/audit/audit-entry.ts';
import type { NewEvent } from '../../../platform/realtime/event.ts';
import { memoryCustomers } from '../memory/customers.ts';
import { memoryAuthorities, memoryPersonNumbers } from '../memory/person-numbers.ts';
import type { Desk } from '../usecases/desk.ts';

export interface MemoryDesk {
  readonly desk: Desk;
  readonly clock: FixedClock;
  readonly recorded: readonly AuditEntry[];
  readonly published: readonly NewEvent[];
}

const agent: Principal = {
  kind: 'user',
  userId: '00000000-0000-7000-8000-00000000a9e1' as UserId,
  name: 'Agent',
  roles: ['agent'],
  permissions: new Set(),
  authorityIds: ['papendrecht', 'sliedrecht'] as AuthorityId[],
  departmentIds: '*',
};

/** One agent with the room in memory; the clock stands still at a working moment. */
export function memoryDesk(parts: Partial<Desk> = {}): MemoryDesk {
  const clock = new FixedClock('2026-01-14T09:00:00Z');
  const recorded: AuditEntry[] = [];
  const published: NewEvent[] = [];
  let made = 0;
  const desk: Desk = {
    principal: agent,
    purpose: 'customer-contact',
    locale: 'nl',
    get now() {
      return clock.now();
    },
    newId: () => uuidV7(clock.now().getTime() + ++made, new Uint8Array(10).fill(made % 256)),
    record: (entry) => void recorded.push(entry),
    publish: (event) => void published.push(event),
    ...memoryCustomers(),
    personNumbers: memoryPersonNumbers(),
    authorities: memoryAuthorities(),
    byNumber: async () => [],
    ...parts,
  };
  return { desk, clock, recorded, published };
}
