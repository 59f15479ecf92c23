import type { Change } from '../changes/change.ts';
import { assumptions } from './nl-assumptions.ts';
import { formulas } from './nl-formulas.ts';
import { channelIn, listed, type Naming, type Words } from './words.ts';

const channels = { phone: 'telefoon', email: 'e-mail', desk: 'balie', post: 'post', chat: 'chat', web: 'website', whatsapp: 'WhatsApp' };
const days = { monday: 'maandag', tuesday: 'dinsdag', wednesday: 'woensdag', thursday: 'donderdag', friday: 'vrijdag', saturday: 'zaterdag', sunday: 'zondag' };

const whom = (authorities: readonly string[] | undefined, naming: Naming): string => (authorities === undefined ? '' : ` voor ${listed(authorities.map(naming.authority), 'en')}`);
const through = (channel: string | undefined): string => (channel === undefined ? '' : ` via ${channelIn({ channels }, channel)}`);

function sentence(change: Change, naming: Naming): string {
  const since = 'month' in change ? `${naming.month(change.month)}` : '';
  switch (change.event) {
    case 'joins':
      return `${naming.authority(change.authority)} gaat in ${since} over naar vorm ${change.form}.`;
    case 'opens': {
      const hours = Object.keys(change.hours).toSorted();
      const until = String(Number(hours.at(-1)) + 1).padStart(2, '0');
      return `Vanaf ${since} is er op ${listed(change.days.map((day) => days[day]), 'en')} ook van ${hours[0]}:00 tot ${until}:00 iemand bereikbaar${whom(change.authorities, naming)}.`;
    }
    case 'closes':
      return `Vanaf ${since} vervallen de extra openingstijden "${change.opening}".`;
    case 'grows':
      return `Vanaf ${since} komen er ${naming.percent(Math.abs(change.fraction))} ${change.fraction < 0 ? 'minder' : 'meer'} contacten${through(change.channel)}${whom(change.authorities, naming)}.`;
    case 'moves':
      return `Vanaf ${since} gaat ${naming.percent(change.fraction)} van de contacten van ${channelIn({ channels }, change.fromChannel)} naar ${channelIn({ channels }, change.toChannel)}${whom(change.authorities, naming)}.`;
    case 'handling-time':
      return `Vanaf ${since} duurt een contact${through(change.channel)} in de ${change.line === 1 ? 'eerste' : 'tweede'} lijn ${naming.percent(Math.abs(change.fraction))} ${change.fraction < 0 ? 'korter' : 'langer'}.`;
    case 'direct-answers':
      return `Vanaf ${since} beantwoordt de eerste lijn ${naming.percent(Math.abs(change.points))} van de contacten${through(change.channel)} ${change.points < 0 ? 'minder' : 'meer'} zelf${whom(change.authorities, naming)}.`;
    case 'becomes':
      return `Vanaf ${since} wordt ${naming.assumption(change.path)} ${naming.figure(change.value, naming.unitOf(change.path))}.`;
    case 'sets':
      return `${capital(naming.assumption(change.path))} is ${typeof change.value === 'number' ? naming.figure(change.value, naming.unitOf(change.path)) : typeof change.value === 'string' ? change.value : 'anders'}.`;
    case 'measures':
      return `${capital(naming.assumption(change.path))} is ${naming.figure(change.value, naming.unitOf(change.path))}, gemeten van ${change.from} tot en met ${change.until}.`;
    case 'cancels':
      return `Gebeurtenis ${change.index + 1} gaat niet door.`;
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Dutch. */
export const nl: Words = {
  formulas,
  assumptions,
  channels,
  days,
  sentence,
  from: 'uit',
  facts: {
    yearsSinceStart: 'jaren sinds het begin', weekdaysOpen: 'dagen per week open', daysOfOpening: 'dagen per week met extra uren', daysAlike: 'zulke dagen per week',
    nothingMoved: 'niets gaat naar extra uren', nothingAvoided: 'niets wordt voorkomen', monthsLeft: 'maanden die nog niet zijn afgeschreven', alike: 'ieder evenveel',
  },
  figures: {
    contacts: 'Contacten', avoided: 'Voorkomen contacten', directFraction: 'In de eerste lijn beantwoord', fteFirstLine: 'Fte eerste lijn', fteSecondLine: 'Fte tweede lijn',
    fteProvider: 'Fte bij de aanbieder', serviceLevel: 'Bereikbaarheid', occupancy: 'Bezettingsgraad', totalEuro: 'Totale kosten', euroPerContact: 'Kosten per contact',
  },
  costs: { firstLine: 'eerste lijn', secondLine: 'tweede lijn', provider: 'aanbieder', running: 'vaste lasten', depreciation: 'afschrijving', writtenOff: 'afgeboekt' },
  units: {
    agents: ' medewerkers', 'agent-hours': ' uur', contacts: ' contacten', 'contacts-a-person': ' contacten per inwoner', days: ' dagen', euro: '', 'euro-a-contact': ' per contact',
    'euro-an-fte': ' per fte', 'euro-a-minute': ' per minuut', 'euro-a-point': ' per procentpunt', 'euro-a-year': ' per jaar', 'euro-a-month': ' per maand', factor: '', fraction: '',
    fte: ' fte', hours: ' uur', minutes: ' minuten', months: ' maanden', people: ' inwoners', seconds: ' seconden', years: ' jaar',
  },
  source(source) {
    if (source.kind === 'measured') return `gemeten van ${source.from} tot en met ${source.until}`;
    if (source.kind === 'assumption') return source.note === undefined ? 'aanname' : `aanname: ${source.note}`;
    return `gepubliceerd: ${[source.author, source.title, source.year, source.section].filter((part) => part !== undefined).join(', ')}`;
  },
};
