import { useMutation, useQuery } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Recording } from '@ingang/contracts/phone/recordings';
import { Button } from '@ingang/ui/button';
import { SelectField } from '@ingang/ui/field';
import { Tag } from '@ingang/ui/tag';
import { request, requestFile } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { duration } from '../../../i18n/duration.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useRecordingsText } from './messages/index.ts';

/** What was recorded of a contact, for who may know of it; nothing when nothing was. */
export function RecordingsSection({ contactId }: { readonly contactId: string }) {
  const t = useRecordingsText();
  const { data, error } = useQuery({
    queryKey: ['phone', 'recordings', contactId],
    queryFn: async ({ signal }) => (await request<{ results: Recording[] }>(`/contacts/${contactId}/recordings`, { signal })).results,
  });
  if (error) return <Failure error={error} />;
  if (!data || data.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="recordings-title">
      <h2 id="recordings-title">{t('recordings')}</h2>
      <ul className="plain-list stack-tight">
        {data.map((recording) => (
          <li key={recording.id}>
            <RecordingLine recording={recording} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RecordingLine({ recording }: { readonly recording: Recording }) {
  const t = useRecordingsText();
  const format = useFormat();
  const { startedAt, purpose, agentName, seconds, state, keepUntil, mayHearFor } = recording;
  const about = t('recording.of', { purpose: t(`purpose.${purpose}`), agent: agentName ?? '–', length: seconds === null ? '–' : duration(seconds) });
  return (
    <div className="stack-tight">
      <p className="row">
        <strong>{t('recording', { when: format.second(startedAt) })}</strong>
        <Tag state={state === 'failed' ? 'bad' : undefined}>{t(`state.${state}`)}</Tag>
        <span className="small soft">{`${about} · ${t('recording.until', { when: format.date(keepUntil) })}`}</span>
      </p>
      {mayHearFor.length > 0 ? <Player recording={recording} /> : state === 'sealed' && <p className="small soft">{t('notForYou')}</p>}
    </div>
  );
}

const uses = ['quality-assurance', 'training', 'data-subject-request'] as const;

/** Asks for what one listens before a sound is fetched; it is in the memory of this page and nowhere else. */
function Player({ recording: { id, mayHearFor, startedAt } }: { readonly recording: Recording }) {
  const t = useRecordingsText();
  const format = useFormat();
  const choices = uses.filter((use) => mayHearFor.includes(use));
  const [purpose, setPurpose] = useState<string>(choices[0] ?? '');
  const [sound, setSound] = useState<string>();
  useEffect(() => () => void (sound && URL.revokeObjectURL(sound)), [sound]);
  const fetching = useMutation({
    mutationFn: () => requestFile(`/recordings/${id}/sound`, { purpose }),
    onSuccess: (file) => setSound(URL.createObjectURL(file)),
  });
  return (
    <div className="stack-tight">
      {sound ? (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- nobody wrote down what was said
        <audio controls autoPlay src={sound} aria-label={t('recording', { when: format.second(startedAt) })} />
      ) : (
        <div className="row">
          <SelectField label={t('hear.for')} choices={choices.map((value) => ({ value, label: t(`hear.${value}`) }))} value={purpose} onChange={({ target }) => setPurpose(target.value)} />
          <Button icon={Play} disabled={fetching.isPending} onClick={() => fetching.mutate()}>
            {t('hear')}
          </Button>
        </div>
      )}
      <p className="small soft">{`${t('hear.recorded')} ${t('hear.tracks')}`}</p>
      {fetching.error && <Failure error={fetching.error} />}
    </div>
  );
}
