import { Plus, X } from 'lucide-react';
import { Button } from '@ingang/ui/button';
import { SelectField, TextField, Tick } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { useQueuesText } from './messages/index.ts';
import { PlacesField } from './places-field.tsx';
import { freshStep, type StepFields } from './queues.ts';

interface StepsFieldProps {
  readonly steps: readonly StepFields[];
  readonly error: unknown;
  readonly onChange: (steps: readonly StepFields[]) => void;
}

/** What is asked less, the longer it takes. */
export function StepsField({ steps, error, onChange }: StepsFieldProps) {
  const t = useQueuesText();
  return (
    <section className="stack">
      <h3>{t('queues.steps')}</h3>
      {steps.map((step, i) => {
        const put = (change: Partial<StepFields>) => onChange(steps.map((one, j) => (i === j ? { ...one, ...change } : one)));
        return (
          <fieldset key={i}>
            <legend className="row">
              {t('queues.step', { number: i + 1 })}
              <Button look="plain" icon={X} aria-label={t('queues.removeStep', { number: i + 1 })} onClick={() => onChange(steps.filter((_, j) => j !== i))} />
            </legend>
            <div className="form-grid">
              <TextField label={t('queues.after')} inputMode="numeric" value={step.after} fault={faultOf(error, `steps[${i}].afterSeconds`) ?? faultOf(error, `steps[${i}]`)} onChange={({ target }) => put({ after: target.value })} />
              <SelectField label={t('queues.stepLevel')} none={t('queues.stepSame')} value={step.level} choices={['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))} onChange={({ target }) => put({ level: target.value })} />
              <Tick label={t('queues.anySubject')} checked={step.anySubject} onChange={({ target }) => put({ anySubject: target.checked })} />
              <Tick label={t('queues.anyLanguage')} checked={step.anyLanguage} onChange={({ target }) => put({ anyLanguage: target.checked })} />
            </div>
            <PlacesField legend={t('queues.alsoPlaces')} chosenPlaces={step.alsoPlaces} onChange={(alsoPlaces) => put({ alsoPlaces })} />
          </fieldset>
        );
      })}
      {steps.length < 10 && (
        <Button icon={Plus} onClick={() => onChange([...steps, freshStep])}>
          {t('queues.addStep')}
        </Button>
      )}
    </section>
  );
}
