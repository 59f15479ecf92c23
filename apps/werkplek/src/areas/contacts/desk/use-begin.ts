import { useOwnAuthorities } from '../../region/region.ts';
import { useCommand } from '../../../app/commands.ts';
import { useContactsText } from '../messages/index.ts';
import { channels } from '../channels.ts';
import type { Channel } from './saving/desk-contact.ts';
import { openContacts } from './saving/open-contacts.ts';

const storageKey = 'ingang.desk';

interface Habit {
  readonly channel: Channel;
  readonly authorityId: string | null;
}

/** Channel and municipality of the agent's last contact: most likely those of the next. */
export function readHabit(): Habit {
  const [channel, authorityId] = (localStorage.getItem(storageKey) ?? '').split(' ');
  return { channel: channels.find((known) => known === channel) ?? 'phone', authorityId: authorityId || null };
}

export function keepHabit({ channel, authorityId }: Habit): void {
  localStorage.setItem(storageKey, `${channel} ${authorityId ?? ''}`);
}

/** Starts a contact; also offered as a command with its shortcut. */
export function useBegin(onBegun: (key: string) => void): () => void {
  const t = useContactsText();
  const authorities = useOwnAuthorities();
  const begin = () => {
    const { channel, authorityId } = readHabit();
    const known = authorities.some(({ id }) => id === authorityId);
    const key = openContacts.begin({
      channel,
      direction: 'inbound',
      authorityId: known ? authorityId : (authorities[0]?.id ?? null),
      customerId: null,
      identification: { level: 'anonymous' },
      receivedAt: null,
      language: 'nl',
    });
    onBegun(key);
  };
  useCommand({ id: 'new-contact', text: t('waiting.new'), shortcut: 'newContact', run: begin });
  return begin;
}
