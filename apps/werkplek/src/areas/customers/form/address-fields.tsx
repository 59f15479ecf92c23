import { useState } from 'react';
import { SelectField, TextField } from '@ingang/ui/field';
import { useLanguage } from '../../../i18n/language.tsx';
import { useCustomersText } from '../messages/index.ts';
import { parseBirthDate } from '../parse-birth-date.ts';
import { rowFault, type FaultOfForm } from './fault-of-form.ts';
import { addressKinds, countryCodes, newAddress, type AddressKind, type AddressRow } from './form-value.ts';
import { ListSection } from './list-section.tsx';

interface AddressFieldsProps {
  readonly rows: readonly AddressRow[];
  readonly firstKind: AddressKind;
  readonly faultAt: FaultOfForm;
  readonly onChange: (rows: readonly AddressRow[]) => void;
}

const isFormer = ({ validTo }: AddressRow, today: string) => validTo !== '' && (parseBirthDate(validTo) ?? today) < today;

const hasDetails = ({ label, validFrom, validTo, country }: AddressRow) => Boolean(label || validFrom || validTo) || country !== 'NL';

/** Where somebody lives, gets post or may be found, with dates for a move; what is over is folded away. */
export function AddressFields({ rows, firstKind, faultAt, onChange }: AddressFieldsProps) {
  const t = useCustomersText();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const former = rows.filter((row) => !row.isNew && isFormer(row, today));
  const present = rows.filter((row) => !former.includes(row));
  const fault = rowFault('addresses', rows, faultAt);
  const list = (title: string, some: readonly AddressRow[], join: (changed: readonly AddressRow[]) => readonly AddressRow[]) => (
    <ListSection title={title} addText={t('form.addAddress')} rows={some} nameOf={(row) => [row.street, row.houseNumber].filter(Boolean).join(' ')} onChange={(changed) => onChange(join(changed))} make={() => newAddress(firstKind)}>
      {(row, change, { isAdded }) => <AddressRowFields row={row} isAdded={isAdded} fault={(field) => fault(row, field)} change={change} />}
    </ListSection>
  );
  return (
    <>
      {list(t('form.addresses'), present, (changed) => [...changed, ...former])}
      {former.length > 0 && (
        <details className="form-more">
          <summary>{t('form.formerAddresses', { count: former.length })}</summary>
          {list(t('form.former'), former, (changed) => [...present, ...changed])}
        </details>
      )}
    </>
  );
}

interface AddressRowFieldsProps {
  readonly row: AddressRow;
  readonly isAdded: boolean;
  readonly fault: (field: string) => string | undefined;
  readonly change: (part: Partial<AddressRow>) => void;
}

function AddressRowFields({ row, isAdded, fault, change }: AddressRowFieldsProps) {
  const t = useCustomersText();
  const { language } = useLanguage();
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const countries = [...new Set([...countryCodes, row.country])];
  const field = (name: Exclude<keyof AddressRow, 'key' | 'isNew' | 'kind'>) => ({
    value: row[name],
    fault: fault(name) ?? (name === 'houseNumber' ? (fault('houseLetter') ?? fault('houseNumberAddition')) : undefined),
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  });
  return (
    <>
      <SelectField
        label={t('form.kind')}
        choices={addressKinds.map((kind) => ({ value: kind, label: t(`addressKind.${kind}`) }))}
        value={row.kind}
        onChange={(event) => change({ kind: event.target.value as AddressKind })}
      />
      <TextField autoFocus={isAdded} label={t('form.postcode')} {...field('postcode')} />
      <TextField label={t('form.houseNumber')} placeholder={t('person.houseNumberExample')} {...field('houseNumber')} />
      <TextField wide label={t('form.street')} {...field('street')} />
      <TextField label={t('form.city')} {...field('city')} />
      <details className="form-more" open={hasDetails(row) || undefined}>
        <summary>{t('form.addressDetails')}</summary>
        <div className="form-row">
          <TextField wide label={t('form.label')} placeholder={t('form.addressLabelExample')} {...field('label')} />
          <TextField label={t('form.validFrom')} placeholder={t('person.birthExample')} {...field('validFrom')} />
          <TextField label={t('form.validTo')} placeholder={t('person.birthExample')} {...field('validTo')} />
          <SelectField label={t('form.country')} choices={countries.map((code) => ({ value: code, label: names.of(code) ?? code }))} {...field('country')} />
        </div>
      </details>
    </>
  );
}
