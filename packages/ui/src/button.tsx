import type { ComponentType, ReactNode, ComponentProps } from 'react';
import { Kbd } from './kbd.tsx';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  readonly look?: 'primary' | 'quiet' | 'plain' | 'danger';
  readonly small?: boolean;
  readonly icon?: ComponentType<{ 'aria-hidden': true }>;
  /** The keys that do the same, such as `Alt+N`; shown beside the text. */
  readonly keys?: string | undefined;
  readonly submit?: boolean;
  readonly children?: ReactNode;
}

export function Button({ look = 'quiet', small, icon: Icon, keys, submit, children, className, ...rest }: ButtonProps) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      className={className ? `button ${className}` : 'button'}
      data-look={look}
      data-small={small || undefined}
      {...rest}
    >
      {Icon && <Icon aria-hidden />}
      {children}
      {keys && <Kbd keys={keys} />}
    </button>
  );
}
