import { SelectField, TextArea, TextField, Tick } from '@ingang/ui/field';
import { useLanguage } from '../../../i18n/language.tsx';
import { useCustomersText } from '../messages/index.ts';
import { AddressFields } from './address-fields.tsx';
import { customerLabels } from './customer-labels.ts';
import { DigitalFields } from './digital-fields.tsx';
import type { FaultOfForm } from './fault-of-form.ts';
import { languageCodes, nameUseChoices, preferredChannels, type CustomerFormValue, type TextFieldName } from './form-value.ts';
import { NameFields } from './name-fields.tsx';
import { RepresentationFields } from './representation-fields.tsx';

interface CustomerFieldsProps {
  readonly kind: 'person' | 'company';
  readonly value: CustomerFormValue;
  readonly faultAt: FaultOfForm;
  readonly onChange: (change: Partial<CustomerFormValue>) => void;
}

export function CustomerFields(props: CustomerFieldsProps) {
  const { kind, value, faultAt, onChange } = props;
  const t = useCustomersText();
  const hasMore = value.names.length + value.representations.length > 0;
  return (
    <>
      {kind === 'person' ? <PersonNameFields {...props} /> : <CompanyNameFields {...props} />}
      <DigitalFields rows={value.digitalAddresses} faultAt={faultAt} onChange={(digitalAddresses) => onChange({ digitalAddresses })} />
      <AddressFields rows={value.addresses} firstKind={kind === 'person' ? 'home' : 'visiting'} faultAt={faultAt} onChange={(addresses) => onChange({ addresses })} />
      <details className="form-more" open={hasMore || undefined}>
        <summary>{t(kind === 'person' ? 'form.moreOfPerson' : 'form.moreOfCompany')}</summary>
        <div className="stack">
          <RepresentationFields kind={kind} rows={value.representations} faultAt={faultAt} onChange={(representations) => onChange({ representations })} />
          <NameFields kind={kind} rows={value.names} faultAt={faultAt} onChange={(names) => onChange({ names })} />
        </div>
      </details>
      <ServingFields {...props} />
    </>
  );
}

function useField({ value, faultAt, onChange }: CustomerFieldsProps) {
  const t = useCustomersText();
  return (name: TextFieldName) => ({
    label: t(customerLabels[name]),
    value: value[name],
    fault: faultAt(name),
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
}

function PersonNameFields(props: CustomerFieldsProps) {
  const t = useCustomersText();
  const field = useField(props);
  const { partnerPrefix, partnerFamilyName, nameUse } = props.value;
  return (
    <>
      <div className="form-row">
        <TextField autoFocus {...field('givenNames')} />
        <TextField {...field('initials')} />
        <TextField {...field('prefix')} />
        <TextField wide {...field('familyName')} />
        <TextField placeholder={t('form.birthHint')} inputMode="numeric" {...field('birthDate')} />
      </div>
      <details className="form-more" open={Boolean(partnerPrefix || partnerFamilyName || nameUse) || undefined}>
        <summary>{t('form.partner')}</summary>
        <div className="form-row">
          <TextField {...field('partnerPrefix')} />
          <TextField wide {...field('partnerFamilyName')} />
          <SelectField none="" choices={nameUseChoices.map((use) => ({ value: use, label: t(`nameUse.${use}`) }))} {...field('nameUse')} />
        </div>
      </details>
    </>
  );
}

function CompanyNameFields(props: CustomerFieldsProps) {
  const field = useField(props);
  return (
    <div className="form-row">
      <TextField wide autoFocus {...field('companyName')} />
      <TextField inputMode="numeric" {...field('chamberOfCommerceNumber')} />
      <TextField inputMode="numeric" {...field('branchNumber')} />
    </div>
  );
}

/** How this customer wishes to be served. */
function ServingFields(props: CustomerFieldsProps) {
  const t = useCustomersText();
  const { language } = useLanguage();
  const field = useField(props);
  const { value, onChange } = props;
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const languages = [...new Set<string>([...languageCodes, value.language])].map((code) => ({ value: code, label: names.of(code) ?? code }));
  return (
    <div className="form-row">
      <SelectField none="" choices={preferredChannels.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))} {...field('preferredChannel')} />
      <SelectField choices={languages} {...field('language')} />
      <TextArea wide rows={2} {...field('remark')} />
      <Tick label={t('form.confidential')} checked={value.confidential} onChange={(event) => onChange({ confidential: event.target.checked })} />
    </div>
  );
}
