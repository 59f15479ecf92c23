import type { AdherenceOfPerson } from '@ingang/contracts/planning/adherence';
import { useLanguage } from '../../../i18n/language.tsx';
import { useAdherenceText } from './messages/index.ts';
import { usePercent } from './percent.ts';

/** The figures of a day in words, so that nobody has to know what adherence or conformance is. */
export function AdherenceFigures({ person: { adherence, differingMinutes, workedMinutes, plannedWorkMinutes } }: { readonly person: AdherenceOfPerson }) {
  const t = useAdherenceText();
  const percent = usePercent();
  const { language } = useLanguage();
  if (adherence === null) return <p>{t('figures.none')}</p>;
  const hours = (minutes: number) => (minutes / 60).toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 1 });
  return (
    <ul>
      <li>{t('figures.adherence', { percent: percent(adherence) })}</li>
      <li>{t('figures.differs', { minutes: Math.round(differingMinutes) })}</li>
      <li>{t('figures.conformance', { worked: hours(workedMinutes), planned: hours(plannedWorkMinutes) })}</li>
    </ul>
  );
}
