export const nl = {
  'work.queued': 'In de wachtrij: een andere berekening gaat voor.',
  'work.running': 'Bezig: {percent}%',
  'work.begins': 'Bezig',
  'work.cancel': 'Stoppen',
  'work.cancelled': 'De berekening is gestopt.',
  'work.failed': 'De berekening is niet gelukt.',
  'work.done': 'Klaar.',
  'work.quarter': '{what}: {percent}%',
} as const;
