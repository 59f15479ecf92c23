import type { Work } from '../../../platform/database/work.ts';
import type { CooperationFormFields } from '../domain/cooperation.ts';
import { regionTx } from './tables.ts';

/** @returns false when there is no such form */
export async function changeCooperationForm(work: Work, code: string, fields: CooperationFormFields): Promise<boolean> {
  const { name, summary, entrance, handledBy, knowledge, crossAuthorityView, channels, otherOrganisations } = fields;
  const columns = {
    ...(name && { name_nl: name.nl, name_en: name.en }),
    ...(summary && { summary_nl: summary.nl, summary_en: summary.en }),
    ...(entrance && { entrance }),
    ...(handledBy && { handled_by: handledBy }),
    ...(knowledge && { knowledge }),
    ...(crossAuthorityView !== undefined && { cross_authority_view: crossAuthorityView }),
    ...(channels && { channels: [...channels] }),
    ...(otherOrganisations !== undefined && { other_organisations: otherOrganisations }),
  };
  const known = regionTx(work);
  if (Object.keys(columns).length === 0) {
    return (await known.selectFrom('cooperation_form').select('code').where('code', '=', code as '0').executeTakeFirst()) !== undefined;
  }
  const { numUpdatedRows } = await known.updateTable('cooperation_form').set(columns).where('code', '=', code as '0').executeTakeFirst();
  return numUpdatedRows === 1n;
}
