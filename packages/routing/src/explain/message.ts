import type { MessageParams } from '@ingang/kernel';

/** A key of the message catalogues with what is filled in (the routing room of the server has the words in both languages). */
export interface Message {
  readonly key: string;
  readonly values: MessageParams;
}
