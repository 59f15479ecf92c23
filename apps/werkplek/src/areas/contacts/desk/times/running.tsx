import { useEffect, useState } from 'react';
import { duration } from '../../../../i18n/duration.ts';

interface RunningProps {
  readonly since: string;
  readonly label: string;
  readonly className?: string;
}

/** How long this lasts. A timer is not announced; it can be read. */
export function Running({ since, label, className }: RunningProps) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span role="timer" aria-label={label} className={className}>
      {duration((now - new Date(since).getTime()) / 1000)}
    </span>
  );
}
