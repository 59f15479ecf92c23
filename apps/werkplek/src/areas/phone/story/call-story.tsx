import { queryOptions, useQuery } from '@tanstack/react-query';
import type { CallHistory } from '@ingang/contracts/phone-desk';
import { Waiting } from '@ingang/ui/empty';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useFormat } from '../../../i18n/format.ts';
import './story.css';
import { useStoryText } from './messages/index.ts';

const callsQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['contacts', 'calls', contactId],
    queryFn: async ({ signal }) => (await request<{ results: CallHistory[] }>(`/contacts/${contactId}/calls`, { signal })).results,
  });

/** What happened on the telephone at a contact, line by line. */
export function CallStory({ contactId }: { readonly contactId: string }) {
  const t = useStoryText();
  const app = useAppText();
  const { data, error } = useQuery(callsQuery(contactId));
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting>{app('loading')}</Waiting>;
  const lines = data.flatMap(({ story }) => story);
  return lines.length === 0 ? <p className="soft small">{t('story.none')}</p> : <StoryLines lines={lines} />;
}

/** The same, under a heading; nothing when no call belongs to the contact. */
export function CallStorySection({ contactId }: { readonly contactId: string }) {
  const t = useStoryText();
  const { data } = useQuery(callsQuery(contactId));
  const lines = data?.flatMap(({ story }) => story) ?? [];
  if (lines.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>{t('story.what')}</h2>
      <StoryLines lines={lines} />
    </section>
  );
}

function StoryLines({ lines }: { readonly lines: CallHistory['story'] }) {
  const t = useStoryText();
  const format = useFormat();
  return (
    <ol className="story small" aria-label={t('story.title')}>
      {lines.map(({ at, text, said }, i) => (
        <li key={`${at}-${i}`}>
          <time dateTime={at} className="soft">
            {format.time(at)}
          </time>
          <span>
            {text}
            {said && <q className="story-said">{said}</q>}
          </span>
        </li>
      ))}
    </ol>
  );
}
