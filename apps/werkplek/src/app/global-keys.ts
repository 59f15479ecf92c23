import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { openContacts } from '../areas/contacts/desk/saving/open-contacts.ts';
import { runShortcut } from './commands.ts';

/** Listens to the keyboard once for the whole app. */
export function useGlobalKeys(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const listen = (event: KeyboardEvent) =>
      runShortcut(event, (digit) => {
        const key = openContacts.keyAt(digit - 1);
        if (key !== undefined) void navigate({ to: '/desk', search: { contact: key } });
      });
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [navigate]);
}
