import type { Translation } from '../../../../i18n/catalogue.ts';
import type { nl } from './nl.ts';

export const en: Translation<typeof nl> = {
  'work.queued': 'Queued: another calculation goes first.',
  'work.running': 'Under way: {percent}%',
  'work.begins': 'Under way',
  'work.cancel': 'Stop',
  'work.cancelled': 'The calculation was stopped.',
  'work.failed': 'The calculation did not succeed.',
  'work.done': 'Done.',
  'work.quarter': '{what}: {percent}%',
};
