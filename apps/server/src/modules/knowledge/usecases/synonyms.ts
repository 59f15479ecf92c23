import { Conflict, Invalid } from '@ingang/kernel';
import type { SynonymGroup } from '../domain/search/index.ts';

export interface SynonymList {
  readonly version: number;
  readonly groups: readonly SynonymGroup[];
}

/** Port: the editors' list of words that mean the same. */
export interface Synonyms {
  read(): Promise<SynonymList>;
  /** Replaces the whole list; false when its version is no longer `basedOn`. */
  replace(groups: readonly SynonymGroup[], basedOn: number): Promise<boolean>;
}

/**
 * Replaces the list of synonyms.
 * @throws Invalid `synonyms.invalid` for a group that says nothing, Conflict `conflict.version` with the present list
 */
export async function replaceSynonyms(synonyms: Synonyms, groups: readonly SynonymGroup[], basedOn: number): Promise<SynonymList> {
  const clean = groups.map((group) => ({ ...group, everyday: words(group.everyday), official: words(group.official) }));
  const faults = clean.flatMap((group, index) => [
    ...(group.everyday.length === 0 ? [{ field: `results[${index}].everyday`, code: 'input.required' }] : []),
    ...(group.official.length === 0 ? [{ field: `results[${index}].official`, code: 'input.required' }] : []),
  ]);
  if (faults.length > 0) throw new Invalid('synonyms.invalid', faults);
  if (!(await synonyms.replace(await withKnownIds(synonyms, clean), basedOn))) throw new Conflict('conflict.version', await synonyms.read());
  return synonyms.read();
}

/** A group that stays the same keeps its id, so that the searches need not forget and learn it again. */
async function withKnownIds(synonyms: Synonyms, groups: readonly SynonymGroup[]): Promise<SynonymGroup[]> {
  const known = new Map((await synonyms.read()).groups.map((group) => [contentOf(group), group.id]));
  return groups.map((group) => {
    const id = known.get(contentOf(group));
    known.delete(contentOf(group)); // a second group with the same words is another group
    return id === undefined ? group : { ...group, id };
  });
}

function contentOf({ everyday, official, bothWays }: SynonymGroup): string {
  return JSON.stringify([everyday, official, bothWays]);
}

function words(list: readonly string[]): string[] {
  return [...new Set(list.map((word) => word.trim().replaceAll(/\s+/g, ' ')).filter((word) => word !== ''))];
}
