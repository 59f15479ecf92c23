import type { Catalogue } from '../../platform/http/messages/translate.ts';

export const planningMessages: Catalogue = {
  nl: {
    'planning.scenario-unknown': 'Dit scenario bestaat niet (meer).',
    'planning.scenario-unusable': 'Dit scenario kan zo niet: {fault}.',
  },
  en: {
    'planning.scenario-unknown': 'This scenario does not exist (any more).',
    'planning.scenario-unusable': 'This scenario cannot be so: {fault}.',
  },
};
