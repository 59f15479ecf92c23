import type { TimeNorm } from '@ingang/contracts/hours';
import { useRegionText } from '../messages/index.ts';

/** A norm about time in words. */
export function useNormText(): (norm: TimeNorm) => string {
  const t = useRegionText();
  return (norm) => (norm.kind === 'working-hours' ? t('norm.working-hours', { hours: norm.hours }) : t(`norm.${norm.kind}`, { days: norm.days }));
}
