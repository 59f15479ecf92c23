import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Token } from '@ingang/contracts/people';
import { Button } from '@ingang/ui/button';
import { Empty, Waiting } from '@ingang/ui/empty';
import { Table, type Column } from '@ingang/ui/table';
import { Tag } from '@ingang/ui/tag';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { useFormat } from '../../../i18n/format.ts';
import { AdminTabs } from '../../region/administration/admin-tabs.tsx';
import { usePeopleText } from '../messages/index.ts';
import { TokenForm } from './token-form.tsx';

const tokensKey = ['people', 'tokens'];

export function TokensPage() {
  const t = usePeopleText();
  const app = useAppText();
  const format = useFormat();
  useTitle(t('tokens.title'));
  const queries = useQueryClient();
  const { data, error } = useQuery({ queryKey: tokensKey, queryFn: async ({ signal }) => (await request<{ results: Token[] }>('/tokens', { signal })).results });
  const refresh = () => queries.invalidateQueries({ queryKey: tokensKey });
  const revoke = useMutation({ mutationFn: (id: string) => request(`/tokens/${id}`, { method: 'DELETE' }), onSettled: refresh });
  const columns: readonly Column<Token>[] = [
    { key: 'name', title: t('tokens.name'), cell: ({ name }) => name },
    { key: 'roles', title: t('tokens.roles'), cell: ({ roles }) => roles.map((role) => t(`role.${role}`)).join(', ') },
    { key: 'scopes', title: t('tokens.scopes'), cell: ({ scopes }) => scopes?.join(', ') ?? t('tokens.all') },
    { key: 'expires', title: t('tokens.expires'), cell: ({ expiresAt }) => format.date(expiresAt) },
    { key: 'used', title: t('tokens.used'), cell: ({ lastUsedAt }) => (lastUsedAt ? format.moment(lastUsedAt) : t('users.never')) },
    {
      key: 'revoke',
      title: t('tokens.revoke'),
      cell: ({ id, revokedAt }) =>
        revokedAt ? (
          <Tag>{t('tokens.revoked')}</Tag>
        ) : (
          <Button small onClick={() => revoke.mutate(id)}>
            {t('tokens.revoke')}
          </Button>
        ),
    },
  ];
  return (
    <div className="page">
      <h1>{t('tokens.title')}</h1>
      <AdminTabs />
      <p className="soft measure">{t('tokens.lead')}</p>
      <TokenForm onCreated={() => void refresh()} />
      {error && <Failure error={error} />}
      {revoke.error && <Failure error={revoke.error} />}
      {!data && !error && <Waiting>{app('loading')}</Waiting>}
      {data?.length === 0 && <Empty title={t('tokens.none')} />}
      {data && data.length > 0 && <Table label={t('tokens.title')} columns={columns} rows={data} keyOf={({ id }) => id} />}
    </div>
  );
}
