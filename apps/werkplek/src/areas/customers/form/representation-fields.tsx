import { SelectField, TextField } from '@ingang/ui/field';
import { CustomerPicker } from '../../contacts/post/customer-picker.tsx';
import { useCustomersText } from '../messages/index.ts';
import { rowFault, type FaultOfForm } from './fault-of-form.ts';
import { newRepresentation, representationKindsOf, type RepresentationKind, type RepresentationRow } from './form-value.ts';
import { ListSection } from './list-section.tsx';

interface RepresentationFieldsProps {
  readonly kind: 'person' | 'company';
  readonly rows: readonly RepresentationRow[];
  readonly faultAt: FaultOfForm;
  readonly onChange: (rows: readonly RepresentationRow[]) => void;
}

/** Who acts for the customer: another customer, or somebody of whom only the name is known. */
export function RepresentationFields({ kind, rows, faultAt, onChange }: RepresentationFieldsProps) {
  const t = useCustomersText();
  const fault = rowFault('representations', rows, faultAt);
  const kinds: readonly RepresentationKind[] = representationKindsOf[kind];
  return (
    <ListSection
      title={t(kind === 'company' ? 'form.contactPersons' : 'form.representation')}
      addText={t(kind === 'company' ? 'form.addContactPerson' : 'form.addRepresentation')}
      rows={rows}
      nameOf={({ representativeName }) => representativeName}
      onChange={onChange}
      make={() => newRepresentation(kinds[0]!)}
    >
      {(row, change) => (
        <>
          <SelectField
            label={t('form.kind')}
            choices={[...new Set([...kinds, row.kind])].map((one) => ({ value: one, label: t(`representation.${one}`) }))}
            value={row.kind}
            onChange={(event) => change({ kind: event.target.value as RepresentationKind })}
          />
          {row.representativeId === '' && (
            <TextField
              label={t('page.name')}
              value={row.representativeName}
              fault={fault(row, 'representativeName')}
              onChange={(event) => change({ representativeName: event.target.value })}
            />
          )}
          <CustomerPicker
            label={t('form.representative')}
            value={row.representativeId === '' ? undefined : { id: row.representativeId, name: row.representativeName }}
            onChange={(picked) => change({ representativeId: picked?.id ?? '', representativeName: picked?.name ?? '' })}
          />
          <TextField
            label={t('form.phone')}
            type="tel"
            value={row.representativePhone}
            fault={fault(row, 'representativePhone')}
            onChange={(event) => change({ representativePhone: event.target.value })}
          />
          <TextField label={t('form.scope')} placeholder={t('form.scopeExample')} value={row.scope} fault={fault(row, 'scope')} onChange={(event) => change({ scope: event.target.value })} />
          <TextField label={t('form.validTo')} placeholder={t('person.birthExample')} value={row.validTo} fault={fault(row, 'validTo')} onChange={(event) => change({ validTo: event.target.value })} />
        </>
      )}
    </ListSection>
  );
}
