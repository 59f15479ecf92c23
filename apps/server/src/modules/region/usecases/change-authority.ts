import { Conflict, Invalid, NotFound, type AuthorityId } from '@ingang/kernel';
import { calendarFaults } from '@ingang/kernel/working-calendar';
import { requireRoleFor, type Principal } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import type { Authority, AuthorityFields } from '../domain/authority.ts';
import { civilDay } from '../domain/civil-day.ts';
import { withForm, type CooperationPeriod } from '../domain/cooperation.ts';
import { channelHours, closureFaults, type OpeningHours } from '../domain/opening-hours.ts';
import type { Authorities } from './ports.ts';

export interface ChangeAuthorityDeps {
  readonly principal: Principal;
  readonly now: Date;
  readonly authorities: Authorities;
  readonly record: Work['record'];
  readonly publish: Work['publish'];
}

/**
 * Changes what an authority is called, how it looks and where it is reached.
 *
 * @throws NotFound `region.authority-unknown`; Refused `access.other-authority`; Conflict `conflict.version` with `current`
 */
export async function changeAuthority(deps: ChangeAuthorityDeps, id: AuthorityId, version: number, fields: AuthorityFields): Promise<Authority> {
  requireRoleFor(deps.principal, ['administrator'], id);
  const faults = (fields.postcodes ?? []).flatMap(({ first, last }, i) =>
    first <= last ? [] : [{ field: `postcodes[${i}].last`, code: 'region.postcodes-reversed' }],
  );
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  await findAuthority(deps, id);
  if (!(await deps.authorities.change(id, version, fields))) throw new Conflict('conflict.version', await findAuthority(deps, id));
  return announced(deps, id, Object.keys(fields));
}

/**
 * Lays down all opening hours of an authority: per channel, with holidays, closures and periods.
 *
 * @throws Invalid with every fault; NotFound, Refused and Conflict as `changeAuthority`
 */
export async function setOpeningHours(deps: ChangeAuthorityDeps, id: AuthorityId, version: number, hours: OpeningHours): Promise<Authority> {
  requireRoleFor(deps.principal, ['administrator', 'manager', 'team-lead'], id);
  await findAuthority(deps, id);
  const thisYear = { first: deps.now.getUTCFullYear(), last: deps.now.getUTCFullYear() };
  const faults = closureFaults(hours.closures ?? []).concat(
    Object.keys(hours.channels).flatMap((channel) =>
      calendarFaults(channelHours(hours, channel, thisYear)!).map((fault) => ({ ...fault, field: `hours.channels.${channel}.${fault.field}` })),
    ),
  );
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  if (!(await deps.authorities.setHours(id, version, hours))) throw new Conflict('conflict.version', await findAuthority(deps, id));
  return announced(deps, id, ['hours']);
}

/**
 * Starts another form of cooperation on a date; the form until then ends the day before.
 *
 * @throws Invalid `region.cooperation-in-past`; Conflict `region.cooperation-later-exists`; NotFound and Refused as `changeAuthority`
 */
export async function startCooperation(
  deps: ChangeAuthorityDeps,
  id: AuthorityId,
  next: Omit<CooperationPeriod, 'validUntil'>,
): Promise<readonly CooperationPeriod[]> {
  requireRoleFor(deps.principal, ['administrator'], undefined);
  const { cooperation } = await findAuthority(deps, id);
  const periods = withForm(cooperation, next, civilDay(deps.now));
  await deps.authorities.setCooperation(id, periods);
  await announced(deps, id, ['cooperation']);
  return periods;
}

async function findAuthority({ authorities }: ChangeAuthorityDeps, id: AuthorityId): Promise<Authority> {
  const authority = await authorities.find(id);
  if (!authority) throw new NotFound('region.authority-unknown');
  return authority;
}

async function announced(deps: ChangeAuthorityDeps, id: AuthorityId, fields: readonly string[]): Promise<Authority> {
  deps.record({ action: 'change', subjectKind: 'authority', subjectId: id, authorityId: id, details: { fields } });
  deps.publish({ topic: 'region.changed', authorityId: id, subjectId: id });
  return findAuthority(deps, id);
}
