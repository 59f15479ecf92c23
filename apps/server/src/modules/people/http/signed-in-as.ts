import type { UserId } from '@ingang/kernel';
import type { Principal } from '../../../platform/access/index.ts';
import type { WorkFor } from '../../../platform/database/work.ts';
import type { Direct } from '../../../platform/http/route.ts';
import type { RoomDeps } from '../../../platform/room.ts';
import { PostgresSessions } from '../postgres/sessions.ts';
import { openSession } from '../usecases/open-session.ts';
import type { OpenedSession } from '../usecases/sign-in.ts';

export interface ProvenPerson {
  readonly userId: UserId;
  readonly displayName: string;
  readonly purpose: string;
  readonly method: 'password' | 'oidc';
}

/** Opens the session of somebody whose identity was just proven, as that person. */
export function openSessionOf(deps: RoomDeps, direct: Direct, person: ProvenPerson): Promise<OpenedSession> {
  const workFor: WorkFor = { ...direct.workFor, principal: withoutRoles(person), purpose: person.purpose };
  return deps.inWork(workFor, (work) => openSession(work, new PostgresSessions(work), person));
}

/** Enough to open a session and to be named in the audit log; roles count from the next request on. */
function withoutRoles({ userId, displayName }: ProvenPerson): Principal {
  return { kind: 'user', userId, name: displayName, roles: [], permissions: new Set(), authorityIds: [], departmentIds: [] };
}
