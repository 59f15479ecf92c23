import { SelectField, TextField } from '@ingang/ui/field';
import { useCustomersText } from '../messages/index.ts';
import { rowFault, type FaultOfForm } from './fault-of-form.ts';
import { nameKinds, newName, type NameKind, type NameRow } from './form-value.ts';
import { ListSection } from './list-section.tsx';

interface NameFieldsProps {
  readonly kind: 'person' | 'company';
  readonly rows: readonly NameRow[];
  readonly faultAt: FaultOfForm;
  readonly onChange: (rows: readonly NameRow[]) => void;
}

/** Other names under which somebody may be found. */
export function NameFields({ kind, rows, faultAt, onChange }: NameFieldsProps) {
  const t = useCustomersText();
  const fault = rowFault('names', rows, faultAt);
  const parts = kind === 'company' ? (['companyName'] as const) : (['givenNames', 'initials', 'prefix', 'familyName'] as const);
  return (
    <ListSection
      title={t('form.otherNames')}
      addText={t('form.addName')}
      rows={rows}
      nameOf={(row) => row.companyName || [row.givenNames, row.prefix, row.familyName].filter(Boolean).join(' ')}
      onChange={onChange}
      make={() => newName(kind === 'company' ? 'trade' : 'birth')}
    >
      {(row, change) => (
        <>
          <SelectField
            label={t('form.kind')}
            choices={nameKinds.map((one) => ({ value: one, label: t(`nameKind.${one}`) }))}
            value={row.kind}
            onChange={(event) => change({ kind: event.target.value as NameKind })}
          />
          {parts.map((part) => (
            <TextField key={part} wide={part === 'familyName' || part === 'companyName'} label={t(`form.${part}`)} value={row[part]} fault={fault(row, part)} onChange={(event) => change({ [part]: event.target.value })} />
          ))}
        </>
      )}
    </ListSection>
  );
}
