import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { RequiredStaffCard, StaffingRequest } from '@ingang/contracts/planning/staffing';
import { Button } from '@ingang/ui/button';
import { SelectField, TextField } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { faultOf } from '../../../api/errors.ts';
import { request as send } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useLanguage } from '../../../i18n/language.tsx';
import { useRegion } from '../../region/region.ts';
import { dateNamed } from '../forecast/names.ts';
import { staffsQuery } from './staffs.ts';
import { useStaffingText } from './messages/index.ts';

/** Keeps who is needed, for the schedule to start from. */
export function KeepForm({ request }: { readonly request: StaffingRequest }) {
  const t = useStaffingText();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { teams } = useRegion();
  const [typed, setTyped] = useState<string>();
  const [teamId, setTeam] = useState('');
  const name = typed ?? t('keep.nameOf', { date: dateNamed(request.monday, language, 'tick') });
  const keep = useMutation({
    mutationFn: () => send<RequiredStaffCard>('/required-staffs', { method: 'POST', body: { name, teamId: teamId || null, request }, idempotencyKey: crypto.randomUUID() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: staffsQuery.queryKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate();
  };
  return (
    <section className="stack staffing-keep" aria-labelledby="staffing-keep">
      <h2 id="staffing-keep">{t('keep')}</h2>
      <form className="form" onSubmit={submit} noValidate>
        <div className="form-grid">
          <TextField label={t('keep.name')} value={name} fault={faultOf(keep.error, 'name')} onChange={(event) => setTyped(event.target.value)} />
          <SelectField label={t('keep.team')} none={t('keep.anyTeam')} value={teamId} choices={teams.map(({ id, name: team }) => ({ value: id, label: team[language] }))} onChange={(event) => setTeam(event.target.value)} />
        </div>
        {keep.error && <Failure error={keep.error} />}
        {keep.isSuccess && <Notice state="good" live>{t('keep.done')}</Notice>}
        <div className="row"><Button submit look="primary" disabled={keep.isPending}>{t('keep')}</Button></div>
      </form>
    </section>
  );
}
