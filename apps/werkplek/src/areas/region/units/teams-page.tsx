import { Link } from '@tanstack/react-router';
import type { Team } from '@ingang/contracts/region-units';
import type { Column } from '@ingang/ui/table';
import { Tag } from '@ingang/ui/tag';
import { useTitle } from '../../../app/title.ts';
import { useContactsText } from '../../contacts/messages/index.ts';
import { useMay } from '../../people/session/session.ts';
import { AdminTabs } from '../administration/admin-tabs.tsx';
import { AuthorityTag } from '../authority-tag.tsx';
import { useRegionText } from '../messages/index.ts';
import { TeamForm } from './team-form.tsx';
import { UnitsTable } from './units-table.tsx';

export function TeamsPage() {
  const t = useRegionText();
  const contacts = useContactsText();
  const mayLook = useMay()('people:look-up-users');
  useTitle(t('admin.teams'));
  const columns: readonly Column<Team>[] = [
    { key: 'line', title: t('teams.line'), cell: ({ line }) => t(`line.${line}`) },
    { key: 'channels', title: t('teams.channels'), cell: ({ channels }) => channels.map((channel) => contacts(`channel.${channel}`)).join(', ') },
    { key: 'for', title: t('departments.for'), cell: ({ authorityIds }) => <span className="row">{authorityIds.map((id) => <AuthorityTag key={id} id={id} short />)}</span> },
    {
      key: 'people',
      title: t('teams.people'),
      cell: ({ id }) => mayLook && <Link to="/administration/teams/$teamId" params={{ teamId: id }}>{t('teams.look')}</Link>,
    },
  ];
  return (
    <div className="page">
      <h1>{t('admin.title')}</h1>
      <AdminTabs />
      <UnitsTable title={t('admin.teams')} path="/teams" permission="region:keep-teams" addLabel={t('teams.new')} none={t('teams.none')} columns={columns} form={TeamForm}
        beside={({ external }) => external && <Tag>{t('teams.external')}</Tag>} />
    </div>
  );
}
