import { useQueryClient } from '@tanstack/react-query';
import type { CalendarDefinition } from '@ingang/contracts/hours';
import { useState, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { SelectField, Tick } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { MergeView } from '../../../app/merge/merge-view.tsx';
import { useSaving } from '../../../app/merge/use-saving.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { channels } from '../../contacts/channels.ts';
import { useContactsText } from '../../contacts/messages/index.ts';
import { useRegionText } from '../messages/index.ts';
import { ClosureFields } from './closure-fields.tsx';
import { closuresText, days, fieldsOf, hoursOf, weekText, type Day, type HoursFields } from './hours-input.ts';
import { IntervalField } from './interval-field.tsx';
import type { Interval } from './interval-text.ts';
import type { AuthorityHours } from './opening-hours-section.tsx';

interface OpeningHoursFormProps {
  readonly authorityId: string;
  readonly saved: AuthorityHours;
}

/** The week of each channel, and the days on which it does not hold. Public holidays are followed by themselves. */
export function OpeningHoursForm({ authorityId, saved }: OpeningHoursFormProps) {
  const t = useRegionText();
  const contacts = useContactsText();
  const queries = useQueryClient();
  const { language } = useLanguage();
  const [channel, setChannel] = useState<(typeof channels)[number]>('phone');
  const path = `/authorities/${authorityId}/opening-hours`;
  const saving = useSaving<AuthorityHours, HoursFields>({
    entity: saved,
    fieldsOf: (now = saved) => fieldsOf(now.hours),
    send: (base = saved, fields) => request(path, { method: 'PUT', body: { version: base.version, hours: hoursOf(fields) } }),
    reread: () => request(path),
    onSaved: () => queries.invalidateQueries({ queryKey: ['region'] }),
  });
  const { fields } = saving;
  const own: CalendarDefinition = fields[channel] ?? { week: {} };
  const setDay = (day: Day, intervals: Interval[]) => saving.change({ [channel]: { ...own, week: { ...own.week, [day]: intervals } } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.save();
  };
  const labels = {
    ...(Object.fromEntries(channels.map((one) => [one, contacts(`channel.${one}`)])) as Record<(typeof channels)[number], string>),
    closures: t('hours.closures'), holidays: t('hours.goodFriday'), periods: t('hours.periods'),
  };
  const show = (field: keyof HoursFields, value: HoursFields): string => {
    if (field === 'closures') return closuresText(value.closures, language);
    if (field === 'holidays') return t(value.holidays.goodFriday === 'closed' ? 'hours.closed' : 'hours.open');
    if (field === 'periods') return value.periods.map(({ from, until, reason }) => `${from} – ${until}: ${reason}`).join('\n');
    return weekText(value[field] ?? { week: {} }, (day) => t(`hours.${day}`));
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
        checked={fields.holidays.goodFriday === 'closed'}
        onChange={(event) => saving.change({ holidays: { ...fields.holidays, goodFriday: event.target.checked ? 'closed' : 'open' } })}
      />
      <h3>{t('hours.closures')}</h3>
      <ClosureFields closures={fields.closures} onChange={(closures) => saving.change({ closures })} />
      {saving.error !== null && <Failure error={saving.error} />}
      {saving.isSaved && (
        <Notice state="good" live>
          {t('authority.saved')}
        </Notice>
      )}
      <div>
        <Button submit look="primary" disabled={saving.isPending}>
          {t('hours.save')}
        </Button>
      </div>
      <MergeView saving={saving} labels={labels} show={show} />
    </form>
  );
}
