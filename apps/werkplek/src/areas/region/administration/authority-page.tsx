import { Link, useParams } from '@tanstack/react-router';
import { useTitle } from '../../../app/title.ts';
import { NotFoundPage } from '../../../app/failure.tsx';
import { AuthorityTag } from '../authority-tag.tsx';
import { useRegionText } from '../messages/index.ts';
import { useAuthority } from '../region.ts';
import { AuthorityForm } from './authority-form.tsx';
import { Cooperation } from './cooperation.tsx';
import { OpeningHoursSection } from './opening-hours-section.tsx';
import './administration.css';

/** One municipality: how it is recognised, what is said in its name, when it is open and how it cooperates. */
export function AuthorityPage() {
  const t = useRegionText();
  const { authorityId } = useParams({ from: '/in/administration/authorities/$authorityId' });
  const authority = useAuthority(authorityId);
  useTitle(authority?.name ?? '');
  if (!authority) return <NotFoundPage />;
  return (
    <div className="page page-narrow">
      <Link to="/administration">{t('authority.back')}</Link>
      <h1>
        <AuthorityTag id={authority.id} />
      </h1>
      <AuthorityForm key={authority.id} authority={authority} />
      <Cooperation authority={authority} />
      <OpeningHoursSection authority={authority} />
    </div>
  );
}
