import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { stateIcons, type State } from './tag.tsx';

interface NoticeProps {
  readonly state?: State;
  /** Announce it politely when it appears. */
  readonly live?: boolean;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** What happened, what is safe, what to do. */
export function Notice({ state, live, children, actions }: NoticeProps) {
  const Icon = state ? stateIcons[state] : Info;
  return (
    <div className="notice" data-state={state} role={live ? 'status' : undefined}>
      <Icon aria-hidden />
      <div className="notice-text">{children}</div>
      {actions}
    </div>
  );
}
