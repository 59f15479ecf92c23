/**
 * Words whose root no ending shows: *klacht* comes from *klagen*, *Nederlander* from *Nederland*. One line per root, then
 * the stems that are made of it. Prefixed ones (*inspraak*, *aankomst*) are found through these.
 */
const LINES = `
begraaf begrafenis
belgie belg belgisch
buitenland buitenlander buitenlands
dien dienst
duitsland duits duitser
europa europees
frankrijk frans fransman
friesland fries
geef gave gift gifte
help hulp
kies keuze
klaag klacht
kom komst
koop kocht
kopie kopieer
leef leven
marokko marokkaan marokkaans
neem name
nederland nederlands nederlander
ontvang ontvangst
overlijd overledene
polen pool pools
spreek spraak
steel diefstal
sterf sterfgeval
turkije turk turks
vlucht vluchteling
win winst
zie zage zicht
ziek ziekte
`;
const PARTICLES = /^(aan|af|bij|deel|in|mee|na|om|op|over|terug|toe|uit|voor|ver|weg)(?=.{4})/;

const ROOTS = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [root, ...stems] = line.split(' ');
      return stems.map((stem) => [stem, root!] as const);
    }),
);

/**
 * The root of a stem that is made of it in no regular way, or undefined.
 *
 * @example irregularRoot('klacht') // 'klaag'
 * @example irregularRoot('teruggave') // 'teruggeef'
 */
export function irregularRoot(stem: string): string | undefined {
  const own = ROOTS.get(stem);
  if (own !== undefined) return own;
  const prefix = PARTICLES.exec(stem)?.[0];
  if (prefix === undefined) return undefined;
  const rest = ROOTS.get(stem.slice(prefix.length));
  return rest === undefined ? undefined : prefix + rest;
}
