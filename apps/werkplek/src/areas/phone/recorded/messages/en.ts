import type { nl } from './nl.ts';

export const en: Record<keyof typeof nl, string> = {
  'recorded.upload': 'Record: choose a WAV file',
  'recorded.replace': 'Replace',
  'recorded.known': 'Spoken by {name}, {seconds} s',
  'recorded.hear': 'Listen',
  'recorded.stop': 'Stop',
  'recorded.remove': 'Remove the recording',
  'recorded.file': 'Sound file for this text ({language})',
};
