import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Callback } from '@ingang/contracts/followup';
import { Empty, Waiting } from '@ingang/ui/empty';
import { SelectField } from '@ingang/ui/field';
import { Table, type Column } from '@ingang/ui/table';
import { pagesOf } from '../../../api/pages.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { MoreButton } from '../../../app/more-button.tsx';
import { useTitle } from '../../../app/title.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useSession } from '../../people/session/session.ts';
import { PhoneButton } from '../../phone/softphone/outbound/phone-button.tsx';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { useDepartments } from '../../region/region.ts';
import { callbackLists, mayPhone, useCounts, type CallbackListName } from '../callbacks.ts';
import { DueTag } from '../due-tag.tsx';
import { useFollowupText } from '../messages/index.ts';

/** The promises of a department: whose turn, before when. Counts are live. */
export function CallbacksPage() {
  const t = useFollowupText();
  const app = useAppText();
  useTitle(t('list.title'));
  const { list: chosen, department } = useSearch({ from: '/in/callbacks' });
  const counts = useCounts(true);
  const { departmentIds } = useSession().user;
  const list: CallbackListName = chosen ?? (departmentIds === '*' ? 'open' : 'department');
  const callbacks = useInfiniteQuery(pagesOf<Callback>('followup', '/callbacks', { list, departmentId: department, limit: 100 }));
  const columns = useColumns();
  const count: Partial<Record<CallbackListName, number>> = counts
    ? { mine: counts.mine, department: counts.department, 'due-today': counts.dueToday, overdue: counts.overdue, open: counts.open, returned: counts.returned }
    : {};
  return (
    <div className="page">
      <div className="spread">
        <h1>{t('list.title')}</h1>
        <DepartmentFilter value={department} list={list} />
      </div>
      <nav className="tabs" aria-label={t('list.tabs')}>
        {callbackLists.map((name) => (
          <Link key={name} to="/callbacks" search={(before) => ({ ...before, list: name })} aria-current={name === list ? 'page' : undefined} activeProps={{}}>
            {t(`list.${name}`)} {count[name] !== undefined && <strong>{count[name]}</strong>}
          </Link>
        ))}
      </nav>
      {callbacks.error && <Failure error={callbacks.error} onRetry={() => void callbacks.refetch()} />}
      {callbacks.isPending && !callbacks.error && <Waiting>{app('loading')}</Waiting>}
      {callbacks.data?.length === 0 && (
        <Empty title={list === 'mine' ? t('list.none.mine') : list === 'overdue' ? t('list.none.overdue') : t('list.none.other')}>
          <p>{t('list.noneHelp')}</p>
        </Empty>
      )}
      {callbacks.data && callbacks.data.length > 0 && <Table label={t(`list.${list}`)} columns={columns} rows={callbacks.data} keyOf={({ id }) => id} />}
      <MoreButton list={callbacks} />
    </div>
  );
}

function DepartmentFilter({ value, list }: { readonly value: string | undefined; readonly list: CallbackListName }) {
  const t = useFollowupText();
  const app = useAppText();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const departments = useDepartments();
  return (
    <SelectField
      label={t('list.department.filter')}
      none={app('all')}
      value={value ?? ''}
      choices={departments.map(({ id, name }) => ({ value: id, label: name[language] }))}
      onChange={(event) => void navigate({ to: '/callbacks', search: { list, ...(event.target.value && { department: event.target.value }) } })}
    />
  );
}

function useColumns(): readonly Column<Callback>[] {
  const t = useFollowupText();
  const format = useFormat();
  return [
    {
      key: 'due',
      title: t('list.due'),
      cell: ({ dueAt, promise }) => (
        <span className="row row-tight">
          <span>{format.moment(dueAt)}</span>
          <DueTag state={promise} />
        </span>
      ),
    },
    {
      key: 'reason',
      title: t('list.reason'),
      cell: ({ id, reason }) => (
        <Link to="/callbacks/$callbackId" params={{ callbackId: id }} className="subject-cell">
          {reason}
        </Link>
      ),
    },
    { key: 'customer', title: t('list.customer'), cell: ({ customerName }) => <span className="name-cell">{customerName}</span> },
    {
      key: 'phone',
      title: t('list.phone'),
      cell: (callback) => (
        <span className="row row-tight nowrap">
          <a href={`tel:${callback.phone}`}>{callback.phoneDisplay}</a>
          {mayPhone(callback) && <PhoneButton shown={callback.phoneDisplay} call={{ number: callback.phone, authorityId: callback.authorityId, callbackId: callback.id }} />}
        </span>
      ),
    },
    { key: 'authority', title: t('list.authority'), cell: ({ authorityId }) => <AuthorityTag id={authorityId} short /> },
    { key: 'assignee', title: t('list.assignee'), cell: ({ assigneeName, departmentName }) => assigneeName ?? <span className="soft">{departmentName}</span> },
    { key: 'status', title: t('list.status'), cell: ({ state }) => t(`status.${state}`) },
    { key: 'number', title: t('list.number'), cell: ({ number }) => <span className="nowrap">{number}</span> },
  ];
}
