export const nl = {
  'nav.title': 'Planning',
  'nav.forecast': 'Voorspelling',
  'nav.staffing': 'Bezetting',
  'nav.whatIf': 'Wat als',
  'nav.businessCase': 'Businesscase',
  'nav.schedule': 'Rooster',
  'nav.simulation': 'Simulatie',
  'nav.adherence': 'Rooster en telefoon',
} as const;
