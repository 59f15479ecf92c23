import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CalendarDefinition, Closure, OpeningHours } from '@ingang/contracts/hours';
import { useState, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { SelectField, Tick } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { channels } from '../../contacts/channels.ts';
import { useContactsText } from '../../contacts/messages/index.ts';
import { useRegionText } from '../messages/index.ts';
import { ClosureFields } from './closure-fields.tsx';
import { IntervalField } from './interval-field.tsx';
import type { Interval } from './interval-text.ts';
import type { AuthorityHours } from './opening-hours-section.tsx';

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

interface OpeningHoursFormProps {
  readonly authorityId: string;
  readonly saved: AuthorityHours;
}

/** The week of each channel, and the days on which it does not hold. Public holidays are followed by themselves. */
export function OpeningHoursForm({ authorityId, saved }: OpeningHoursFormProps) {
  const t = useRegionText();
  const contacts = useContactsText();
  const queries = useQueryClient();
  const [base, setBase] = useState(saved);
  const [hours, setHours] = useState<OpeningHours>(saved.hours);
  const [channel, setChannel] = useState<(typeof channels)[number]>('phone');
  const save = useMutation({
    mutationFn: async () => {
      const path = `/authorities/${authorityId}/opening-hours`;
      const now = await request<AuthorityHours>(path); // the version counts other changes of the authority too
      const untouched = JSON.stringify(now.hours) === JSON.stringify(base.hours);
      return request<AuthorityHours>(path, { method: 'PUT', body: { version: untouched ? now.version : base.version, hours } });
    },
    onSuccess: async (kept) => {
      setBase(kept);
      await queries.invalidateQueries({ queryKey: ['region'] });
    },
  });
  const own: CalendarDefinition = hours.channels[channel] ?? { week: {} };
  const setDay = (day: (typeof days)[number], intervals: Interval[]) =>
    setHours({ ...hours, channels: { ...hours.channels, [channel]: { ...own, week: { ...own.week, [day]: intervals } } } });
  const setClosures = (closures: Closure[]) => setHours({ ...hours, closures });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <SelectField
        label={t('hours.channel')}
        value={channel}
        choices={channels.map((value) => ({ value, label: contacts(`channel.${value}`) }))}
        onChange={(event) => setChannel(event.target.value as typeof channel)}
      />
      <div className="hours-grid">
        {days.map((day) => (
          <IntervalField key={`${channel}-${day}`} label={t(`hours.${day}`)} value={own.week[day] ?? []} onChange={(intervals) => setDay(day, intervals)} />
        ))}
      </div>
      <Tick
        label={t('hours.goodFriday')}
        checked={(hours.holidays?.goodFriday ?? 'closed') === 'closed'}
        onChange={(event) => setHours({ ...hours, holidays: { liberationDay: hours.holidays?.liberationDay ?? 'lustrum', goodFriday: event.target.checked ? 'closed' : 'open' } })}
      />
      <h3>{t('hours.closures')}</h3>
      <ClosureFields closures={hours.closures ?? []} onChange={setClosures} />
      {save.error && <Failure error={save.error} />}
      {save.isSuccess && (
        <Notice state="good" live>
          {t('authority.saved')}
        </Notice>
      )}
      <div>
        <Button submit look="primary" disabled={save.isPending}>
          {t('hours.save')}
        </Button>
      </div>
    </form>
  );
}
