import type { ReactNode } from 'react';
import { useTitle } from '../../../app/title.ts';
import { PlanningNav } from './planning-nav.tsx';

interface PlanningPageProps {
  readonly title: string;
  /** What one does here, in a sentence or two. */
  readonly lead: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** How pages of planning begin. */
export function PlanningPage({ title, lead, className, children }: PlanningPageProps) {
  useTitle(title);
  return (
    <div className={className === undefined ? 'page' : `page ${className}`}>
      <PlanningNav />
      <h1>{title}</h1>
      <p className="soft measure">{lead}</p>
      {children}
    </div>
  );
}
