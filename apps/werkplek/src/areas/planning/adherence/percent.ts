import { useLanguage } from '../../../i18n/language.tsx';

/** Whole percents: more would say more than is known. */
export function usePercent(): (share: number | null) => string {
  const { language } = useLanguage();
  return (share) => (share === null ? '–' : share.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB', { style: 'percent', maximumFractionDigits: 0 }));
}
