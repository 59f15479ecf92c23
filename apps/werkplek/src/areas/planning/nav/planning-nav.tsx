import { Link } from '@tanstack/react-router';
import { useMay } from '../../people/session/session.ts';
import { usePlanningNavText } from './messages/index.ts';
import './planning-nav.css';

/** Pages of planning, in the order in which one works: look ahead, decide with how many, plan, see how it goes. */
const pages = [
  { id: 'forecast', to: '/planning/forecast', permission: 'planning:look-ahead' },
  { id: 'staffing', to: '/planning/staffing', permission: 'planning:look-ahead' },
  { id: 'schedule', to: '/planning/schedule', permission: 'planning:make-schedules' },
  { id: 'whatIf', to: '/planning', permission: 'planning:look-ahead' },
  { id: 'businessCase', to: '/planning/business-case', permission: 'planning:look-ahead' },
  { id: 'simulation', to: '/planning/simulation', permission: 'planning:look-ahead' },
  { id: 'adherence', to: '/planning/adherence', permission: 'planning:watch-adherence' },
] as const;

/** From one page of planning to another. */
export function PlanningNav() {
  const t = usePlanningNavText();
  const may = useMay();
  return (
    <nav className="planning-nav" aria-label={t('nav.title')}>
      {pages.filter(({ permission }) => may(permission)).map(({ id, to }) => (
        <Link key={id} to={to} activeOptions={{ exact: true, includeSearch: false }}>{t(`nav.${id}`)}</Link>
      ))}
    </nav>
  );
}
