import { preferredChannels } from '../preferred-channels.ts';
import { SelectField, TextArea, TextField } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { useCustomersText } from '../messages/index.ts';
import type { CustomerField, CustomerFieldsValue } from './customer-input.ts';

interface CustomerFieldsProps {
  readonly kind: 'person' | 'company';
  readonly value: CustomerFieldsValue;
  readonly error: unknown;
  readonly birthFault: string | undefined;
  readonly onChange: (change: Partial<CustomerFieldsValue>) => void;
}

/** Names of the server's fields, for those that differ from the form's. */
const serverFields: Partial<Record<CustomerField, string>> = {
  street: 'addresses[0].street',
  houseNumber: 'addresses[0].houseNumber',
  houseNumberAddition: 'addresses[0].houseNumberAddition',
  postcode: 'addresses[0].postcode',
  city: 'addresses[0].city',
  phone: 'digitalAddresses[0].value',
};

export function CustomerFields({ kind, value, error, birthFault, onChange }: CustomerFieldsProps) {
  const t = useCustomersText();
  const email = `digitalAddresses[${value.phone.trim() === '' ? 0 : 1}].value`;
  const field = (name: CustomerField) => ({
    name,
    value: value[name],
    fault: faultOf(error, name === 'email' ? email : (serverFields[name] ?? name)),
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <>
      {kind === 'person' ? (
        <div className="form-grid">
          <TextField label={t('form.givenNames')} autoFocus {...field('givenNames')} />
          <TextField label={t('form.initials')} {...field('initials')} />
          <TextField label={t('form.prefix')} {...field('prefix')} />
          <TextField label={t('form.familyName')} {...field('familyName')} />
          <TextField label={t('form.birthDate')} hint={t('form.birthHint')} inputMode="numeric" {...field('birthDate')} fault={birthFault ?? faultOf(error, 'birthDate')} />
        </div>
      ) : (
        <div className="form-grid">
          <TextField label={t('form.companyName')} autoFocus {...field('companyName')} />
          <TextField label={t('form.kvk')} inputMode="numeric" {...field('chamberOfCommerceNumber')} />
        </div>
      )}
      <div className="form-grid">
        <TextField label={t('form.postcode')} {...field('postcode')} />
        <TextField label={t('form.houseNumber')} inputMode="numeric" {...field('houseNumber')} />
        <TextField label={t('form.addition')} {...field('houseNumberAddition')} />
        <TextField label={t('form.street')} {...field('street')} />
        <TextField label={t('form.city')} {...field('city')} />
      </div>
      <div className="form-grid">
        <TextField label={t('form.phone')} type="tel" {...field('phone')} />
        <TextField label={t('form.email')} type="email" {...field('email')} />
        <SelectField
          label={t('form.preferredChannel')}
          none=""
          choices={preferredChannels.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
          {...field('preferredChannel')}
        />
        <TextArea wide label={t('form.remark')} rows={2} {...field('remark')} />
      </div>
    </>
  );
}
