import type { AdherenceRule } from '@ingang/contracts/planning/adherence';
import { useAdherenceText } from './messages/index.ts';

/** What the figures say and what not: always beside them, because they are about people. */
export function Meaning({ rule: { toleranceMinutes, keepDays } }: { readonly rule: AdherenceRule }) {
  const t = useAdherenceText();
  return (
    <details className="measure">
      <summary>{t('meaning')}</summary>
      <ul>
        <li>{t('meaning.phone')}</li>
        <li>{t('meaning.tolerance', { minutes: toleranceMinutes })}</li>
        <li>{t('meaning.calls')}</li>
        <li>{t('meaning.figures')}</li>
        <li>{t('meaning.who')}</li>
        <li>{t('meaning.kept', { days: keepDays })}</li>
      </ul>
    </details>
  );
}
