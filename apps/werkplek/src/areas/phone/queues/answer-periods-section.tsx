import { useMutation, useQuery, useQueryClient, queryOptions } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { writtenChannels, type AnswerPeriod, type AnswerPeriodList, type WrittenChannel } from '@ingang/contracts/contacts/waiting';
import { Button } from '@ingang/ui/button';
import { SelectField, TextField } from '@ingang/ui/field';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useContactsText } from '../../contacts/messages/index.ts';
import { useMay } from '../../people/session/session.ts';
import { useOwnAuthorities } from '../../region/region.ts';
import { useQueuesText } from './messages/index.ts';

const periodsQuery = queryOptions({
  queryKey: ['contacts', 'answer-periods'],
  queryFn: async ({ signal }) => (await request<AnswerPeriodList>('/answer-periods', { signal })).results,
});

/** Within how many working days messages are answered: for everybody, and otherwise for one authority. */
export function AnswerPeriodsSection({ mayShared }: { readonly mayShared: boolean }) {
  const t = useQueuesText();
  const mayChange = useMay()('contacts:set-answer-periods');
  const authorities = useOwnAuthorities();
  const [authorityId, setAuthorityId] = useState('');
  const { data, error } = useQuery(periodsQuery);
  return (
    <section className="stack" aria-labelledby="periods">
      <div>
        <h2 id="periods">{t('periods.title')}</h2>
        <p className="soft small measure">{t('periods.lead')}</p>
      </div>
      {error && <Failure error={error} />}
      <div className="form-grid">
        <SelectField label={t('periods.for')} none={t('queues.everybody')} value={authorityId} onChange={({ target }) => setAuthorityId(target.value)} choices={authorities.map(({ id, name }) => ({ value: id, label: name }))} />
      </div>
      {data && <PeriodsForm key={authorityId} periods={data} authorityId={authorityId || null} mayChange={mayChange && (mayShared || authorityId !== '')} />}
    </section>
  );
}

interface PeriodsFormProps {
  readonly periods: readonly AnswerPeriod[];
  readonly authorityId: string | null;
  readonly mayChange: boolean;
}

function PeriodsForm({ periods, authorityId, mayChange }: PeriodsFormProps) {
  const t = useQueuesText();
  const app = useAppText();
  const contacts = useContactsText();
  const client = useQueryClient();
  const daysOf = (of: string | null, channel: WrittenChannel) => periods.find((period) => period.authorityId === of && period.channel === channel)?.workingDays;
  const kept = (channel: WrittenChannel) => String(daysOf(authorityId, channel) ?? '');
  const [fields, setFields] = useState(() => Object.fromEntries(writtenChannels.map((channel) => [channel, kept(channel)])) as Record<WrittenChannel, string>);
  const save = useMutation({
    mutationFn: async () => {
      for (const channel of writtenChannels) {
        const typed = fields[channel].trim();
        if (typed !== kept(channel)) await request(`/answer-periods/${channel}`, { method: 'PUT', body: { authorityId, workingDays: typed === '' ? null : Number(typed) } });
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: periodsQuery.queryKey }),
  });
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <div className="form-grid">
        {writtenChannels.map((channel) => (
          <TextField
            key={channel}
            label={t('periods.days', { channel: contacts(`channel.${channel}`) })}
            hint={authorityId === null ? undefined : t('periods.ownHint', { days: daysOf(null, channel) ?? '–' })}
            inputMode="numeric"
            value={fields[channel]}
            readOnly={!mayChange}
            onChange={({ target }) => setFields({ ...fields, [channel]: target.value })}
          />
        ))}
      </div>
      {save.error && <Failure error={save.error} />}
      {mayChange && (
        <div className="row">
          <Button submit disabled={save.isPending} aria-label={`${app('save')}: ${t('periods.title')}`}>
            {app('save')}
          </Button>
        </div>
      )}
    </form>
  );
}
