import type { Catalogue } from '../../platform/http/messages/translate.ts';

export const regionMessages: Catalogue = {
  nl: {
    'region.not-set-up': 'Deze installatie heeft nog geen regio.',
    'region.authority-unknown': 'Deze organisatie bestaat niet.',
    'region.service-unknown': 'Deze regionale dienst bestaat niet.',
    'region.department-unknown': 'Deze vakafdeling bestaat niet.',
    'region.department-owner': 'Een vakafdeling hoort bij één organisatie of bij één regionale dienst.',
    'region.department-code-taken': 'Er is al een vakafdeling met deze code.',
    'region.agreement-unknown': 'Deze serviceafspraak (DVO) bestaat niet.',
    'region.form-unknown': 'Deze samenwerkingsvorm bestaat niet.',
    'region.postcodes-reversed': 'De laatste postcode ligt voor de eerste.',
    'region.cooperation-in-past': 'Een samenwerkingsvorm begint vandaag of later.',
    'region.cooperation-later-exists': 'Er is al een latere samenwerkingsvorm afgesproken.',
  },
  en: {
    'region.not-set-up': 'This installation has no region yet.',
    'region.authority-unknown': 'This authority does not exist.',
    'region.service-unknown': 'This regional service does not exist.',
    'region.department-unknown': 'This department does not exist.',
    'region.department-owner': 'A department belongs to one authority or to one regional service.',
    'region.department-code-taken': 'There is a department with this code already.',
    'region.agreement-unknown': 'This service agreement does not exist.',
    'region.form-unknown': 'This form of cooperation does not exist.',
    'region.postcodes-reversed': 'The last postcode is before the first.',
    'region.cooperation-in-past': 'A form of cooperation starts today or later.',
    'region.cooperation-later-exists': 'A later form of cooperation was agreed already.',
  },
};
