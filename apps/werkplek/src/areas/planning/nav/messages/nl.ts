export const nl = {
  'nav.title': 'Planning',
  'nav.whatIf': 'Wat als',
  'nav.simulation': 'Simulatie',
} as const;
