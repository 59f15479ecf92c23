/**
 * Which of two family names somebody wishes to be called by (BRP: aanduiding naamgebruik E, P, V, N).
 * `own`, `partner`, `partner-own` (partner's first), `own-partner` (own first).
 */
export const nameUses = ['own', 'partner', 'partner-own', 'own-partner'] as const;
export type NameUse = (typeof nameUses)[number];

/** A person's name in the parts that Dutch administration knows. Prefixes are `van der`, `de`, `'t` and the like. */
export interface PersonName {
  /** `J.P.`: capitals with full stops; `IJ.`, `Th.` and the like are one initial. */
  readonly initials?: string;
  readonly givenNames?: string;
  readonly prefix?: string;
  readonly familyName: string;
  readonly partnerPrefix?: string;
  readonly partnerFamilyName?: string;
  readonly nameUse?: NameUse;
}
