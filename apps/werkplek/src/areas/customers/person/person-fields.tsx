import { SelectField, TextField, Tick } from '@ingang/ui/field';
import { useAuthorities } from '../../region/region.ts';
import { useCustomersText } from '../messages/index.ts';
import '../panel/customer-zone.css';
import type { PersonFormField, PersonFormValue } from './person-form.ts';

interface PersonFieldsProps {
  readonly value: PersonFormValue;
  readonly faultOf: (field: PersonFormField) => string | undefined;
  readonly onChange: (change: Partial<PersonFormValue>) => void;
}

/** One form for every question: by name, by address, or by number. */
export function PersonFields({ value, faultOf, onChange }: PersonFieldsProps) {
  const t = useCustomersText();
  const municipalities = useAuthorities().map(({ cbsCode, name }) => ({ value: cbsCode.replace(/^GM/, ''), label: name }));
  const field = (name: Exclude<PersonFormField, 'includeDeceased'>) => ({
    label: t(`person.field.${name}`),
    value: value[name],
    fault: faultOf(name),
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <>
      <fieldset className="person-fields">
        <legend className="label-line">{t('form.person')}</legend>
        <TextField autoFocus {...field('familyName')} />
        <TextField {...field('prefix')} />
        <TextField {...field('givenNames')} />
        <TextField placeholder={t('person.birthExample')} {...field('birthDate')} />
      </fieldset>
      <fieldset className="person-fields">
        <legend className="label-line">{t('page.address')}</legend>
        <TextField {...field('postcode')} />
        <TextField placeholder={t('person.houseNumberExample')} {...field('houseNumber')} />
        <TextField {...field('street')} />
        <SelectField none="" choices={municipalities} {...field('municipalityCode')} />
      </fieldset>
      <fieldset className="person-fields">
        <legend className="label-line">{t('person.number')}</legend>
        <TextField inputMode="numeric" {...field('bsn')} />
        <TextField inputMode="numeric" {...field('bagId')} />
        <Tick label={t('person.field.includeDeceased')} checked={value.includeDeceased} onChange={(event) => onChange({ includeDeceased: event.target.checked })} />
      </fieldset>
    </>
  );
}
