import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { Scenario } from '@ingang/planning/scenario';
import { Button } from '@ingang/ui/button';
import { SelectField, TextField } from '@ingang/ui/field';
import { Segments } from '@ingang/ui/segments';
import { Failure } from '../../../app/failure.tsx';
import { MonthField } from '../month-field.tsx';
import { useSimulationText } from './messages/index.ts';
import { firstFields, questionOf, ranges, timesFor, withPeriod, yearsOf, type RangedField, type SimulationFields } from './simulation-fields.ts';
import { startSimulation } from './simulation.ts';

interface SimulationFormProps {
  /** Undefined: this system, as it was measured. */
  readonly scenarioId: string | undefined;
  readonly scenario: Pick<Scenario, 'start' | 'years'>;
  readonly isBusy: boolean;
  readonly onStarted: (workId: string) => void;
}

/** What is played, and what the scenario says nothing about. */
export function SimulationForm({ scenarioId, scenario, isBusy, onStarted }: SimulationFormProps) {
  const t = useSimulationText();
  const queries = useQueryClient();
  const [fields, setFields] = useState(() => firstFields(scenario));
  const [wrong, setWrong] = useState<readonly RangedField[]>([]);
  const start = useMutation({
    mutationFn: startSimulation,
    onSuccess: async ({ workId }) => {
      onStarted(workId);
      await queries.invalidateQueries({ queryKey: ['planning-work', 'list'] });
    },
  });
  const bind = (name: keyof SimulationFields) => ({
    value: fields[name],
    onChange: (event: { target: { value: string } }) => setFields({ ...fields, [name]: event.target.value }),
  });
  const ranged = (name: RangedField) => ({ inputMode: 'decimal' as const, fault: wrong.includes(name) ? t('form.number', ranges[name]) : undefined, ...bind(name) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const made = questionOf(fields, scenarioId);
    setWrong('wrong' in made ? made.wrong : []);
    if ('question' in made) start.mutate(made.question);
  };
  return (
    <form className="form simulation-form" onSubmit={submit} noValidate>
      {scenarioId === undefined ? (
        <>
          <p className="soft small">{t('form.measured.lead')}</p>
          <TextField label={t('form.measured.from')} type="date" required {...bind('from')} />
          <TextField label={t('form.measured.until')} type="date" required {...bind('until')} />
        </>
      ) : (
        <>
          <Segments label={t('form.period')} value={fields.period} onChange={(period) => setFields(withPeriod(fields, period))}
            segments={[{ value: 'week', label: t('form.week') }, { value: 'year', label: t('form.year') }]} />
          {fields.period === 'week'
            ? <MonthField label={t('form.month')} scenario={scenario} {...bind('month')} />
            : <SelectField label={t('form.ofYear')} choices={yearsOf(scenario).map((value) => ({ value, label: value }))} {...bind('year')} />}
        </>
      )}
      <SelectField label={t('form.replications')} hint={t('form.replications.hint')} choices={timesFor[fields.period].map((value) => ({ value, label: t('form.times', { count: value }) }))} {...bind('replications')} />
      <TextField label={t('form.variation')} hint={t('form.variation.hint')} {...ranged('variationPercent')} />
      <TextField label={t('form.patience')} hint={t('form.patience.hint')} {...ranged('patience')} />
      <TextField label={t('form.agents')} hint={t('form.agents.hint')} {...ranged('agentsMore')} />
      {start.error && <Failure error={start.error} />}
      <Button submit look="primary" icon={Play} disabled={isBusy || start.isPending}>{t('form.start')}</Button>
    </form>
  );
}
