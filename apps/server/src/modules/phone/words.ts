import type { Locale } from '../../platform/database/work.ts';
import { platformMessages } from '../../platform/http/messages/platform.ts';
import { translator } from '../../platform/http/messages/translate.ts';
import { phoneMessages } from './messages.ts';

const translate = translator([platformMessages, phoneMessages]);

/** A sentence of this room in the reader's language. */
export function say(locale: Locale, code: string, params: Readonly<Record<string, string | number>> = {}): string {
  return translate(locale, code, params);
}
