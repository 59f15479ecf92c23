import { useQuery } from '@tanstack/react-query';
import type { PickUpFigures as Figures } from '@ingang/contracts/phone-desk';
import { Table, type Column } from '@ingang/ui/table';
import { Tag } from '@ingang/ui/tag';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { useMay } from '../../people/session/session.ts';
import { usePickUpText } from './messages/index.ts';

/** What departments agreed about picking up, beside what they do. */
export function PickUpFigures() {
  const t = usePickUpText();
  const may = useMay()('phone:look');
  const columns = useColumns();
  const { data, error, refetch } = useQuery({
    queryKey: ['phone', 'pick-up-figures'],
    queryFn: async ({ signal }) => (await request<{ results: Figures[] }>('/phone/pick-up-figures', { signal })).results,
    enabled: may,
  });
  if (!may) return null;
  return (
    <section className="stack">
      <h2>{t('title')}</h2>
      <p className="measure soft">{t('lead')}</p>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p>{t('none')}</p>}
      {data && data.length > 0 && <Table label={t('title')} columns={columns} rows={data} keyOf={({ departmentId }) => departmentId} />}
    </section>
  );
}

function useColumns(): readonly Column<Figures>[] {
  const t = usePickUpText();
  const format = useFormat();
  return [
    { key: 'department', title: t('department'), cell: ({ departmentName }) => departmentName },
    { key: 'agreement', title: t('agreement'), cell: ({ agreementId }) => agreementId ?? '–' },
    { key: 'agreed', title: t('agreed'), number: true, cell: ({ agreedSeconds }) => agreedSeconds },
    { key: 'asked', title: t('asked'), number: true, cell: ({ asked }) => asked },
    { key: 'missed', title: t('missed'), number: true, cell: ({ missed }) => (missed > 0 ? <Tag state="warn">{missed}</Tag> : missed) },
    { key: 'inTime', title: t('inTime'), number: true, cell: ({ answeredInTime, asked }) => t('percent', { count: Math.round((100 * answeredInTime) / asked) }) },
    { key: 'median', title: t('median'), number: true, cell: ({ medianSeconds }) => medianSeconds ?? t('unknown') },
    { key: 'last', title: t('lastMissed'), cell: ({ lastMissedAt }) => (lastMissedAt ? format.moment(lastMissedAt) : '–') },
  ];
}
