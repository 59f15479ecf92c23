import type { RegionalService } from '@ingang/contracts/region-units';
import { SelectField, TextField, Tick } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { useAppText } from '../../../app/messages/index.ts';
import { useRegionText } from '../messages/index.ts';
import { useAuthorities } from '../region.ts';
import { Several } from './several.tsx';
import { UnitDialog } from './unit-dialog.tsx';
import type { UnitFormProps } from './units-table.tsx';
import { namesOf, type UnitFields } from './unit.ts';
import { useUnitSaving } from './use-unit-saving.ts';

interface ServiceFields extends UnitFields {
  readonly code: string;
  readonly mandate: RegionalService['mandate'];
  readonly ownContactCentre: boolean;
  readonly ownKnowledgeBase: boolean;
  readonly authorityIds: readonly string[];
}

const mandates = ['mandated', 'delegated'] as const;

const fieldsOf = (service: RegionalService | undefined): ServiceFields => ({
  ...namesOf(service),
  code: service?.id ?? '',
  mandate: service?.mandate ?? 'mandated',
  ownContactCentre: service?.ownContactCentre ?? false,
  ownKnowledgeBase: service?.ownKnowledgeBase ?? false,
  authorityIds: service?.authorityIds ?? [],
});

export function ServiceForm({ unit, onClose }: UnitFormProps<RegionalService>) {
  const t = useRegionText();
  const app = useAppText();
  const authorities = useAuthorities();
  const saving = useUnitSaving<RegionalService, ServiceFields>({
    path: '/regional-services', unit, fieldsOf, onSaved: onClose,
    bodyOf: ({ mandate, ownContactCentre, ownKnowledgeBase, authorityIds }) => ({ mandate, ownContactCentre, ownKnowledgeBase, authorityIds }),
    bodyOfNew: ({ code }) => ({ id: code }),
  });
  const { fields, error } = saving;
  const choices = authorities.map(({ id, name }) => ({ value: id, label: name }));
  const labels = {
    code: t('departments.code'), mandate: t('services.mandate'), authorityIds: t('departments.for'),
    ownContactCentre: t('services.ownContactCentre'), ownKnowledgeBase: t('services.ownKnowledgeBase'),
  };
  const show = (field: keyof typeof labels, from: ServiceFields): string => {
    if (field === 'mandate') return t(`mandate.${from.mandate}`);
    if (field === 'authorityIds') return choices.filter(({ value }) => from.authorityIds.includes(value)).map(({ label }) => label).join(', ');
    return field === 'code' ? from.code : app(from[field] ? 'yes' : 'no');
  };
  return (
    <UnitDialog title={t(unit ? 'services.edit' : 'services.new')} saving={saving} labels={labels} show={show} onClose={onClose}>
      <div className="form-grid">
        {!unit && <TextField label={labels.code} hint={t('units.codeHint')} value={fields.code} fault={faultOf(error, 'id')} onChange={(event) => saving.change({ code: event.target.value })} />}
        <SelectField label={labels.mandate} value={fields.mandate} choices={mandates.map((value) => ({ value, label: t(`mandate.${value}`) }))} onChange={(event) => saving.change({ mandate: event.target.value as ServiceFields['mandate'] })} />
      </div>
      <Several label={labels.authorityIds} choices={choices} value={fields.authorityIds} fault={faultOf(error, 'authorityIds')} onChange={(authorityIds) => saving.change({ authorityIds })} />
      <Tick label={labels.ownContactCentre} checked={fields.ownContactCentre} onChange={(event) => saving.change({ ownContactCentre: event.target.checked })} />
      <Tick label={labels.ownKnowledgeBase} checked={fields.ownKnowledgeBase} onChange={(event) => saving.change({ ownKnowledgeBase: event.target.checked })} />
    </UnitDialog>
  );
}
