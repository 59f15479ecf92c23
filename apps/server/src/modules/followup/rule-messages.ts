import type { Catalogue } from '../../platform/http/messages/translate.ts';

/** Words for what the rules of promises refuse. */
export const followUpRuleMessages: Catalogue = {
  nl: {
    'follow-up.not-in-this-state': 'Dit kan niet meer: de vervolgactie is intussen veranderd. Kijk hoe het er nu voor staat.',
    'follow-up.not-yours': 'Dit kan alleen wie de vervolgactie in behandeling heeft, of een leidinggevende.',
    'follow-up.invalid': 'Dit kan nog niet. Kijk de gemarkeerde velden na.',
    'callback.invalid': 'De terugbelnotitie is niet compleet. Kijk de gemarkeerde velden na.',
    'callback.reason-missing': 'Schrijf op waarover de klant wil worden gebeld.',
    'callback.phone-missing': 'Vul in op welk nummer de klant wil worden gebeld.',
    'callback.deadline-in-past': 'Kies een tijdstip dat nog komt.',
    'callback.window-date-invalid': 'Gebruik een datum die bestaat.',
    'callback.window-time-invalid': 'Gebruik een tijd als 13:00.',
    'callback.window-reversed': 'De eindtijd ligt niet na de begintijd.',
    'callback.attempts-left': 'Probeer de klant eerst vaker te bereiken: nog {attemptsLeft} keer, op nog {daysLeft} andere dag(en).',
  },
  en: {
    'follow-up.not-in-this-state': 'This is no longer possible: the follow-up has changed meanwhile. See where it stands now.',
    'follow-up.not-yours': 'Only whoever handles the follow-up, or a lead, can do this.',
    'follow-up.invalid': 'This is not possible yet. Check the marked fields.',
    'callback.invalid': 'The callback is not complete. Check the marked fields.',
    'callback.reason-missing': 'Write down what the customer wishes to be called about.',
    'callback.phone-missing': 'Fill in the number on which the customer wishes to be called.',
    'callback.deadline-in-past': 'Choose a moment that is still to come.',
    'callback.window-date-invalid': 'Use a date that exists.',
    'callback.window-time-invalid': 'Use a time such as 13:00.',
    'callback.window-reversed': 'The end does not come after the beginning.',
    'callback.attempts-left': 'Try to reach the customer more often first: {attemptsLeft} more time(s), on {daysLeft} more day(s).',
  },
};
