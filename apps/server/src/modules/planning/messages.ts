import type { Catalogue } from '../../platform/http/messages/translate.ts';

export const planningMessages: Catalogue = {
  nl: {
    'planning.required-staff-unknown': 'Deze berekende bezetting bestaat niet (meer).',
    'planning.scenario-unknown': 'Dit scenario bestaat niet (meer).',
    'planning.scenario-unusable': 'Dit scenario kan zo niet: {fault}.',
    'planning.work-unknown': 'Deze berekening bestaat niet (meer).',
    'planning.work-too-many': 'U hebt al {most} berekeningen lopen of in de wachtrij. Wacht tot er een klaar is, of stop er een.',
    'planning.work-over': 'Deze berekening is al afgelopen.',
    'planning.work-cancelled': 'De berekening is gestopt.',
    'planning.work-interrupted': 'De berekening is afgebroken doordat de server opnieuw is gestart. Start haar opnieuw.',
    'planning.work-too-long': 'De berekening duurde te lang en is gestopt. Vraag om minder tegelijk.',
    'planning.work-failed': 'De berekening is mislukt. De beheerder vindt de oorzaak in het logboek van de server.',
    'planning.centre-unusable': 'Dit contactcentrum kan zo niet worden gesimuleerd: {fault}.',
  },
  en: {
    'planning.required-staff-unknown': 'These people needed do not exist (any more).',
    'planning.scenario-unknown': 'This scenario does not exist (any more).',
    'planning.scenario-unusable': 'This scenario cannot be so: {fault}.',
    'planning.work-unknown': 'This calculation does not exist (any more).',
    'planning.work-too-many': 'You have {most} calculations running or queued already. Wait until one is done, or stop one.',
    'planning.work-over': 'This calculation is over already.',
    'planning.work-cancelled': 'The calculation was stopped.',
    'planning.work-interrupted': 'The calculation was broken off because the server started again. Start it again.',
    'planning.work-too-long': 'The calculation took too long and was stopped. Ask for less at once.',
    'planning.work-failed': 'The calculation failed. The administrator finds the cause in the log of the server.',
    'planning.centre-unusable': 'This contact centre cannot be simulated so: {fault}.',
  },
};
