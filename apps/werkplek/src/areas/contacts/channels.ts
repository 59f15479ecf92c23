import { Globe, Headset, Mail, Mailbox, MessageCircle, Share2, Store, type LucideIcon } from 'lucide-react';
import type { Channel } from './desk/saving/desk-contact.ts';

export const channels = ['phone', 'desk', 'email', 'post', 'web', 'chat', 'social'] as const satisfies readonly Channel[];

export const channelIcons: Readonly<Record<Channel, LucideIcon>> = {
  phone: Headset,
  desk: Store,
  email: Mail,
  post: Mailbox,
  web: Globe,
  chat: MessageCircle,
  social: Share2,
};

/** Whether both are there at the same time, so that there is a conversation to end; the others are messages. */
export function isConversation(channel: Channel): boolean {
  return channel === 'phone' || channel === 'desk' || channel === 'chat';
}
