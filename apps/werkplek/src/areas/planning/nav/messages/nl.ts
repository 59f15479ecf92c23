export const nl = {
  'nav.title': 'Planning',
  'nav.forecast': 'Voorspelling',
  'nav.staffing': 'Bezetting',
  'nav.whatIf': 'Wat als',
  'nav.businessCase': 'Businesscase',
  'nav.simulation': 'Simulatie',
} as const;
