import { useLanguage } from '../../../../i18n/language.tsx';
import { useRegion } from '../../../region/region.ts';
import { usePhoneText } from '../messages/index.ts';
import type { MyCall } from '../phone-api.ts';

/** What the caller chose to talk about, in words: calls know the code of a skill. Nothing is said of a call that is not known yet. */
export function useSubject(call: Pick<MyCall, 'subject'> | undefined): string {
  const t = usePhoneText();
  const { skills } = useRegion();
  const { language } = useLanguage();
  if (!call) return '';
  const code = call.subject;
  if (!code) return t('rings.noSubject');
  return skills.find((skill) => skill.kind === 'subject' && skill.code === code)?.name[language] ?? code;
}
