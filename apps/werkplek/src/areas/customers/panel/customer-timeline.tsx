import { useQuery } from '@tanstack/react-query';
import { Waiting } from '@ingang/ui/empty';
import { useAppText } from '../../../app/messages/index.ts';
import { addressTimelineQuery, timelineQuery, type HouseAddress } from '../customers.ts';
import { useCustomersText } from '../messages/index.ts';
import { TimelineList } from './timeline-list.tsx';

interface CustomerTimelineProps {
  readonly customerId: string;
  readonly house: HouseAddress | undefined;
  /** The contact that is going on now need not be shown as history. */
  readonly exceptContactId?: string | undefined;
}

const isOpenPromise = (status: string | undefined) => status !== undefined && status !== 'closed';

/** Everything of this customer over all channels; what is still promised first, then the neighbours of the same address. */
export function CustomerTimeline({ customerId, house, exceptContactId }: CustomerTimelineProps) {
  const t = useCustomersText();
  const app = useAppText();
  const own = useQuery(timelineQuery(customerId));
  const address = useQuery(addressTimelineQuery(house));
  if (!own.data) return <Waiting>{app('loading')}</Waiting>;
  const entries = own.data.results.filter(({ id }) => id !== exceptContactId);
  const promises = entries.filter(({ kind, status }) => kind === 'follow-up' && isOpenPromise(status));
  const past = entries.filter((entry) => !promises.includes(entry));
  const known = new Set(entries.map(({ id }) => id));
  const ofAddress = (address.data?.results ?? []).filter(({ id }) => !known.has(id) && id !== exceptContactId);
  return (
    <>
      {promises.length > 0 && (
        <div className="stack-tight">
          <h2 className="label-line">{t('timeline.promises')}</h2>
          <TimelineList entries={promises} />
        </div>
      )}
      <div className="stack-tight">
        <h2 className="label-line">{t('timeline.title')}</h2>
        {past.length === 0 ? <p className="soft small">{t('timeline.none')}</p> : <TimelineList entries={past} />}
      </div>
      {ofAddress.length > 0 && (
        <div className="stack-tight">
          <h2 className="label-line">{t('timeline.address')}</h2>
          <TimelineList entries={ofAddress} />
        </div>
      )}
    </>
  );
}
