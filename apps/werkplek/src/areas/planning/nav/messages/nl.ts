export const nl = {
  'nav.title': 'Planning',
  'nav.whatIf': 'Wat als',
  'nav.businessCase': 'Businesscase',
  'nav.simulation': 'Simulatie',
} as const;
