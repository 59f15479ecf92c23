/** A stretch of numbers of migrations, both ends included, and whose it is. */
export interface MigrationBlock {
  readonly first: number;
  readonly last: number;
  /** A room, the platform, or `shared` for what several rooms have in common. */
  readonly owner: string;
}

/** Which numbers belong to whom. A new room takes the next ten that are free, here, before its first migration. */
export const MIGRATION_BLOCKS: readonly MigrationBlock[] = [
  { first: 1, last: 9, owner: 'platform' },
  { first: 10, last: 19, owner: 'region' },
  { first: 20, last: 29, owner: 'people' },
  { first: 30, last: 39, owner: 'customers' },
  { first: 40, last: 49, owner: 'contacts' },
  { first: 50, last: 59, owner: 'knowledge' },
  { first: 60, last: 69, owner: 'followup' },
  { first: 70, last: 79, owner: 'shared' },
  { first: 80, last: 89, owner: 'routing' },
  { first: 90, last: 109, owner: 'phone' },
  { first: 110, last: 119, owner: 'planning' },
  { first: 120, last: 129, owner: 'phone' },
];

/** @returns undefined for a number that belongs to nobody */
export function ownerOf(number: number): string | undefined {
  return MIGRATION_BLOCKS.find(({ first, last }) => first <= number && number <= last)?.owner;
}
