import { Link } from '@tanstack/react-router';
import type { Authority } from '@ingang/contracts/region';
import { Table, type Column } from '@ingang/ui/table';
import { useTitle } from '../../../app/title.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { AuthorityTag } from '../authority-tag.tsx';
import { useRegionText } from '../messages/index.ts';
import { useRegion } from '../region.ts';
import { AdminTabs } from './admin-tabs.tsx';

export function AdministrationPage() {
  const t = useRegionText();
  const format = useFormat();
  const { language } = useLanguage();
  const { authorities, cooperationForms } = useRegion();
  useTitle(t('admin.title'));
  const formName = (code: string | null) => cooperationForms.find((form) => form.code === code)?.name[language] ?? t('cooperation.none');
  const columns: readonly Column<Authority>[] = [
    {
      key: 'name',
      title: t('authority.name'),
      cell: ({ id }) => (
        <Link to="/administration/authorities/$authorityId" params={{ authorityId: id }}>
          <AuthorityTag id={id} />
        </Link>
      ),
    },
    { key: 'form', title: t('authority.form'), cell: ({ currentForm }) => `${currentForm ?? ''} ${formName(currentForm)}` },
    { key: 'areaCode', title: t('authority.areaCode'), cell: ({ areaCode }) => areaCode },
    { key: 'phone', title: t('authority.phone'), cell: ({ phone }) => phone },
    { key: 'population', title: t('authority.population'), number: true, cell: ({ population }) => format.number(population) },
    { key: 'cbs', title: t('authority.cbs'), cell: ({ cbsCode }) => cbsCode },
  ];
  return (
    <div className="page">
      <h1>{t('admin.title')}</h1>
      <AdminTabs />
      <Table label={t('admin.authorities')} columns={columns} rows={authorities} keyOf={({ id }) => id} />
    </div>
  );
}
