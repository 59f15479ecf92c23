import { useQuery } from '@tanstack/react-query';
import type { OpeningHours } from '@ingang/contracts/hours';
import type { Authority } from '@ingang/contracts/region';
import { Waiting } from '@ingang/ui/empty';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useRegionText } from '../messages/index.ts';
import { OpeningHoursForm } from './opening-hours-form.tsx';

export interface AuthorityHours {
  readonly version: number;
  readonly hours: OpeningHours;
}

export function OpeningHoursSection({ authority }: { readonly authority: Authority }) {
  const t = useRegionText();
  const app = useAppText();
  const { data, error } = useQuery({
    queryKey: ['region', 'opening-hours', authority.id],
    queryFn: ({ signal }) => request<AuthorityHours>(`/authorities/${authority.id}/opening-hours`, { signal }),
  });
  return (
    <section className="stack">
      <h2>{t('hours.title')}</h2>
      <p className="soft">{t('hours.lead')}</p>
      {error && <Failure error={error} />}
      {data ? <OpeningHoursForm key={authority.id} authorityId={authority.id} saved={data} /> : !error && <Waiting>{app('loading')}</Waiting>}
    </section>
  );
}
