import { AlertTriangle, CheckCircle2, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export type State = 'good' | 'warn' | 'bad';
export const stateIcons = { good: CheckCircle2, warn: AlertTriangle, bad: CircleAlert };

/** A state in one or two words. Icon and text say the same as the colour. */
export function Tag({ state, children }: { readonly state?: State | undefined; readonly children: ReactNode }) {
  const Icon = state && stateIcons[state];
  return (
    <span className="tag" data-state={state}>
      {Icon && <Icon aria-hidden />}
      {children}
    </span>
  );
}
