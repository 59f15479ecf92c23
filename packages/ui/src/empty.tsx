import type { ReactNode } from 'react';

/** Says why there is nothing, and what one can do. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {children}
    </div>
  );
}

/** Becomes visible only when waiting lasts longer than 200 ms. */
export function Waiting({ children }: { readonly children: ReactNode }) {
  return <p className="waiting">{children}</p>;
}
