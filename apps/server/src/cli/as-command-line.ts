import type { Permission, Principal } from '../platform/access/index.ts';
import type { WorkFor } from '../platform/database/work.ts';
import { rooms } from '../compose/rooms.ts';

/** Every permission that a room knows. */
export function allPermissions(): ReadonlySet<Permission> {
  return new Set(rooms.flatMap((room) => Object.keys(room.policy)) as Permission[]);
}

/** Whoever may start the server on this machine may do everything with it; the audit log names the command line. */
export function commandLinePrincipal(): Principal {
  return {
    kind: 'system',
    userId: undefined,
    name: 'command line',
    roles: [],
    permissions: allPermissions(),
    authorityIds: '*',
    departmentIds: '*',
  };
}

export function commandLineWork(): WorkFor {
  return { principal: commandLinePrincipal(), purpose: 'administration', correlationId: `command-line-${process.pid}`, locale: 'en' };
}
