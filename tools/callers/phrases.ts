/** What callers say, in the Dutch of a telephone. */

export const strangers = ['Toos Windvaan', 'Kees Molensteen', 'Ria Waterlelie', 'Sjaak Baggermolen', 'Nadia Zonnedauw', 'Huub Kompasnaald', 'Els Klaproos', 'Yusuf Rivierzand'] as const;

export const municipalityPhrases = (name: string): readonly string[] => [name, name, `Gemeente ${name}.`, `Ik bel voor de gemeente ${name}.`];

/** No recogniser finds a municipality in these. */
export const mumbledPhrases = ['Eh, tja, nou, gewoon hier in de buurt, hè.', 'Momentje, even kijken hoor, eh.', 'De gemeente natuurlijk, waar ik woon.'] as const;

export const yes = 'Ja, dat klopt.';
export const no = 'Nee.';

export const opening = (name: string, words: string): string => `Goedendag, u spreekt met ${name}. Het gaat hierover: ${words}.`;
export const pickingUp = (name: string): string => `Hallo, met ${name}.`;
export const called = (words: string): string => `Fijn dat u belt. Het gaat hierover: ${words}.`;
export const areYouThere = 'Hallo, bent u daar nog?';
export const stillHere = 'Ja, ik ben er nog.';
export const again = (words: string): string => `Ja, ik ben er nog. Mijn vraag was: ${words}.`;

export const replies = [
  'Ja, dat klopt.',
  'Oké, en hoe lang duurt dat ongeveer?',
  'En moet ik daar zelf voor langskomen?',
  'Kunt u dat misschien ook naar mij mailen?',
  'Nee, dat heb ik nog niet gedaan.',
  'Dat staat niet zo duidelijk op de website.',
  'En wat kost dat dan?',
  'Oh, dat wist ik niet.',
] as const;

export const thanks = 'Nou, dan weet ik genoeg. Dank u wel, en een fijne dag nog. Dag!';

/** For numbers that stand for services in the demo: night service, calamity service, overflow, other regions. */
export const practiceService = 'Dit is een oefening. In het echt bent u nu doorverbonden met een andere dienst. Tot ziens.';
