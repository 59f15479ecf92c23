import { useLanguage } from '../../../i18n/language.tsx';
import { useRegion } from '../../region/region.ts';

/** The name of what schedules call `kind:value`. */
export function useSkillName(): (skill: string) => string {
  const { language } = useLanguage();
  const { skills } = useRegion();
  return (skill) => skills.find(({ kind, code }) => `${kind}:${code}` === skill)?.name[language] ?? skill;
}
