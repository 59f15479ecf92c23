import { useEffect, useState } from 'react';
import { duration } from '../../../i18n/format.ts';

/** How long this lasts. A timer is not announced; it can be read. */
export function Duration({ since, label }: { readonly since: string; readonly label: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span role="timer" aria-label={label} className="duration">
      {duration((now - new Date(since).getTime()) / 1000)}
    </span>
  );
}
