import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { RecordingPolicy, RecordingPolicyList } from '@ingang/contracts/phone/recordings';
import { Button } from '@ingang/ui/button';
import { Empty, Waiting } from '@ingang/ui/empty';
import { Notice } from '@ingang/ui/notice';
import { Table, type Column } from '@ingang/ui/table';
import { Tag } from '@ingang/ui/tag';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { isPast, useFormat } from '../../../i18n/format.ts';
import { useMay } from '../../people/session/session.ts';
import { AdminTabs } from '../../region/administration/admin-tabs.tsx';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { useRecordingsText } from './messages/index.ts';
import { NewPolicyDialog } from './new-policy-dialog.tsx';
import { SupervisionRuleSection } from './supervision-rule-section.tsx';

const policiesQuery = queryOptions({
  queryKey: ['phone', 'recording-policies'],
  queryFn: ({ signal }) => request<RecordingPolicyList>('/recording-policies', { signal }),
});

/** What was decided about recording conversations, and about listening along. */
export function PoliciesPage() {
  const t = useRecordingsText();
  const app = useAppText();
  const may = useMay();
  useTitle(t('title'));
  const { data, error } = useQuery(policiesQuery);
  const [making, setMaking] = useState(false);
  const columns = useColumns();
  return (
    <div className="page">
      <h1>{t('title')}</h1>
      <AdminTabs />
      <p className="soft">{t('lead')}</p>
      {data?.canRecord === false && <Notice state="warn">{t('noKeys')}</Notice>}
      <section className="stack">
        <div className="spread">
          <h2>{t('policies')}</h2>
          {may('phone:keep-recording-policies') && data?.canRecord && (
            <Button icon={Plus} onClick={() => setMaking(true)}>
              {t('new')}
            </Button>
          )}
        </div>
        {error && <Failure error={error} />}
        {!data && !error && <Waiting>{app('loading')}</Waiting>}
        {data?.results.length === 0 && <Empty title={t('none')}>{t('none.text')}</Empty>}
        {data && data.results.length > 0 && <Table label={t('policies')} columns={columns} rows={data.results} keyOf={({ id }) => id} />}
      </section>
      <SupervisionRuleSection />
      {making && <NewPolicyDialog onClose={() => setMaking(false)} />}
    </div>
  );
}

function useColumns(): readonly Column<RecordingPolicy>[] {
  const t = useRecordingsText();
  const format = useFormat();
  const share = (percent: number) => (percent === 0 ? t('share.never') : percent === 100 ? t('share.always') : t('share.value', { percent }));
  return [
    { key: 'for', title: t('for'), cell: ({ authorityId }) => (authorityId === null ? t('region') : <AuthorityTag id={authorityId} />) },
    { key: 'purpose', title: t('purpose'), cell: ({ purpose }) => t(`purpose.${purpose}`) },
    { key: 'share', title: t('share'), cell: ({ sharePercent }) => share(sharePercent) },
    { key: 'keep', title: t('keep'), cell: ({ keepDays }) => t('keep.value', { days: keepDays }) },
    {
      key: 'valid',
      title: t('valid'),
      cell: ({ validFrom, validUntil, changedByName }) => (
        <span className="row">
          <Tag state={isPast(validUntil ?? '9999-01-01') ? undefined : isPast(validFrom) ? 'good' : undefined}>{t(isPast(validUntil ?? '9999-01-01') ? 'state.over' : isPast(validFrom) ? 'state.now' : 'state.later')}</Tag>
          {validUntil ? t('valid.until', { from: format.moment(validFrom), until: format.moment(validUntil) }) : t('valid.from', { from: format.moment(validFrom) })}
          <span className="small soft">{t('by', { name: changedByName })}</span>
        </span>
      ),
    },
    { key: 'end', title: t('end'), cell: (policy) => <EndButton policy={policy} /> },
  ];
}

function EndButton({ policy: { id, version, purpose, authorityId, validUntil, maySet } }: { readonly policy: RecordingPolicy }) {
  const t = useRecordingsText();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => request(`/recording-policies/${id}/end`, { method: 'POST', body: { version, validUntil: new Date().toISOString() } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['phone', 'recording-policies'] }),
  });
  if (!maySet || isPast(validUntil ?? '9999-01-01')) return null;
  const label = t('endFor', { purpose: t(`purpose.${purpose}`), name: authorityId ?? t('region') });
  return (
    <>
      <Button small aria-label={label} disabled={end.isPending} onClick={() => end.mutate()}>
        {t('end')}
      </Button>
      {end.error && <Failure error={end.error} />}
    </>
  );
}
