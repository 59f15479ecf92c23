import type { MessageParams } from '@ingang/kernel';

/** A key of the message catalogues with what is filled in (messages.ts of this room has the words in both languages). */
export interface Message {
  readonly key: string;
  readonly values: MessageParams;
}
