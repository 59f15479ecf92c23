import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { User } from '@ingang/contracts/people';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@ingang/ui/button';
import { Empty, Waiting } from '@ingang/ui/empty';
import { TextField } from '@ingang/ui/field';
import { Table, type Column } from '@ingang/ui/table';
import { Tag } from '@ingang/ui/tag';
import { pagesOf } from '../../../api/pages.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { MoreButton } from '../../../app/more-button.tsx';
import { useTitle } from '../../../app/title.ts';
import { isPast, useFormat } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { AdminTabs } from '../../region/administration/admin-tabs.tsx';
import { useAuthorities, useDepartments } from '../../region/region.ts';
import { useMay } from '../session/session.ts';
import { usePeopleText } from '../messages/index.ts';
import { UserForm } from './user-form.tsx';

export function UsersPage() {
  const t = usePeopleText();
  const app = useAppText();
  useTitle(t('users.title'));
  const { q = '' } = useSearch({ from: '/in/administration/users' });
  const navigate = useNavigate();
  const may = useMay();
  const [editing, setEditing] = useState<User | 'new'>();
  const list = useInfiniteQuery(pagesOf<User>('people', '/users', { q, limit: 100 }));
  const columns = useColumns(may('people:manage-users') ? setEditing : undefined);
  return (
    <div className="page">
      <div className="spread">
        <h1>{t('users.title')}</h1>
        {may('people:manage-users') && (
          <Button icon={Plus} onClick={() => setEditing('new')}>
            {t('users.new')}
          </Button>
        )}
      </div>
      <AdminTabs />
      <search className="filters">
        <TextField wide label={t('users.search')} value={q} onChange={(event) => void navigate({ to: '/administration/users', search: event.target.value ? { q: event.target.value } : {}, replace: true })} />
      </search>
      {list.error && <Failure error={list.error} />}
      {list.isPending && !list.error && <Waiting>{app('loading')}</Waiting>}
      {list.data?.length === 0 && <Empty title={t('users.none')} />}
      {list.data && list.data.length > 0 && <Table label={t('users.title')} columns={columns} rows={list.data} keyOf={({ id }) => id} />}
      <MoreButton list={list} />
      {editing && <UserForm user={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </div>
  );
}

function useColumns(onEdit: ((user: User) => void) | undefined): readonly Column<User>[] {
  const t = usePeopleText();
  const format = useFormat();
  const authorities = useAuthorities();
  const { language } = useLanguage();
  const departments = useDepartments();
  const departmentName = (id: string | null | undefined) => departments.find((department) => department.id === id)?.name[language];
  const nameOf = (id: string | null | undefined) => authorities.find((authority) => authority.id === id)?.name;
  return [
    {
      key: 'name',
      title: t('users.name'),
      cell: (user) => (
        <span className="row">
          {onEdit ? (
            <button type="button" className="link-button" onClick={() => onEdit(user)}>
              {user.displayName}
            </button>
          ) : (
            user.displayName
          )}
          {!user.active && <Tag>{t('users.inactive')}</Tag>}
          {user.lockedUntil && !isPast(user.lockedUntil) && <Tag state="warn">{t('users.locked')}</Tag>}
        </span>
      ),
    },
    { key: 'username', title: t('users.username'), cell: ({ username }) => username },
    {
      key: 'roles',
      title: t('users.roles'),
      cell: ({ assignments }) => [...new Set(assignments.map(({ role }) => t(`role.${role}`)))].join(', '),
    },
    {
      key: 'for',
      title: t('users.roleFor'),
      cell: ({ assignments }) => [...new Set(assignments.map(({ authorityId, departmentId }) => departmentName(departmentId) ?? nameOf(authorityId) ?? t('users.everywhere')))].join(', '),
    },
    { key: 'last', title: t('users.last'), cell: ({ lastSignInAt }) => (lastSignInAt ? format.moment(lastSignInAt) : t('users.never')) },
  ];
}
