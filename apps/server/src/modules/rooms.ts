/**
 * The rooms, each with the rooms that it may ask something through their door (index.ts). In the order of the house: who
 * we are and who works here on the ground floor, then what is known, said and promised. Nobody asks downstairs for what
 * happens upstairs, so there are no circles; tools/gates checks it.
 */
export const rooms = {
  region: [],
  people: ['region'],
  customers: ['region', 'people'],
  knowledge: ['region', 'people'],
  contacts: ['region', 'people', 'customers', 'knowledge'],
  followup: ['region', 'people', 'customers', 'contacts'],
  routing: ['region', 'people'],
  phone: ['region', 'people', 'customers', 'contacts', 'followup', 'routing'],
  planning: ['region', 'people', 'contacts', 'routing'],
} as const;
