import type { Catalogue } from '../../../platform/http/messages/translate.ts';

/** What is said to who sets the rules of calls. */
export const ruleSetMessages: Catalogue = {
  nl: {
    'prompt.unknown': 'Deze opname is er niet meer.',
    'prompt.filled-in': 'In deze tekst wordt iets ingevuld ({name}). Alleen een tekst die altijd hetzelfde klinkt, kan worden ingesproken.',
    'prompt.not-wav': 'Dit is geen bruikbaar geluidsbestand. Nodig is WAV, 16 bit, mono, 8 tot 48 kHz.',
    'prompt.length': 'De opname is te kort of te lang: hoogstens {most} seconden.',
    'prompt.silent': 'Op deze opname is niets te horen.',
    'phone-rules.unknown': 'Deze regels bestaan niet meer.',
    'phone-rules.authority-unknown': 'Deze organisatie bestaat niet.',
    'phone-rules.begins-in-past': 'Kies een begin dat nog komt.',
    'phone-rules.begins-then-already': 'Op dat moment beginnen al andere regels. Wijzig die.',
    'phone-rules.out-of-bounds': 'Kies een waarde van {least} tot en met {most}.',
    'phone-rules.pauses-out-of-bounds': 'Vul een tot {count} pauzes in, elk van {least} tot {most} minuten.',
    'phone-rules.return-before-warning': 'Het gesprek gaat pas terug nadat de medewerker is gewaarschuwd: kies meer dan bij de waarschuwing.',
  },
  en: {
    'prompt.unknown': 'This recording is not there any more.',
    'prompt.filled-in': 'Something is filled in in this text ({name}). Only a text that always sounds the same can be recorded.',
    'prompt.not-wav': 'This is no sound file that can be used. WAV is needed, 16 bit, mono, 8 to 48 kHz.',
    'prompt.length': 'The recording is too short or too long: {most} seconds at most.',
    'prompt.silent': 'Nothing can be heard on this recording.',
    'phone-rules.unknown': 'These rules do not exist any more.',
    'phone-rules.authority-unknown': 'This authority does not exist.',
    'phone-rules.begins-in-past': 'Choose a beginning that is still to come.',
    'phone-rules.begins-then-already': 'Other rules begin at that moment already. Change those.',
    'phone-rules.out-of-bounds': 'Choose a value from {least} to {most}.',
    'phone-rules.pauses-out-of-bounds': 'Enter one to {count} pauses, each of {least} to {most} minutes.',
    'phone-rules.return-before-warning': 'The call goes back only after the agent was warned: choose more than for the warning.',
  },
};
