import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { SelectField, TextField, Tick } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { Failure } from '../../../app/failure.tsx';
import { MergeView } from '../../../app/merge/merge-view.tsx';
import { useSaving } from '../../../app/merge/use-saving.ts';
import { useFormat } from '../../../i18n/format.ts';
import { inOtherIntervals } from './grid-changes.ts';
import { useRequirementText } from './messages/index.ts';
import { keepRequirement, requirementQuery, type OrdinaryWeek } from './requirement-api.ts';
import { contentOf, fieldsOf, wrongIn, type DayRow, type RequirementFields } from './requirement-fields.ts';
import { useCellWords } from './cell-words.ts';
import { WorkSection } from './work-section.tsx';

/** The norm, when there is work, and how much of it; saved as a whole, and two who change different cells do not meet. */
export function RequirementForm({ week }: { readonly week: OrdinaryWeek }) {
  const t = useRequirementText();
  const queries = useQueryClient();
  const words = useCellWords();
  const [isChecked, setChecked] = useState(false);
  const { queryKey } = requirementQuery(week.teamId);
  const saving = useSaving<OrdinaryWeek, RequirementFields>({
    entity: week,
    fieldsOf: (now = week) => fieldsOf(now.content),
    send: (base = week, fields) => keepRequirement(base, contentOf(fields)),
    reread: () => queries.fetchQuery({ ...requirementQuery(week.teamId), staleTime: 0 }),
    onSaved: async (saved) => {
      queries.setQueryData(queryKey, saved);
      await queries.invalidateQueries({ queryKey: ['planning', 'schedule-week'] });
    },
  });
  const { fields, change } = saving;
  const wrong = isChecked ? wrongIn(fields) : new Set<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (wrongIn(fields).size === 0 && !saving.isPending) saving.save();
  };
  const isChanged = JSON.stringify(fields) !== JSON.stringify(fieldsOf((saving.base ?? week).content));
  return (
    <form className="form requirement-form" onSubmit={submit} noValidate aria-label={t('title')}>
      <fieldset>
        <legend>{t('norm')}</legend>
        <div className="form-grid">
          <TextField label={t('percent')} inputMode="decimal" value={fields.percent} fault={wrong.has('percent') ? t('wrong.percent') : undefined} onChange={({ target }) => change({ percent: target.value })} />
          <TextField label={t('seconds')} inputMode="numeric" value={fields.seconds} fault={wrong.has('seconds') ? t('wrong.seconds') : undefined} onChange={({ target }) => change({ seconds: target.value })} />
          <SelectField label={t('interval')} value={fields.interval} choices={[15, 30, 60].map((minutes) => ({ value: String(minutes), label: t('minutes', { minutes }) }))} onChange={({ target }) => change(inOtherIntervals(fields, target.value))} />
        </div>
      </fieldset>
      <OpenDays days={fields.days} wrong={wrong} onChange={(days) => change({ days })} />
      <WorkSection fields={fields} wrong={wrong} onChange={change} />
      {wrong.size > 0 && <Notice state="bad" live><p>{t('wrong.some', { count: wrong.size })}</p></Notice>}
      {saving.error !== null && <Failure error={saving.error} />}
      {saving.isSaved && !isChanged && <Notice state="good" live><p>{t('saved')}</p></Notice>}
      <div className="row"><Button submit look="primary" disabled={saving.isPending}>{t('save')}</Button></div>
      <MergeView saving={saving} labels={{ percent: t('percent'), seconds: t('seconds'), interval: t('interval'), days: t('days'), work: t('work'), cells: t('cells') }} show={(field, values) => words(field, values, saving.contest)} />
    </form>
  );
}

interface OpenDaysProps {
  readonly days: readonly DayRow[];
  readonly wrong: ReadonlySet<string>;
  readonly onChange: (days: readonly DayRow[]) => void;
}

function OpenDays({ days, wrong, onChange }: OpenDaysProps) {
  const t = useRequirementText();
  const { day } = useFormat();
  const put = (key: string, part: Partial<DayRow>) => onChange(days.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <fieldset>
      <legend>{t('days')}</legend>
      <ul className="requirement-days">
        {days.map((one) => {
          const name = day(`2024-01-0${one.key}T12:00:00Z`).split(' ')[0] ?? '';
          const fault = wrong.has(`day ${one.key}`) ? t('wrong.day') : undefined;
          return (
            <li key={one.key} className="requirement-day">
              <Tick label={name} checked={one.isOpen} onChange={({ target }) => put(one.key, { isOpen: target.checked })} />
              {one.isOpen && <TextField hideLabel label={t('day.from', { day: name })} value={one.from} fault={fault} onChange={({ target }) => put(one.key, { from: target.value })} />}
              {one.isOpen && <TextField hideLabel label={t('day.until', { day: name })} value={one.until} aria-invalid={fault ? true : undefined} onChange={({ target }) => put(one.key, { until: target.value })} />}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
