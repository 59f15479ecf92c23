import { useLanguage } from '../../../i18n/language.tsx';
import { useSession } from './session.ts';

/** The purpose for which personal data are used in this session, in words. */
export function usePurposeName(): string {
  const { purpose, purposes } = useSession();
  const { language } = useLanguage();
  return purposes.find(({ code }) => code === purpose)?.name[language] ?? purpose;
}
