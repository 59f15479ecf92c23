import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { FlowCard, FlowVersion } from '@ingang/contracts/call-flows';
import { Button } from '@ingang/ui/button';
import { SelectField } from '@ingang/ui/field';
import { Tag } from '@ingang/ui/tag';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { usePhoneText } from '../messages/index.ts';
import { PublishDialog } from './publish-dialog.tsx';
import type { DrawingState } from './use-drawing.ts';

interface FlowHeadProps {
  readonly card: FlowCard;
  readonly drawing: DrawingState;
}

/** Which flow and version this is, whether it is saved, and what can be done with it. */
export function FlowHead({ card, drawing }: FlowHeadProps) {
  const t = usePhoneText();
  const format = useFormat();
  const navigate = useNavigate();
  const { version } = drawing;
  const line = card.versions.find(({ number }) => number === version.number);
  const open = (number: number) => void navigate({ to: '/administration/call-flows/$flowId', params: { flowId: card.id }, search: { version: number } });
  return (
    <header className="flow-head">
      <Link to="/administration/call-flows" className="button" data-look="plain" aria-label={t('editor.back')} title={t('editor.back')}>
        <ArrowLeft aria-hidden />
      </Link>
      <h1>{card.name}</h1>
      <SelectField label={t('editor.version')} choices={card.versions.map((one) => ({ value: String(one.number), label: `${one.number} · ${t(`editor.${one.state}`)}` }))} value={String(version.number)} onChange={({ target }) => open(Number(target.value))} />
      {line?.answering && <Tag state="good">{t('editor.answering')}</Tag>}
      <Validity version={version} />
      <span className="spring" />
      {version.state === 'draft' && (
        <span className="soft small" role="status">
          {drawing.status === 'saved' ? `${t('editor.saved')} ${format.time(version.changedAt)}` : drawing.status === 'saving' ? t('editor.saving') : t('editor.notSaved')}
        </span>
      )}
      {card.allowed && <Steps card={card} drawing={drawing} onOpen={open} />}
    </header>
  );
}

function Validity({ version: { validFrom, validUntil } }: { readonly version: FlowVersion }) {
  const t = usePhoneText();
  const format = useFormat();
  if (validFrom === null) return null;
  const from = format.moment(validFrom);
  return <span className="soft small">{validUntil === null ? t('editor.validFrom', { from }) : t('editor.validity', { from, until: format.moment(validUntil) })}</span>;
}

function Steps({ card, drawing, onOpen }: FlowHeadProps & { readonly onOpen: (number: number) => void }) {
  const t = usePhoneText();
  const queries = useQueryClient();
  const [publishing, setPublishing] = useState(false);
  const { version } = drawing;
  const hasDraft = card.versions.some(({ state }) => state === 'draft');
  const shown = async (next: FlowVersion) => {
    queries.setQueryData(['phone-version', card.id, next.number], next);
    await queries.invalidateQueries({ queryKey: ['phone'] });
    onOpen(next.number);
  };
  const start = useMutation({ mutationFn: () => request<FlowVersion>(`/call-flows/${card.id}/drafts`, { method: 'POST', body: { from: version.number } }), onSuccess: shown });
  const end = useMutation({
    mutationFn: async (event: 'discard' | 'retire') => request<FlowVersion>(`/call-flows/${card.id}/versions/${version.number}/${event}`, { method: 'POST', body: { revision: (await drawing.settle()).revision } }),
    onSuccess: shown,
  });
  const confirmed = (event: 'discard' | 'retire', question: string) => window.confirm(question) && end.mutate(event);
  const failure = start.error ?? end.error;
  return (
    <>
      {failure && <Failure error={failure} />}
      {version.state === 'draft' ? (
        <>
          <Button look="plain" icon={Undo2} disabled={!drawing.canUndo} onClick={drawing.undo}>
            {t('editor.undo')}
          </Button>
          <Button look="plain" onClick={() => confirmed('discard', t('editor.confirmDiscard'))}>
            {t('editor.discard')}
          </Button>
          <Button look="primary" onClick={() => setPublishing(true)}>
            {t('editor.publish')}
          </Button>
        </>
      ) : (
        <>
          {version.state === 'published' && <Button onClick={() => confirmed('retire', t('editor.confirmRetire'))}>{t('editor.retire')}</Button>}
          {!hasDraft && (
            <Button look="primary" disabled={start.isPending} onClick={() => start.mutate()}>
              {t('editor.startDraft')}
            </Button>
          )}
        </>
      )}
      {publishing && (
        <PublishDialog
          flowId={card.id}
          hasErrors={version.faults.some(({ severity }) => severity === 'error')}
          settle={drawing.settle}
          onClose={() => setPublishing(false)}
          onPublished={(published) => {
            setPublishing(false);
            void shown(published);
          }}
        />
      )}
    </>
  );
}
