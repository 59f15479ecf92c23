/** Where somebody comes in, or is reached. */
export const channels = ['phone', 'desk', 'email', 'post', 'web', 'chat', 'social'] as const;
export type Channel = (typeof channels)[number];

export const directions = ['inbound', 'outbound'] as const;
export type Direction = (typeof directions)[number];

export interface ChannelTraits {
  /** `conversation`: both are there at the same time. `message`: something was received or sent and is worked on later. */
  readonly nature: 'conversation' | 'message';
  readonly directions: readonly Direction[];
}

/** What differs between channels, as data: a new channel is a new row. */
export const channelTraits: Readonly<Record<Channel, ChannelTraits>> = {
  phone: { nature: 'conversation', directions: ['inbound', 'outbound'] },
  desk: { nature: 'conversation', directions: ['inbound'] },
  email: { nature: 'message', directions: ['inbound', 'outbound'] },
  post: { nature: 'message', directions: ['inbound', 'outbound'] },
  web: { nature: 'message', directions: ['inbound'] },
  chat: { nature: 'conversation', directions: ['inbound', 'outbound'] },
  social: { nature: 'message', directions: ['inbound', 'outbound'] },
};

/**
 * Whether a channel carries conversations, so that its start and stop are those of the conversation.
 *
 * @example isConversation('phone') // true
 */
export function isConversation(channel: Channel): boolean {
  return channelTraits[channel].nature === 'conversation';
}

/**
 * Whether contacts in this direction exist on the channel.
 *
 * @example allowsDirection('web', 'outbound') // false
 */
export function allowsDirection(channel: Channel, direction: Direction): boolean {
  return channelTraits[channel].directions.includes(direction);
}
