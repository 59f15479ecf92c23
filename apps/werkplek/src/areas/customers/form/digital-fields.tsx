import { SelectField, TextField, Tick } from '@ingang/ui/field';
import { useCustomersText } from '../messages/index.ts';
import { rowFault, type FaultOfForm } from './fault-of-form.ts';
import { digitalKinds, newDigital, type DigitalRow } from './form-value.ts';
import { ListSection } from './list-section.tsx';

interface DigitalFieldsProps {
  readonly rows: readonly DigitalRow[];
  readonly faultAt: FaultOfForm;
  readonly onChange: (rows: readonly DigitalRow[]) => void;
}

/** Telephone numbers, e-mail addresses and other ways to reach somebody without paper. */
export function DigitalFields({ rows, faultAt, onChange }: DigitalFieldsProps) {
  const t = useCustomersText();
  const fault = rowFault('digitalAddresses', rows, faultAt);
  return (
    <ListSection title={t('form.reach')} addText={t('form.addReach')} rows={rows} nameOf={({ value }) => value} onChange={onChange} make={() => newDigital('phone')}>
      {(row, change, { isFirst, isAdded }) => (
        <>
          <SelectField
            label={t('form.kind')}
            hideLabel={!isFirst}
            choices={digitalKinds.map((kind) => ({ value: kind, label: t(`digital.${kind}`) }))}
            value={row.kind}
            onChange={(event) => change({ kind: event.target.value as DigitalRow['kind'] })}
          />
          <TextField
            wide
            autoFocus={isAdded}
            hideLabel={!isFirst}
            label={t(`digital.${row.kind}`)}
            type={{ phone: 'tel', email: 'email', other: 'text' }[row.kind]}
            value={row.value}
            fault={fault(row, 'value')}
            onChange={(event) => change({ value: event.target.value })}
          />
          <TextField hideLabel={!isFirst} label={t('form.label')} placeholder={t('form.reachLabelExample')} value={row.label} fault={fault(row, 'label')} onChange={(event) => change({ label: event.target.value })} />
          <Tick
            label={t('form.preferred')}
            checked={row.preferred}
            onChange={(event) =>
              onChange(rows.map((one) => (one.kind === row.kind ? { ...one, preferred: one.key === row.key && event.target.checked } : one)))
            }
          />
        </>
      )}
    </ListSection>
  );
}
