import { useEffect, useState } from 'react';
import { Tag } from '@ingang/ui/tag';
import { useFormat } from '../../../../i18n/format.ts';
import { usePhoneText } from '../messages/index.ts';
import type { MyCall } from '../phone-api.ts';

/** That somebody is on hold; and, when that has become long, when the call goes back to the queue by itself. */
export function HoldTag({ call: { heldSince, heldWarnAt, heldReturnsAt } }: { readonly call: Pick<MyCall, 'heldSince' | 'heldWarnAt' | 'heldReturnsAt'> }) {
  const t = usePhoneText();
  const format = useFormat();
  const isLong = usePassed(heldWarnAt);
  if (heldSince === null) return null;
  return (
    <span role="status">
      {!isLong && <Tag state="warn">{t('call.held')}</Tag>}
      {isLong && <Tag state="bad">{heldReturnsAt === null ? t('call.heldLong') : t('call.heldReturns', { time: format.time(heldReturnsAt) })}</Tag>}
    </span>
  );
}

/** Whether a moment has passed; tells when it does. */
function usePassed(moment: string | null): boolean {
  const [passed, setPassed] = useState<string>();
  useEffect(() => {
    if (moment === null) return undefined;
    const timer = setTimeout(() => setPassed(moment), Math.max(0, Date.parse(moment) - Date.now()));
    return () => clearTimeout(timer);
  }, [moment]);
  return passed !== undefined && passed === moment;
}
