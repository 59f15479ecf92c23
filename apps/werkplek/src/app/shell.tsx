import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { Waiting } from '@ingang/ui/empty';
import { followEvents } from '../api/events.ts';
import { ExpiredLine } from '../areas/people/session/expired-line.tsx';
import { useSession } from '../areas/people/session/session.ts';
import { openContacts } from '../areas/contacts/desk/saving/open-contacts.ts';
import { takesCalls } from '../areas/phone/softphone/phone-api.ts';
import { CommandPalette } from './command-palette.tsx';
import { ConnectionLine } from './connection-line.tsx';
import { useCommand } from './commands.ts';
import { useAppText } from './messages/index.ts';
import { sectionsFor } from './navigation.ts';
import { NavLink } from './nav-link.tsx';
import { useGlobalKeys } from './global-keys.ts';
import { UserMenu } from './user-menu.tsx';

const Phone = lazy(async () => ({ default: (await import('../areas/phone/softphone/softphone-place.tsx')).SoftphonePlace }));

/** The frame around every screen: one line at the top that never moves. */
export function Shell() {
  const t = useAppText();
  const { user } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  useEffect(() => followEvents(queries), [queries]);
  useEffect(() => openContacts.start(queries, user.id), [queries, user.id]);
  useGlobalKeys();
  useCommand({ id: 'help', text: t('user.help'), shortcut: 'help', run: () => void navigate({ to: '/help' }) });
  useCommand({ id: 'calamity', text: t('commands.calamity'), run: () => void navigate({ to: '/administration/call-flows' }) }, user.permissions.includes('phone:switch-calamity'));
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <header className="top">
        <Link to="/" className="brand">
          Ingang
        </Link>
        <nav aria-label={t('nav.label')} className="top-nav">
          {sectionsFor(user.permissions).map((section) => (
            <NavLink key={section.id} section={section} />
          ))}
        </nav>
        <CommandPalette />
        <UserMenu />
      </header>
      {user.permissions.includes(takesCalls) && (
        <Suspense fallback={null}>
          <Phone />
        </Suspense>
      )}
      <ConnectionLine />
      <ExpiredLine />
      <Suspense fallback={<Waiting>{t('loading')}</Waiting>}>
        <Content />
      </Suspense>
    </div>
  );
}

/** A new page gets the focus at its beginning, so that reading starts there; changes within a page leave it alone. */
function Content() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    const content = document.getElementById('content');
    if (content && !content.contains(document.activeElement)) content.focus({ preventScroll: true });
  }, [path]);
  return (
    <main id="content" tabIndex={-1}>
      <Outlet />
    </main>
  );
}
