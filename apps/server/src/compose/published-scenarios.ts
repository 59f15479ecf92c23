import { readFileSync } from 'node:fs';

interface Texts {
  readonly name: string;
  readonly about: string;
}

/** The examples of the package speak English, as the package does; who works here reads Dutch. */
const equalParts = 'Elke gemeente heeft een even groot deel van de gesprekken, zoals in de publicatie; afschrijving is een prijs per gesprek, zoals daar.';
const examples: Readonly<Record<string, Texts>> = {
  'drechtsteden-form-0': { name: 'Drechtsteden: ieder voor zich', about: equalParts },
  'drechtsteden-form-3a': { name: 'Drechtsteden: samen één eerste lijn', about: equalParts },
  'drechtsteden-growth-path': {
    name: 'Drechtsteden: ieder in eigen tempo',
    about: 'Vijf gemeenten komen in anderhalf jaar naar één eerste lijn; Sliedrecht heeft een eigen, met het nummer van de regio. Gesprekken volgen de inwoners.',
  },
};
const sameInDutch: Readonly<Record<string, string>> = {
  'chapter 5 and appendix D': 'hoofdstuk 5 en bijlage D',
  'of the size of what municipalities tell': 'van de grootte die gemeenten noemen',
  'the published sums, those for centres of their own in six equal parts': 'de gepubliceerde bedragen, die voor eigen centra in zes gelijke delen',
};

/** What a new installation has to begin from when it looks ahead: the published case of the Drechtsteden, with its sources. */
export function publishedScenarios(): readonly unknown[] {
  return Object.entries(examples).map(([example, texts]) => {
    const text = readFileSync(new URL(import.meta.resolve(`@ingang/planning/examples/${example}.json`)), 'utf8');
    return { ...(JSON.parse(text, (_key, value: unknown) => (typeof value === 'string' ? (sameInDutch[value] ?? value) : value)) as object), ...texts };
  });
}
