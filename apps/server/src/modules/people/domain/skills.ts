import type { FieldFault } from '@ingang/kernel';

/** What routing may ask of somebody; level 1 (learning) to 5 (teaches others). */
export interface SkillLevel {
  readonly kind: 'subject' | 'authority' | 'language' | 'channel';
  readonly value: string;
  readonly level: number;
}

/** A skill as one word, to look it up by. */
export function skillKey({ kind, value }: Pick<SkillLevel, 'kind' | 'value'>): string {
  return `${kind} ${value}`;
}

/**
 * What is wrong with the skills that somebody is to get. One that is no longer on the list stays with who has it.
 *
 * @param known keys of the skills on the list
 * @param held what the person has now
 * @example skillFaults([{ kind: 'language', value: 'xx', level: 3 }], new Set(['language nl'])) // [{ field: 'skills[0].value', code: 'people.skill-unknown' }]
 * @example skillFaults([{ kind: 'language', value: 'nl', level: 3 }, { kind: 'language', value: 'nl', level: 4 }], new Set(['language nl'])) // [{ field: 'skills[1].value', code: 'people.skill-twice' }]
 */
export function skillFaults(skills: readonly SkillLevel[], known: ReadonlySet<string>, held: readonly SkillLevel[] = []): FieldFault[] {
  const had = new Set(held.map(skillKey));
  const seen = new Set<string>();
  return skills.flatMap((skill, i) => {
    const key = skillKey(skill);
    const twice = seen.has(key);
    seen.add(key);
    if (twice) return [{ field: `skills[${i}].value`, code: 'people.skill-twice' }];
    return known.has(key) || had.has(key) ? [] : [{ field: `skills[${i}].value`, code: 'people.skill-unknown' }];
  });
}
