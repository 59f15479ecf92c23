import { useNavigate, useSearch } from '@tanstack/react-router';
import type { KeptLocation } from '@ingang/contracts/region-units';
import { SelectField } from '@ingang/ui/field';
import type { Column } from '@ingang/ui/table';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { AdminTabs } from '../administration/admin-tabs.tsx';
import { AuthorityTag } from '../authority-tag.tsx';
import { useRegionText } from '../messages/index.ts';
import { useAuthorities } from '../region.ts';
import { LocationForm, locationKinds } from './location-form.tsx';
import { UnitsTable } from './units-table.tsx';

export function LocationsPage() {
  const t = useRegionText();
  const app = useAppText();
  const authorities = useAuthorities();
  const navigate = useNavigate();
  const { authority } = useSearch({ from: '/in/administration/locations' });
  useTitle(t('admin.locations'));
  const kindText = (kind: string) => {
    const known = locationKinds.find((one) => one === kind);
    return known ? t(`locationKind.${known}`) : kind;
  };
  const columns: readonly Column<KeptLocation>[] = [
    { key: 'of', title: t('locations.of'), cell: ({ authorityId }) => <AuthorityTag id={authorityId} /> },
    { key: 'kind', title: t('locations.kind'), cell: ({ kind }) => kindText(kind) },
    { key: 'address', title: t('locations.address'), cell: ({ street, houseNumber, postcode, city }) => `${street} ${houseNumber}, ${postcode} ${city}` },
    { key: 'counters', title: t('locations.counters'), number: true, cell: ({ counters }) => counters },
  ];
  return (
    <div className="page">
      <h1>{t('admin.title')}</h1>
      <AdminTabs />
      <search className="filters">
        <SelectField label={t('locations.of')} none={app('all')} value={authority ?? ''} choices={authorities.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => void navigate({ to: '/administration/locations', search: event.target.value ? { authority: event.target.value } : {}, replace: true })} />
      </search>
      <UnitsTable title={t('admin.locations')} path="/locations" permission="region:keep-locations" addLabel={t('locations.new')} none={t('locations.none')} columns={columns} form={LocationForm}
        wanted={({ authorityId }) => !authority || authorityId === authority} />
    </div>
  );
}
