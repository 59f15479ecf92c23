import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { FlowCard } from '@ingang/contracts/call-flows';
import { Button } from '@ingang/ui/button';
import { Waiting } from '@ingang/ui/empty';
import { Table, type Column } from '@ingang/ui/table';
import { Tag } from '@ingang/ui/tag';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { isPast, useFormat } from '../../../i18n/format.ts';
import { useMay } from '../../people/session/session.ts';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { AdminTabs } from '../../region/administration/admin-tabs.tsx';
import { CalamitySection } from '../calamity/calamity-section.tsx';
import { flowsQuery } from '../flows.ts';
import { usePhoneText } from '../messages/index.ts';
import { NewFlowDialog } from './new-flow-dialog.tsx';

/** How callers are received, and what they must hear at once. */
export function FlowsPage() {
  const t = usePhoneText();
  const app = useAppText();
  const may = useMay();
  useTitle(t('flows.title'));
  const { data, error } = useQuery(flowsQuery);
  const [making, setMaking] = useState(false);
  const columns = useColumns();
  return (
    <div className="page">
      <h1>{t('flows.title')}</h1>
      <AdminTabs />
      <p className="soft">{t('flows.lead')}</p>
      <section className="stack">
        <div className="spread">
          <h2>{t('flows.list')}</h2>
          {may('phone:draw-flows') && (
            <Button icon={Plus} onClick={() => setMaking(true)}>
              {t('flows.new')}
            </Button>
          )}
        </div>
        {error && <Failure error={error} />}
        {data ? <Table label={t('flows.list')} columns={columns} rows={data} keyOf={({ id }) => id} /> : !error && <Waiting>{app('loading')}</Waiting>}
      </section>
      <CalamitySection />
      {making && <NewFlowDialog onClose={() => setMaking(false)} />}
    </div>
  );
}

function useColumns(): readonly Column<FlowCard>[] {
  const t = usePhoneText();
  return [
    {
      key: 'name',
      title: t('flows.name'),
      cell: ({ id, name }) => (
        <Link to="/administration/call-flows/$flowId" params={{ flowId: id }} search={{}}>
          {name}
        </Link>
      ),
    },
    { key: 'for', title: t('flows.for'), cell: ({ authorityId }) => (authorityId === null ? t('flows.region') : <AuthorityTag id={authorityId} />) },
    { key: 'numbers', title: t('flows.numbers'), cell: ({ numbers }) => (numbers.length === 0 ? <span className="soft">{t('flows.noNumber')}</span> : numbers.map(({ display }) => display).join(', ')) },
    { key: 'answers', title: t('flows.answers'), cell: (card) => <Answering card={card} /> },
  ];
}

function Answering({ card: { versions } }: { readonly card: FlowCard }) {
  const t = usePhoneText();
  const format = useFormat();
  const answering = versions.find((version) => version.answering);
  const later = versions.filter(({ state, validFrom, answering: now }) => state === 'published' && !now && validFrom !== null && !isPast(validFrom));
  const draft = versions.find(({ state }) => state === 'draft');
  return (
    <span className="row">
      {answering ? <Tag state="good">{t('flows.version', { number: answering.number, since: format.moment(answering.validFrom ?? answering.changedAt) })}</Tag> : <Tag state="warn">{t('flows.nothing')}</Tag>}
      {later.map(({ number, validFrom }) => (
        <Tag key={number}>{t('flows.later', { number, from: format.moment(validFrom ?? '') })}</Tag>
      ))}
      {draft && <Tag>{t('flows.draft', { name: draft.changedByName })}</Tag>}
    </span>
  );
}
