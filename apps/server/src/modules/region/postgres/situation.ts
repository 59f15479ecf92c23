import { sql } from 'kysely';
import type { AuthorityId, DepartmentId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import { switchesOn, type CooperationPeriod, type FormSwitches } from '../domain/cooperation.ts';
import type { Situation } from '../domain/visible-authorities.ts';
import { regionTx } from './tables.ts';

/** How the region stands on a date (`YYYY-MM-DD`): who cooperates how, and for whom each department works. */
export async function readSituation(work: Work, date: string): Promise<Situation> {
  const tx = regionTx(work);
  const authorities = await tx
    .selectFrom('authority')
    .select('id')
    .select(sql<CooperationPeriod[]>`(SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('form', form, 'outsideHoursForm', outside_hours_form, 'validFrom', valid_from,
      'validUntil', valid_until)) ORDER BY valid_from), '[]') FROM authority_cooperation WHERE authority_id = authority.id)`.as('periods'))
    .orderBy('position')
    .execute();
  const forms = await tx.selectFrom('cooperation_form').select(['code', 'handled_by', 'cross_authority_view']).execute();
  const departments = await tx
    .selectFrom('department')
    .select('id')
    .select(sql<AuthorityId[]>`CASE WHEN authority_id IS NOT NULL THEN ARRAY[authority_id] ELSE ARRAY(SELECT served.authority_id
      FROM regional_service_authority AS served WHERE served.service_id = department.service_id ORDER BY 1) END`.as('authority_ids'))
    .execute();
  const switches = new Map<string, FormSwitches>(
    forms.map((form) => [form.code, { handledBy: form.handled_by, crossAuthorityView: form.cross_authority_view }]),
  );
  return {
    switches: switchesOn({ authorities: authorities.map(({ id, periods }) => ({ id: id as AuthorityId, periods })), forms: switches }, date),
    departments: new Map(departments.map(({ id, authority_ids }) => [id as DepartmentId, authority_ids])),
  };
}
