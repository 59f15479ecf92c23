import type { Translation } from '../../../../i18n/catalogue.ts';
import type { nl } from './nl.ts';

export const en: Translation<typeof nl> = {
  'nav.title': 'Planning',
  'nav.forecast': 'Forecast',
  'nav.staffing': 'Staffing',
  'nav.whatIf': 'What if',
  'nav.businessCase': 'Business case',
  'nav.schedule': 'Schedule',
  'nav.simulation': 'Simulation',
  'nav.adherence': 'Schedule and telephone',
};
