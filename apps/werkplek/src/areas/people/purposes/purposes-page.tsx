import { useQuery } from '@tanstack/react-query';
import type { KeptPurpose } from '@ingang/contracts/people-teams';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@ingang/ui/button';
import { Waiting } from '@ingang/ui/empty';
import { Table, type Column } from '@ingang/ui/table';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { AdminTabs } from '../../region/administration/admin-tabs.tsx';
import { usePeopleText } from '../messages/index.ts';
import { useMay } from '../session/session.ts';
import { PurposeEndForm, PurposeForm } from './purpose-form.tsx';

const midday = (day: string) => `${day}T12:00:00Z`;

/** Why personal data may be used. A purpose is added and ends; what was recorded keeps its words. */
export function PurposesPage() {
  const t = usePeopleText();
  const app = useAppText();
  const format = useFormat();
  const { language } = useLanguage();
  const may = useMay()('people:keep-purposes');
  useTitle(t('purposes.title'));
  const [editing, setEditing] = useState<KeptPurpose | 'new'>();
  const { data, error } = useQuery({
    queryKey: ['people', 'purposes'],
    queryFn: async ({ signal }) => (await request<{ results: KeptPurpose[] }>('/purposes', { signal })).results,
  });
  const columns: readonly Column<KeptPurpose>[] = [
    { key: 'name', title: t('purposes.name'), cell: ({ name }) => name[language] },
    { key: 'code', title: t('purposes.code'), cell: ({ code }) => code },
    { key: 'basis', title: t('purposes.basis'), cell: ({ legalBasis }) => legalBasis },
    { key: 'from', title: t('purposes.from'), cell: ({ validFrom }) => (validFrom ? format.date(midday(validFrom)) : t('purposes.always')) },
    {
      key: 'until',
      title: t('purposes.until'),
      cell: (purpose) => (
        <span className="row">
          {purpose.validUntil && format.date(midday(purpose.validUntil))}
          {may && (
            <button type="button" className="link-button" onClick={() => setEditing(purpose)}>
              {t('purposes.end')}
              <span className="only-heard">: {purpose.name[language]}</span>
            </button>
          )}
        </span>
      ),
    },
  ];
  const close = () => setEditing(undefined);
  return (
    <div className="page">
      <div className="spread">
        <h1>{t('purposes.title')}</h1>
        {may && (
          <Button icon={Plus} onClick={() => setEditing('new')}>
            {t('purposes.new')}
          </Button>
        )}
      </div>
      <AdminTabs />
      <p className="soft">{t('purposes.lead')}</p>
      {error && <Failure error={error} />}
      {!data && !error && <Waiting>{app('loading')}</Waiting>}
      {data && <Table label={t('purposes.title')} columns={columns} rows={data} keyOf={({ code }) => code} />}
      {editing === 'new' && <PurposeForm onClose={close} />}
      {editing && editing !== 'new' && <PurposeEndForm key={editing.code} purpose={editing} onClose={close} />}
    </div>
  );
}
