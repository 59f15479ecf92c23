/** What a person may be in the region. One person may hold several, each for an authority, a department or the region. */
export const roles = [
  'agent',
  'specialist',
  'team-lead',
  'knowledge-editor',
  'quality-officer',
  'manager',
  'administrator',
  'privacy-officer',
  'external-partner',
] as const;
export type Role = (typeof roles)[number];

/** `room:verb`, such as `contacts:register`. Each room declares its own in policy.ts. */
export type Permission = `${string}:${string}`;

/** Which roles may do what: one line a permission, so that the whole of a room's policy can be read at a glance. */
export type Policy = Readonly<Record<Permission, readonly Role[]>>;

/** Everything that the given roles may do under the given policies. */
export function permissionsOf(held: Iterable<Role>, policies: readonly Policy[]): Set<Permission> {
  const holds = new Set(held);
  const allowed = new Set<Permission>();
  for (const policy of policies) {
    for (const [permission, mayDo] of Object.entries(policy)) {
      if (mayDo.some((role) => holds.has(role))) allowed.add(permission as Permission);
    }
  }
  return allowed;
}
