import type { TimeNorm } from '@ingang/contracts/hours';
import { useRegionText } from '../messages/index.ts';

/** A norm about time in words. */
export function useNormText(): (norm: TimeNorm) => string {
  const t = useRegionText();
  return (norm) => {
    if (norm.kind === 'working-hours') return t('norm.working-hours', { hours: norm.hours });
    if (norm.kind === 'end-of-working-day' && norm.days === 0) return t('norm.today');
    if (norm.kind === 'end-of-working-day' && norm.days === 1) return t('norm.tomorrow');
    return t(`norm.${norm.kind}`, { days: norm.days });
  };
}
