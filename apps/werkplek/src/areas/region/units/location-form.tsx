import type { CalendarDefinition } from '@ingang/contracts/hours';
import type { KeptLocation } from '@ingang/contracts/region-units';
import { SelectField, TextField } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { days, weekText } from '../administration/hours-input.ts';
import { IntervalField } from '../administration/interval-field.tsx';
import '../administration/administration.css';
import { useRegionText } from '../messages/index.ts';
import { useAuthorities } from '../region.ts';
import { UnitDialog } from './unit-dialog.tsx';
import type { UnitFormProps } from './units-table.tsx';
import { namesOf, type UnitFields } from './unit.ts';
import { useUnitSaving } from './use-unit-saving.ts';

const texts = ['street', 'houseNumber', 'postcode', 'city', 'counters'] as const;
type LocationFields = UnitFields & Readonly<Record<(typeof texts)[number] | 'code' | 'authorityId' | 'kind', string>> & { readonly openingHours: CalendarDefinition };

export const locationKinds = ['town-hall', 'service-point', 'recycling-centre'] as const;

const fieldsOf = (location: KeptLocation | undefined): LocationFields => ({
  ...namesOf(location),
  code: location?.code ?? '',
  authorityId: location?.authorityId ?? '',
  kind: location?.kind ?? 'town-hall',
  street: location?.street ?? '',
  houseNumber: location?.houseNumber ?? '',
  postcode: location?.postcode ?? '',
  city: location?.city ?? '',
  counters: String(location?.counters ?? 0),
  openingHours: location?.openingHours ?? { week: {} },
});

export function LocationForm({ unit, onClose }: UnitFormProps<KeptLocation>) {
  const t = useRegionText();
  const authorities = useAuthorities();
  const saving = useUnitSaving<KeptLocation, LocationFields>({
    path: '/locations', unit, fieldsOf, onSaved: onClose,
    bodyOf: ({ kind, street, houseNumber, postcode, city, counters, openingHours }) => ({ kind, street, houseNumber, postcode: postcode.toUpperCase(), city, counters: Number(counters), openingHours }),
    bodyOfNew: ({ code, authorityId }) => ({ code, authorityId: authorityId || authorities[0]?.id }),
  });
  const { fields, error } = saving;
  const { week } = fields.openingHours;
  const labels = {
    code: t('departments.code'), authorityId: t('locations.of'), kind: t('locations.kind'), openingHours: t('hours.title'), street: t('locations.street'),
    houseNumber: t('locations.houseNumber'), postcode: t('locations.postcode'), city: t('locations.city'), counters: t('locations.counters'),
  };
  const show = (field: keyof typeof labels, from: LocationFields): string => (field === 'openingHours' ? weekText(from.openingHours, (day) => t(`hours.${day}`)) : from[field]);
  const kindText = (kind: string): string => { const known = locationKinds.find((one) => one === kind); return known ? t(`locationKind.${known}`) : kind; };
  const kinds = [...new Set([...locationKinds, fields.kind])].map((value) => ({ value, label: kindText(value) }));
  return (
    <UnitDialog title={t(unit ? 'locations.edit' : 'locations.new')} saving={saving} labels={labels} show={show} onClose={onClose}>
      <div className="form-grid">
        {!unit && <TextField label={labels.code} hint={t('units.codeHint')} value={fields.code} fault={faultOf(error, 'code')} onChange={(event) => saving.change({ code: event.target.value })} />}
        {!unit && <SelectField label={labels.authorityId} value={fields.authorityId} fault={faultOf(error, 'authorityId')} choices={authorities.map(({ id, name }) => ({ value: id, label: name }))} onChange={(event) => saving.change({ authorityId: event.target.value })} />}
        <SelectField label={labels.kind} value={fields.kind} choices={kinds} onChange={(event) => saving.change({ kind: event.target.value })} />
        {texts.map((name) => (
          <TextField key={name} label={labels[name]} value={fields[name]} fault={faultOf(error, name)} {...(name === 'counters' && { type: 'number', min: 0 })} onChange={(event) => saving.change({ [name]: event.target.value })} />
        ))}
      </div>
      <h3>{t('hours.title')}</h3>
      <div className="hours-grid">
        {days.map((day) => (
          <IntervalField key={day} label={t(`hours.${day}`)} value={week[day] ?? []} onChange={(intervals) => saving.change({ openingHours: { ...fields.openingHours, week: { ...week, [day]: intervals } } })} />
        ))}
      </div>
    </UnitDialog>
  );
}
