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
      <Link to="/administration/services">{t('admin.services')}</Link>
      <Link to="/administration/teams">{t('admin.teams')}</Link>
      <Link to="/administration/locations">{t('admin.locations')}</Link>
      {may('phone:see-flows') && <Link to="/administration/call-flows">{t('admin.callFlows')}</Link>}
      {may('routing:change') && <Link to="/administration/queues">{t('admin.queues')}</Link>}
      {may('phone:see-flows') && <Link to="/administration/phone-rules">{t('admin.phoneRules')}</Link>}
      {may('phone:see-recording-policies') && <Link to="/administration/recording">{t('admin.recording')}</Link>}
      {may('people:look-up-users') && <Link to="/administration/users">{t('admin.users')}</Link>}
      {may('people:manage-tokens') && <Link to="/administration/tokens">{t('admin.tokens')}</Link>}
      {may('people:keep-purposes') && <Link to="/administration/purposes">{t('admin.purposes')}</Link>}
    </nav>
  );
}
