import { Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { channelNamed, dayIn, type Language, type Scenario } from '@ingang/planning/scenario';
import { Button } from '@ingang/ui/button';
import { SelectField, TextField, type Choice } from '@ingang/ui/field';
import { useLanguage } from '../../../i18n/language.tsx';
import { useRegion } from '../../region/region.ts';
import { MonthField } from '../month-field.tsx';
import { usePlanningText, type PlanningText } from '../messages/index.ts';
import { changeKinds, changeOf, firstFields, weekdays, withKind, type ChangeFields, type Wrong } from './change-fields.ts';

interface ChangeFormProps {
  readonly scenario: Scenario;
  /** @returns what is wrong with it in this scenario; undefined when it was added */
  readonly onAdd: (change: object) => string | undefined;
}

const wholeHours = Array.from({ length: 24 }, (_, hour) => String(hour + 1).padStart(2, '0'));

/** Says one change in a few fields. */
export function ChangeForm({ scenario, onAdd }: ChangeFormProps) {
  const t = usePlanningText();
  const { language } = useLanguage();
  const [fields, setFields] = useState(() => firstFields(scenario));
  const [fault, setFault] = useState<{ at: 'amount' | 'share' | 'hours' | 'form'; text: string }>();
  const { kind } = fields;
  const bind = <Name extends keyof ChangeFields>(name: Name) => ({
    value: fields[name],
    onChange: (event: { target: { value: string } }) => setFields({ ...fields, [name]: event.target.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const made = changeOf(fields, scenario);
    if ('wrong' in made) return setFault({ at: made.wrong, text: wrongInWords(t, language, fields.day, made) });
    const refused = onAdd(made.change);
    setFault(refused === undefined ? undefined : { at: 'form', text: t('change.cannot', { fault: refused }) });
  };
  const faultAt = (at: string) => (fault?.at === at ? fault.text : undefined);
  const authorities = Object.entries(scenario.authorities).map(([value, { name }]): Choice => ({ value, label: name }));
  const { cooperationForms } = useRegion();
  const known = (form: string) => cooperationForms.find(({ code }) => code === form);
  const forms = Object.keys(scenario.forms).map((value): Choice => ({ value, label: t(known(value) ? 'change.form.named' : 'change.form.of', { form: value, name: known(value)?.name[language] ?? '' }) }));
  const channels = Object.keys(scenario.channels).map((value): Choice => ({ value, label: channelNamed(language, value) }));
  return (
    <form className="form what-if-form" onSubmit={submit} noValidate>
      <SelectField wide label={t('change.kind')} choices={changeKinds.map((value) => ({ value, label: t(`change.kind.${value}`) }))} value={kind} onChange={(event) => setFields(withKind(scenario, fields, event.target.value as ChangeFields['kind']))} />
      <MonthField label={t('change.month')} scenario={scenario} {...bind('month')} />
      {kind === 'joins' && (
        <>
          <SelectField label={t('change.authority')} choices={authorities} {...bind('authority')} />
          <SelectField wide label={t('change.form')} hint={known(fields.form)?.summary[language]} choices={forms} {...bind('form')} />
        </>
      )}
      {kind === 'opens' && (
        <>
          <SelectField label={t('change.day')} choices={weekdays.map((value) => ({ value, label: dayIn(language, value) }))} {...bind('day')} />
          <SelectField label={t('change.from')} choices={wholeHours.slice(0, -1).map((value) => ({ value, label: `${value}:00` }))} {...bind('from')} />
          <SelectField label={t('change.until')} choices={wholeHours.map((value) => ({ value, label: `${value}:00` }))} fault={faultAt('hours')} {...bind('until')} />
          <TextField label={t('change.share')} inputMode="decimal" fault={faultAt('share')} {...bind('share')} />
        </>
      )}
      {(kind === 'grows' || kind === 'handling-time' || kind === 'direct-answers') && (
        <>
          <TextField label={t(kind === 'direct-answers' ? 'change.points' : 'change.percent')} inputMode="decimal" fault={faultAt('amount')} {...bind('amount')} />
          <SelectField label={t('change.channel')} choices={channels} none={kind === 'grows' ? t('change.every') : undefined} {...bind('channel')} />
        </>
      )}
      {kind === 'handling-time' && <SelectField label={t('change.line')} choices={[{ value: '1', label: t('change.line.1') }, { value: '2', label: t('change.line.2') }]} {...bind('line')} />}
      {kind !== 'joins' && kind !== 'handling-time' && <SelectField label={t('change.authority')} none={t('change.everyone')} choices={authorities} {...bind('authority')} />}
      <Button submit look="primary" icon={Plus}>{t('change.add')}</Button>
      <p role="alert" className="field-fault what-if-fault">{faultAt('form')}</p>
    </form>
  );
}

function wrongInWords(t: PlanningText, language: Language, day: string, wrong: Wrong): string {
  const number = (value: number): string => new Intl.NumberFormat(language).format(value);
  if (wrong.wrong !== 'hours') return t('change.number', { least: number(wrong.range.least), most: number(wrong.range.most) });
  return wrong.taken.length === 0 ? t('change.hours') : t('change.open', { day: dayIn(language, day), hours: wrong.taken.map((hour) => `${hour}:00`).join(', ') });
}
