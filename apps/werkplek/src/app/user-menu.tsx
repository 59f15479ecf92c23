import { useNavigate } from '@tanstack/react-router';
import { Menu } from '@ingang/ui/menu';
import { signOut, useSession } from '../areas/people/session/session.ts';
import { openContacts } from '../areas/contacts/desk/saving/open-contacts.ts';
import { useAppText } from './messages/index.ts';

export function UserMenu() {
  const t = useAppText();
  const navigate = useNavigate();
  const { user } = useSession();

  async function leave() {
    await openContacts.saveAll();
    await signOut();
    window.location.assign('/sign-in');
  }

  const choices = [
    { id: 'settings', label: t('user.settings') },
    { id: 'help', label: t('user.help') },
    { id: 'signOut', label: t('user.signOut') },
  ];
  return (
    <Menu
      label={t('user.menu', { name: user.displayName })}
      trigger={<span className="cut user-name">{user.displayName}</span>}
      choices={choices}
      onChoose={(id) => {
        if (id === 'signOut') void leave();
        else void navigate({ to: id === 'help' ? '/help' : '/settings' });
      }}
    />
  );
}
