import type { Language } from '../flow/index.ts';

type Text = Readonly<Record<Language, string>>;

/** What the switchboard itself says. Everything else stands in the call flow. */
export const notices = {
  agentLost: {
    nl: 'Onze excuses, de verbinding met onze medewerker is weggevallen. U staat weer vooraan in de wachtrij.',
    en: 'We apologise: the connection with our colleague was lost. You are at the front of the queue again.',
  },
  heldTooLong: {
    nl: 'Onze excuses dat u zo lang moest wachten. U staat vooraan in de wachtrij en krijgt zo snel mogelijk een andere medewerker.',
    en: 'We apologise for the long wait. You are at the front of the queue, and will be helped by another colleague as soon as possible.',
  },
  transferFailed: {
    nl: 'Onze excuses, uw gesprek kon niet worden doorverbonden. U staat weer vooraan in de wachtrij.',
    en: 'We apologise: your call could not be transferred. You are at the front of the queue again.',
  },
} as const satisfies Record<string, Text>;
export type Notice = keyof typeof notices;
