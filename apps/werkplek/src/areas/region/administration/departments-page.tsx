import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Department } from '@ingang/contracts/region';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@ingang/ui/button';
import { Empty, Waiting } from '@ingang/ui/empty';
import { SelectField, TextField } from '@ingang/ui/field';
import { Table, type Column } from '@ingang/ui/table';
import { Tag } from '@ingang/ui/tag';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useMay } from '../../people/session/session.ts';
import { AuthorityTag } from '../authority-tag.tsx';
import { useRegionText } from '../messages/index.ts';
import { departmentsQuery, useAuthorities } from '../region.ts';
import { AdminTabs } from './admin-tabs.tsx';
import { DepartmentForm } from './department-form.tsx';
import { useNormText } from './norm-text.ts';

export function DepartmentsPage() {
  const t = useRegionText();
  const app = useAppText();
  const { language } = useLanguage();
  const may = useMay()('region:keep-departments');
  useTitle(t('admin.departments'));
  const { q = '', authority } = useSearch({ from: '/in/administration/departments' });
  const navigate = useNavigate();
  const authorities = useAuthorities();
  const [editing, setEditing] = useState<Department | 'new'>();
  const { data, error } = useQuery(departmentsQuery(authority));
  const columns = useColumns(setEditing, may);
  const rows = data?.filter(({ name }) => name[language].toLowerCase().includes(q.toLowerCase()));
  const set = (change: { q?: string; authority?: string }) => {
    const next = { q, authority, ...change };
    void navigate({ to: '/administration/departments', search: { ...(next.q && { q: next.q }), ...(next.authority && { authority: next.authority }) }, replace: true });
  };
  return (
    <div className="page">
      <div className="spread">
        <h1>{t('admin.title')}</h1>
        {may && (
          <Button icon={Plus} onClick={() => setEditing('new')}>
            {t('departments.new')}
          </Button>
        )}
      </div>
      <AdminTabs />
      <search className="filters">
        <TextField label={t('departments.search')} value={q} onChange={(event) => set({ q: event.target.value })} />
        <SelectField label={t('departments.for')} none={app('all')} value={authority ?? ''} choices={authorities.map(({ id, name }) => ({ value: id, label: name }))} onChange={(event) => set({ authority: event.target.value })} />
      </search>
      {error && <Failure error={error} />}
      {!rows && !error && <Waiting>{app('loading')}</Waiting>}
      {rows?.length === 0 && <Empty title={t('departments.none')} />}
      {rows && rows.length > 0 && <Table label={t('admin.departments')} columns={columns} rows={rows} keyOf={({ id }) => id} />}
      {editing && <DepartmentForm department={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </div>
  );
}

function useColumns(onEdit: (department: Department) => void, may: boolean): readonly Column<Department>[] {
  const t = useRegionText();
  const { language } = useLanguage();
  const norm = useNormText();
  return [
    {
      key: 'name',
      title: t('departments.name'),
      cell: (department) => (
        <span className="row">
          {may ? (
            <button type="button" className="link-button" onClick={() => onEdit(department)}>
              {department.name[language]}
            </button>
          ) : (
            department.name[language]
          )}
          {!department.active && <Tag>{t('departments.inactive')}</Tag>}
        </span>
      ),
    },
    { key: 'for', title: t('departments.for'), cell: ({ authorityId, authorityIds }) => (authorityId ? <AuthorityTag id={authorityId} /> : <span className="row">{authorityIds.map((id) => <AuthorityTag key={id} id={id} short />)}</span>) },
    { key: 'norm', title: t('departments.norm'), cell: ({ callbackNorm }) => norm(callbackNorm) },
    { key: 'phone', title: t('departments.phone'), cell: ({ phone }) => <span className="nowrap">{phone}</span> },
    { key: 'email', title: t('departments.email'), cell: ({ email }) => email },
  ];
}
