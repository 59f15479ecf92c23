import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@ingang/ui/button';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { CustomerLine } from '../customer-line.tsx';
import { distinctionsQuery } from '../customers.ts';
import { useCustomersText } from '../messages/index.ts';

/** Who looks like this customer and is somebody else, according to whom and why. */
export function DistinctionsSection({ customerId }: { readonly customerId: string }) {
  const t = useCustomersText();
  const format = useFormat();
  const queries = useQueryClient();
  const { data } = useQuery(distinctionsQuery(customerId));
  const takeBack = useMutation({
    mutationFn: (id: string) => request(`/customers/${customerId}/distinctions/${id}`, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['customers'] }),
  });
  if (!data || data.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>{t('distinctions.title')}</h2>
      {takeBack.error && <Failure error={takeBack.error} />}
      <ul className="plain-list">
        {data.map(({ id, customer: hit, reason, decidedAt, decidedBy }) => (
          <li key={id} className="stack-tight">
            <CustomerLine hit={hit} linked />
            <span>{reason}</span>
            <span className="spread small soft">
              {t('distinctions.saidBy', { name: decidedBy, time: format.moment(decidedAt) })}
              <Button small disabled={takeBack.isPending} aria-label={t('distinctions.takeBackFor', { name: hit.displayName })} onClick={() => takeBack.mutate(id)}>
                {t('distinctions.takeBack')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
