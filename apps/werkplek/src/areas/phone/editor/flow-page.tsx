import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { FlowCard } from '@ingang/contracts/call-flows';
import { Waiting } from '@ingang/ui/empty';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { flowQuery, versionQuery } from '../flows.ts';
import { FlowEditor } from './flow-editor.tsx';
import './flow-page.css';

const route = getRouteApi('/in/administration/call-flows/$flowId');

/** One flow: the draft when there is one, else what answers now. */
export function FlowPage() {
  const app = useAppText();
  const { flowId } = route.useParams();
  const search = route.useSearch();
  const { data: card, error } = useQuery(flowQuery(flowId));
  useTitle(card?.name ?? '');
  const number = search.version ?? (card && usualVersion(card));
  const opened = useQuery({ ...versionQuery(flowId, number ?? 1), enabled: number !== undefined });
  const failure = error ?? opened.error;
  if (failure) {
    return (
      <div className="page">
        <h1>{card?.name}</h1>
        <Failure error={failure} />
      </div>
    );
  }
  if (!card || !opened.data) return <Waiting>{app('loading')}</Waiting>;
  return <FlowEditor key={`${flowId} ${opened.data.number} ${opened.data.state}`} card={card} opened={opened.data} />;
}

function usualVersion({ versions }: FlowCard): number | undefined {
  const usual = versions.find(({ state }) => state === 'draft') ?? versions.find(({ answering }) => answering) ?? versions[0];
  return usual?.number;
}
