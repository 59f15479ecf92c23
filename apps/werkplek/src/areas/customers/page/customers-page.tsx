import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { CustomerHit } from '@ingang/contracts/customers';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@ingang/ui/button';
import { Empty } from '@ingang/ui/empty';
import { TextField } from '@ingang/ui/field';
import { Table, type Column } from '@ingang/ui/table';
import { Tag } from '@ingang/ui/tag';
import { Failure } from '../../../app/failure.tsx';
import { useTitle } from '../../../app/title.ts';
import { useMay } from '../../people/session/session.ts';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { useBirthDate } from '../birth-date.ts';
import { customerSearchQuery } from '../customers.ts';
import { CustomerForm } from '../form/customer-form.tsx';
import { useCustomersText } from '../messages/index.ts';

export function CustomersPage() {
  const t = useCustomersText();
  useTitle(t('page.title'));
  const may = useMay();
  const { q = '' } = useSearch({ from: '/in/customers' });
  const navigate = useNavigate();
  const [creating, setCreating] = useState(false);
  const { data, error, refetch } = useQuery(customerSearchQuery(q, 50));
  const columns = useColumns();
  const asked = q.trim().length >= 2;
  return (
    <div className="page">
      <div className="spread">
        <h1>{t('page.title')}</h1>
        <span className="row">
          <Link to="/addresses" className="button">
            {t('address.title')}
          </Link>
          {may('customers:change') && (
            <Button icon={UserPlus} onClick={() => setCreating(true)}>
              {t('zone.create')}
            </Button>
          )}
        </span>
      </div>
      <search className="filters">
        <TextField
          wide
          label={t('zone.search')}
          hint={t('page.lead')}
          autoFocus
          value={q}
          onChange={(event) => void navigate({ to: '/customers', search: event.target.value ? { q: event.target.value } : {}, replace: true })}
        />
      </search>
      {error && asked && <Failure error={error} onRetry={() => void refetch()} />}
      {asked && data?.results.length === 0 && (
        <Empty title={t('zone.none')}>
          <p>{t('zone.noneHelp')}</p>
        </Empty>
      )}
      {asked && data && data.results.length > 0 && <Table label={t('page.title')} columns={columns} rows={data.results} keyOf={({ id }) => id} />}
      {asked && data?.more && <p className="soft">{t('zone.more')}</p>}
      {creating && (
        <CustomerForm authorityId={null} typed={q} onClose={() => setCreating(false)} onSaved={({ id }) => void navigate({ to: '/customers/$customerId', params: { customerId: id } })} />
      )}
    </div>
  );
}

function useColumns(): readonly Column<CustomerHit>[] {
  const t = useCustomersText();
  const birthDate = useBirthDate();
  return [
    {
      key: 'name',
      title: t('page.name'),
      cell: ({ id, displayName, confidential }) => (
        <span className="row">
          <Link to="/customers/$customerId" params={{ customerId: id }}>
            {displayName}
          </Link>
          {confidential && <Tag state="warn">{t('zone.confidential')}</Tag>}
        </span>
      ),
    },
    { key: 'birth', title: t('page.birthDate'), cell: (hit) => hit.birthDate && birthDate(hit.birthDate) },
    { key: 'address', title: t('page.address'), cell: ({ addressLine }) => addressLine },
    { key: 'phone', title: t('page.phone'), cell: ({ phone }) => phone },
    { key: 'authority', title: t('page.authority'), cell: ({ authorityId }) => <AuthorityTag id={authorityId} /> },
  ];
}
