import type { Change } from '../changes/change.ts';
import { assumptions } from './en-assumptions.ts';
import { formulas } from './en-formulas.ts';
import { channelIn, listed, type Naming, type Words } from './words.ts';

const channels = { phone: 'phone', email: 'e-mail', desk: 'desk', post: 'post', chat: 'chat', web: 'web', whatsapp: 'WhatsApp' };
const days = { monday: 'Monday', tuesday: 'Tuesday', wednesday: 'Wednesday', thursday: 'Thursday', friday: 'Friday', saturday: 'Saturday', sunday: 'Sunday' };

const whom = (authorities: readonly string[] | undefined, naming: Naming): string => (authorities === undefined ? '' : ` for ${listed(authorities.map(naming.authority), 'and')}`);
const through = (channel: string | undefined): string => (channel === undefined ? '' : ` by ${channelIn({ channels }, channel)}`);

function sentence(change: Change, naming: Naming): string {
  const since = 'month' in change ? `${naming.month(change.month)}` : '';
  switch (change.event) {
    case 'joins':
      return `${naming.authority(change.authority)} goes over to form ${change.form} in ${since}.`;
    case 'opens': {
      const hours = Object.keys(change.hours).toSorted();
      const until = String(Number(hours.at(-1)) + 1).padStart(2, '0');
      return `From ${since} somebody can be reached on ${listed(change.days.map((day) => days[day]), 'and')} from ${hours[0]}:00 to ${until}:00 too${whom(change.authorities, naming)}.`;
    }
    case 'closes':
      return `From ${since} there are no extra hours "${change.opening}" any more.`;
    case 'grows':
      return `From ${since} there are ${naming.percent(Math.abs(change.fraction))} ${change.fraction < 0 ? 'fewer' : 'more'} contacts${through(change.channel)}${whom(change.authorities, naming)}.`;
    case 'moves':
      return `From ${since} ${naming.percent(change.fraction)} of the contacts go from ${channelIn({ channels }, change.fromChannel)} to ${channelIn({ channels }, change.toChannel)}${whom(change.authorities, naming)}.`;
    case 'handling-time':
      return `From ${since} a contact${through(change.channel)} takes the ${change.line === 1 ? 'first' : 'second'} line ${naming.percent(Math.abs(change.fraction))} ${change.fraction < 0 ? 'less' : 'more'} time.`;
    case 'direct-answers':
      return `From ${since} the first line answers ${naming.percent(Math.abs(change.points))} of the contacts${through(change.channel)} ${change.points < 0 ? 'less' : 'more'}${whom(change.authorities, naming)}.`;
    case 'becomes':
      return `From ${since} ${naming.assumption(change.path)} becomes ${naming.figure(change.value, naming.unitOf(change.path))}.`;
    case 'sets':
      return `${capital(naming.assumption(change.path))} is ${typeof change.value === 'number' ? naming.figure(change.value, naming.unitOf(change.path)) : typeof change.value === 'string' ? change.value : 'otherwise'}.`;
    case 'measures':
      return `${capital(naming.assumption(change.path))} is ${naming.figure(change.value, naming.unitOf(change.path))}, measured from ${change.from} until ${change.until}.`;
    case 'cancels':
      return `Event ${change.index + 1} does not happen.`;
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** English. */
export const en: Words = {
  formulas,
  assumptions,
  channels,
  days,
  sentence,
  from: 'from',
  facts: {
    yearsSinceStart: 'years since the start', weekdaysOpen: 'days a week open', daysOfOpening: 'days a week with extra hours', daysAlike: 'such days a week',
    nothingMoved: 'nothing goes to extra hours', nothingAvoided: 'nothing is avoided', monthsLeft: 'months not depreciated yet', alike: 'everybody as much',
  },
  figures: {
    contacts: 'Contacts', avoided: 'Contacts avoided', directFraction: 'Answered by the first line', fteFirstLine: 'FTE first line', fteSecondLine: 'FTE second line',
    fteProvider: 'FTE at the provider', serviceLevel: 'Service level', occupancy: 'Occupancy', totalEuro: 'Total cost', euroPerContact: 'Cost of a contact',
  },
  costs: { firstLine: 'first line', secondLine: 'second line', provider: 'provider', running: 'running cost', depreciation: 'depreciation', writtenOff: 'written off' },
  units: {
    agents: ' agents', 'agent-hours': ' hours', contacts: ' contacts', 'contacts-a-person': ' contacts an inhabitant', days: ' days', euro: '', 'euro-a-contact': ' a contact',
    'euro-an-fte': ' an FTE', 'euro-a-minute': ' a minute', 'euro-a-point': ' a percent point', 'euro-a-year': ' a year', 'euro-a-month': ' a month', factor: '', fraction: '',
    fte: ' FTE', hours: ' hours', minutes: ' minutes', months: ' months', people: ' inhabitants', seconds: ' seconds', years: ' years',
  },
  source(source) {
    if (source.kind === 'measured') return `measured from ${source.from} until ${source.until}`;
    if (source.kind === 'assumption') return source.note === undefined ? 'assumption' : `assumption: ${source.note}`;
    return `published: ${[source.author, source.title, source.year, source.section].filter((part) => part !== undefined).join(', ')}`;
  },
};
