import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { AdherenceRule } from '@ingang/contracts/planning/adherence';
import { Button } from '@ingang/ui/button';
import { TextField } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { MergeView } from '../../../app/merge/merge-view.tsx';
import { useSaving } from '../../../app/merge/use-saving.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useAdherenceText } from './messages/index.ts';

interface Fields {
  readonly minutes: string;
}

const mostMinutes = 30;

/** From how many minutes on a difference is one; one number for the whole region. */
export function ToleranceForm({ rule }: { readonly rule: AdherenceRule }) {
  const t = useAdherenceText();
  const { moment } = useFormat();
  const queries = useQueryClient();
  const saving = useSaving<AdherenceRule, Fields>({
    entity: rule,
    fieldsOf: (now = rule) => ({ minutes: String(now.toleranceMinutes) }),
    send: (base = rule, { minutes }) => request('/adherence-rule', { method: 'PATCH', body: { version: base.version, toleranceMinutes: Number(minutes) } }),
    reread: () => request<AdherenceRule>('/adherence-rule'),
    onSaved: () => queries.invalidateQueries({ queryKey: ['phone', 'adherence'] }),
  });
  const { minutes } = saving.fields;
  const isRight = /^\d{1,2}$/.test(minutes.trim()) && Number(minutes) <= mostMinutes;
  const { changedByName, changedAt } = saving.base ?? rule;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isRight && !saving.isPending) saving.save();
  };
  return (
    <details className="measure">
      <summary>{t('tolerance.title', { minutes: (saving.base ?? rule).toleranceMinutes })}</summary>
      <form className="form" onSubmit={submit} noValidate>
        <p className="soft">{t('tolerance.text')}</p>
        {changedByName !== null && changedAt !== null && <p className="soft small">{t('tolerance.changed', { name: changedByName, moment: moment(changedAt) })}</p>}
        <div className="adherence-choice">
          <TextField label={t('tolerance.minutes')} inputMode="numeric" value={minutes} fault={isRight ? faultOf(saving.error, 'toleranceMinutes') : t('tolerance.wrong')} onChange={({ target }) => saving.change({ minutes: target.value })} />
          <Button submit disabled={saving.isPending}>{t('tolerance.save')}</Button>
        </div>
        {saving.error !== null && <Failure error={saving.error} />}
        {saving.isSaved && minutes === String(saving.base?.toleranceMinutes) && <Notice state="good" live><p>{t('tolerance.saved')}</p></Notice>}
        <MergeView saving={saving} labels={{ minutes: t('tolerance.minutes') }} show={(_, fields) => fields.minutes} />
      </form>
    </details>
  );
}
