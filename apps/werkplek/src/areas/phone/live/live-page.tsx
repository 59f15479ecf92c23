import { useQuery } from '@tanstack/react-query';
import { Empty, Waiting } from '@ingang/ui/empty';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { useMay } from '../../people/session/session.ts';
import { AgentsSection } from './agents-section.tsx';
import { AssignmentsSection } from './assignments-section.tsx';
import { CallsSection } from './calls-section.tsx';
import { OffersSection } from './offers-section.tsx';
import { phoneNowQuery } from './live-api.ts';
import { useLiveText } from './messages/index.ts';
import { WaitingSection } from './waiting-section.tsx';

/** The telephone as it is now, for who leads. */
export function LivePage() {
  const t = useLiveText();
  const app = useAppText();
  const may = useMay();
  useTitle(t('title'));
  const { data, error, refetch } = useQuery(phoneNowQuery);
  return (
    <div className="page">
      <h1>{t('title')}</h1>
      <p className="soft">{t('lead')}</p>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting>{app('loading')}</Waiting>}
      {data && !data.hasTelephone && <Empty title={t('none')}>{t('none.text')}</Empty>}
      {data?.hasTelephone && (
        <>
          <WaitingSection waiting={data.waiting} agents={data.agents} />
          <CallsSection calls={data.calls} />
          <OffersSection offers={data.offers} agents={data.agents} />
          <AgentsSection agents={data.agents} />
          {may('routing:look-back') && <AssignmentsSection />}
        </>
      )}
    </div>
  );
}
