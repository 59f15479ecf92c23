import type { Skill } from '@ingang/contracts/people';
import { useLanguage } from '../../../i18n/language.tsx';
import { useRegion } from '../../region/region.ts';

export const levels = ['1', '2', '3', '4', '5'] as const;
export const skillKinds = ['subject', 'authority', 'language', 'channel'] as const;

/** A level as text for each skill; empty when somebody does not have it. */
export type SkillFields = Readonly<Record<string, string>>;

export function keyOf({ kind, value }: Pick<Skill, 'kind' | 'value'>): string {
  return `${kind} ${value}`;
}

/** @example skillsOf({ 'language nl': '4', 'language en': '' }) // [{ kind: 'language', value: 'nl', level: 4 }] */
export function skillsOf(fields: SkillFields): Skill[] {
  return Object.entries(fields).flatMap(([key, level]) => {
    const [kind = '', value = ''] = key.split(' ');
    return level === '' ? [] : [{ kind: kind as Skill['kind'], value, level: Number(level) }];
  });
}

interface SkillGroup {
  readonly kind: Skill['kind'];
  readonly skills: readonly { readonly key: string; readonly name: string }[];
}

/** The skills of the region by kind, with those that somebody has although they are no longer on the list. */
export function useSkillGroups(held: readonly Skill[]): readonly SkillGroup[] {
  const { skills } = useRegion();
  const { language } = useLanguage();
  return skillKinds.map((kind) => {
    const known = skills.filter((skill) => skill.kind === kind).map(({ code, name }) => ({ key: keyOf({ kind, value: code }), name: name[language] }));
    const others = held.filter((skill) => skill.kind === kind && !known.some(({ key }) => key === keyOf(skill)));
    return { kind, skills: [...known, ...others.map((skill) => ({ key: keyOf(skill), name: skill.value }))] };
  });
}

/** The name of each skill by its key. */
export function useSkillNames(): (skill: Skill) => string {
  const { skills } = useRegion();
  const { language } = useLanguage();
  return ({ kind, value }) => skills.find((skill) => skill.kind === kind && skill.code === value)?.name[language] ?? value;
}
