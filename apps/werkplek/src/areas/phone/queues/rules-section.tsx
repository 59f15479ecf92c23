import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RoutingRules } from '@ingang/contracts/routing';
import { Failure } from '../../../app/failure.tsx';
import { routingRulesQuery } from './queues-query.ts';

interface RulesSectionProps {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  /** Begins anew when the rules were changed. */
  readonly form: (rules: RoutingRules) => ReactNode;
}

/** A part of the rules of routing, with what it is for. */
export function RulesSection({ id, title, lead, form }: RulesSectionProps) {
  const { data, error } = useQuery(routingRulesQuery);
  return (
    <section className="stack" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        <p className="soft small measure">{lead}</p>
      </div>
      {error && <Failure error={error} />}
      {data && form(data)}
    </section>
  );
}
