import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { AuditEntry, Colleague } from '@ingang/contracts/people';
import { Empty, Waiting } from '@ingang/ui/empty';
import { SelectField, TextField } from '@ingang/ui/field';
import { Table, type Column } from '@ingang/ui/table';
import { pagesOf } from '../../../api/pages.ts';
import { address, request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { MoreButton } from '../../../app/more-button.tsx';
import type { audit } from '../../../app/search.ts';
import { useTitle } from '../../../app/title.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { CustomerPicker } from '../../contacts/post/customer-picker.tsx';
import { usePeopleText } from '../messages/index.ts';
import { useSession } from '../session/session.ts';

type Search = ReturnType<typeof audit>;
const actions = ['look', 'search', 'create', 'change', 'merge', 'unmerge', 'export', 'erase', 'sign-in', 'sign-out', 'refuse'] as const;

/** For the privacy officer: who used whose data, when and why. */
export function AuditPage() {
  const t = usePeopleText();
  const app = useAppText();
  useTitle(t('audit.title'));
  const search = useSearch({ from: '/in/audit' });
  const { customer, user, action, from, until } = search;
  const list = useInfiniteQuery(
    pagesOf<AuditEntry>('audit', '/audit-entries', {
      customerId: customer,
      userId: user,
      action,
      from: from && `${from}T00:00:00Z`,
      until: until && `${until}T23:59:59Z`,
      limit: 100,
    }),
  );
  const columns = useColumns();
  return (
    <div className="page">
      <div className="spread">
        <h1>{t('audit.title')}</h1>
        {customer && (
          <a className="button" href={address('/audit-entries/export', { customerId: customer })} download>
            {t('audit.export')}
          </a>
        )}
      </div>
      <p className="soft measure">{t('audit.lead')}</p>
      <Filters search={search} />
      {list.error && <Failure error={list.error} />}
      {list.isPending && !list.error && <Waiting>{app('loading')}</Waiting>}
      {list.data?.length === 0 && (
        <Empty title={t('audit.none')}>
          <p>{t('audit.noneHelp')}</p>
        </Empty>
      )}
      {list.data && list.data.length > 0 && <Table label={t('audit.title')} columns={columns} rows={list.data} keyOf={({ id }) => id} />}
      <MoreButton list={list} />
    </div>
  );
}

function Filters({ search }: { readonly search: Search }) {
  const t = usePeopleText();
  const app = useAppText();
  const navigate = useNavigate();
  const set = (change: Partial<Record<keyof Search, string | undefined>>) => {
    const entries = Object.entries({ ...search, ...change }).filter(([, value]) => value);
    void navigate({ to: '/audit', search: Object.fromEntries(entries) as Search, replace: true });
  };
  const { data: colleagues } = useQuery({ queryKey: ['people', 'colleagues', ''], queryFn: async ({ signal }) => (await request<{ results: Colleague[] }>('/colleagues', { query: { limit: 200 }, signal })).results });
  return (
    <search className="filters">
      <CustomerPicker label={t('audit.customer')} value={search.customer ? { id: search.customer, name: search.customer } : undefined} onChange={(value) => set({ customer: value?.id })} />
      <SelectField label={t('audit.user')} none={t('audit.anyone')} value={search.user ?? ''} choices={(colleagues ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }))} onChange={(event) => set({ user: event.target.value })} />
      <SelectField label={t('audit.action')} none={app('all')} value={search.action ?? ''} choices={actions.map((one) => ({ value: one, label: t(`action.${one}`) }))} onChange={(event) => set({ action: event.target.value })} />
      <TextField label={t('audit.from')} type="date" value={search.from ?? ''} onChange={(event) => set({ from: event.target.value })} />
      <TextField label={t('audit.until')} type="date" value={search.until ?? ''} onChange={(event) => set({ until: event.target.value })} />
    </search>
  );
}

function useColumns(): readonly Column<AuditEntry>[] {
  const t = usePeopleText();
  const format = useFormat();
  const { language } = useLanguage();
  const { purposes } = useSession();
  const word = (action: string) => {
    const known = actions.find((one) => one === action);
    return known ? t(`action.${known}`) : action;
  };
  return [
    { key: 'at', title: t('audit.at'), cell: ({ at }) => <span className="nowrap">{format.moment(at)}</span> },
    { key: 'who', title: t('audit.who'), cell: ({ userName }) => userName },
    { key: 'action', title: t('audit.action'), cell: ({ action }) => word(action) },
    { key: 'subject', title: t('audit.subject'), cell: ({ subjectKind, subjectId }) => [subjectKind, subjectId].filter(Boolean).join(' ') },
    { key: 'purpose', title: t('audit.purpose'), cell: ({ purpose }) => purposes.find(({ code }) => code === purpose)?.name[language] ?? purpose },
    { key: 'details', title: t('audit.details'), cell: ({ details }) => Object.entries(details).map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`).join('; ') },
  ];
}
