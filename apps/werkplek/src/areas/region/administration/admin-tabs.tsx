import { Link } from '@tanstack/react-router';
import { useMay } from '../../people/session/session.ts';
import { useRegionText } from '../messages/index.ts';

export function AdminTabs() {
  const t = useRegionText();
  const may = useMay();
  return (
    <nav className="tabs" aria-label={t('admin.tabs')}>
      <Link to="/administration" activeOptions={{ exact: true }}>
        {t('admin.authorities')}
      </Link>
      <Link to="/administration/departments">{t('admin.departments')}</Link>
      {may('people:look-up-users') && <Link to="/administration/users">{t('admin.users')}</Link>}
      {may('people:manage-tokens') && <Link to="/administration/tokens">{t('admin.tokens')}</Link>}
    </nav>
  );
}
