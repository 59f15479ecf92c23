import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CalendarFeed } from '@ingang/contracts/planning/own-schedule';
import { Button } from '@ingang/ui/button';
import { TextField } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { useOwnScheduleText } from './messages/index.ts';
import { feedQuery } from './own-schedule-api.ts';

/** The secret address for one's own calendar program: made, shown once, revoked. */
export function CalendarSection() {
  const t = useOwnScheduleText();
  const queries = useQueryClient();
  const { data: feed, error } = useQuery(feedQuery);
  const [address, setAddress] = useState<string>();
  const make = useMutation({
    mutationFn: () => request<{ path: string; feed: CalendarFeed }>('/my-calendar-feed', { method: 'PUT' }),
    onSuccess: ({ path, feed: made }) => {
      queries.setQueryData(feedQuery.queryKey, made);
      setAddress(`${location.origin}${path}`);
    },
  });
  const revoke = useMutation({
    mutationFn: () => request('/my-calendar-feed', { method: 'DELETE' }),
    onSuccess: () => {
      queries.setQueryData(feedQuery.queryKey, null);
      setAddress(undefined);
    },
  });
  const failed = error ?? make.error ?? revoke.error;
  return (
    <section className="stack" aria-labelledby="own-calendar">
      <h2 id="own-calendar">{t('calendar')}</h2>
      <p className="soft measure">{t('calendar.text')}</p>
      {failed && <Failure error={failed} />}
      {address !== undefined && <Address address={address} />}
      {feed && <Known feed={feed} />}
      {feed === null && <p>{t('calendar.none')}</p>}
      {feed !== undefined && (
        <div className="row">
          <Button onClick={() => make.mutate()} disabled={make.isPending}>{t(feed ? 'calendar.again' : 'calendar.make')}</Button>
          {feed && <Button look="danger" onClick={() => revoke.mutate()} disabled={revoke.isPending}>{t('calendar.revoke')}</Button>}
        </div>
      )}
    </section>
  );
}

function Known({ feed: { createdAt, lastReadAt } }: { readonly feed: CalendarFeed }) {
  const t = useOwnScheduleText();
  const format = useFormat();
  return (
    <>
      <p>{`${t('calendar.made', { day: format.date(createdAt) })} ${lastReadAt === null ? t('calendar.unread') : t('calendar.read', { moment: format.moment(lastReadAt) })}`}</p>
      <p className="small soft measure">{t('calendar.again.text')}</p>
    </>
  );
}

function Address({ address }: { readonly address: string }) {
  const t = useOwnScheduleText();
  const [isCopied, setCopied] = useState(false);
  return (
    <Notice state="warn" live>
      <p>{t('calendar.once')}</p>
      <TextField label={t('calendar.address')} readOnly value={address} onFocus={(event) => event.target.select()} />
      <div className="row">
        <Button small onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}>{t(isCopied ? 'calendar.copied' : 'calendar.copy')}</Button>
        <a href={address.replace(/^https?:/, 'webcal:')}>{t('calendar.subscribe')}</a>
      </div>
    </Notice>
  );
}
