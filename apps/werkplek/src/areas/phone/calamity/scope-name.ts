import { useAuthorities } from '../../region/region.ts';
import { usePhoneText } from '../messages/index.ts';

/** The authority that a message is for, or the whole region. */
export function useScopeName(scope: string): string {
  const t = usePhoneText();
  return useAuthorities().find(({ id }) => id === scope)?.name ?? t('flows.region');
}
