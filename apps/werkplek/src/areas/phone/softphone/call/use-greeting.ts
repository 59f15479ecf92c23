import { useState } from 'react';
import { useLanguage } from '../../../../i18n/language.tsx';
import { useSession } from '../../../people/session/session.ts';
import { greetingOf, useAuthority, useRegion } from '../../../region/region.ts';
import type { MyCall } from '../phone-api.ts';

/** What to say first, in the language of the caller and the name of the organisation that was called. */
export function useGreeting(call: MyCall | undefined): string | undefined {
  const region = useRegion();
  const { language } = useLanguage();
  const authority = useAuthority(call?.authorityId);
  const agent = useSession().user.displayName;
  const [begun] = useState(() => new Date());
  if (!call || !authority) return undefined;
  const spoken = call.language === 'en' || call.language === 'nl' ? call.language : language;
  return greetingOf(authority, region, spoken, agent, begun);
}
