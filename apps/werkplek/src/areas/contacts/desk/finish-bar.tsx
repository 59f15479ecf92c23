import type { KnowledgeHit } from '@ingang/contracts/knowledge';
import { Check, PhoneCall, PhoneOff } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { Button } from '@ingang/ui/button';
import { TextArea } from '@ingang/ui/field';
import { useCommand } from '../../../app/commands.ts';
import { shortcuts } from '../../../app/shortcuts.ts';
import type { SubjectProduct } from '../../followup/promise/promised-question.ts';
import { PromiseDialog } from '../../followup/promise/promise-dialog.tsx';
import { useMay } from '../../people/session/session.ts';
import { isConversation } from '../channels.ts';
import { useContactsText } from '../messages/index.ts';
import type { DeskEntry } from './saving/desk-entry.ts';
import { Discard } from './discard.tsx';
import { openContacts } from './saving/open-contacts.ts';
import { keepHabit } from './use-begin.ts';
import type { QuestionSearch } from './use-question-search.ts';

const LeaveButton = lazy(async () => ({ default: (await import('../waiting/leave-button.tsx')).LeaveButton }));

interface FinishBarProps {
  readonly entry: DeskEntry;
  readonly search: QuestionSearch;
  readonly onLeave: () => void;
  readonly onNeedQuestion: () => void;
  /** Another screen of the same person typed otherwise: first it is chosen what stays. */
  readonly onNeedChoice: () => void;
}

/** Whoever wrote it is not on the line, and cannot drop off; it may be left for anybody. */
const isMessageReceived = ({ channel, direction }: DeskEntry['details']) => !isConversation(channel) && direction === 'inbound';

type Missing = 'finish.needsQuestion' | 'finish.needsOutcome' | 'finish.needsAuthority';

function productOf(hit: KnowledgeHit | undefined): SubjectProduct | undefined {
  return hit?.productId ? { id: hit.productId, name: hit.product ?? '' } : undefined;
}

export function FinishBar({ entry, search, onLeave, onNeedQuestion, onNeedChoice }: FinishBarProps) {
  const t = useContactsText();
  const may = useMay();
  const note = useRef<HTMLTextAreaElement>(null);
  const [missing, setMissing] = useState<Missing>();
  const [promising, setPromising] = useState(false);
  const mayPromise = may('followup:promise');

  const end = (kind: 'finish' | 'abandon') => {
    keepHabit(entry.details);
    openContacts.end(entry.key, kind);
    onLeave();
  };
  const finish = () => {
    if (entry.contest) return onNeedChoice();
    const { questions } = entry.draft;
    const kept = search.keep();
    const open = questions.find(({ outcome }) => outcome === 'open')?.key ?? kept;
    if (questions.length === 0 && !kept) {
      setMissing('finish.needsQuestion');
      onNeedQuestion();
    } else if (open) {
      setMissing('finish.needsOutcome');
      requestAnimationFrame(() => document.getElementById(`outcome-${open}`)?.focus());
    } else if (!entry.details.authorityId) {
      setMissing('finish.needsAuthority');
    } else end('finish');
  };
  useCommand({ id: 'finish', text: t('finish'), shortcut: 'finish', run: finish });
  useCommand({ id: 'note', text: t('note.label'), shortcut: 'note', run: () => note.current?.focus() });
  useCommand({ id: 'promise', text: t('question.promise'), shortcut: 'promise', run: () => setPromising(true) }, mayPromise);
  return (
    <div className="finish">
      <TextArea
        ref={note}
        label={t('note.label')}
        hideLabel
        placeholder={`${t('note.label')} (${shortcuts.note.keys}): ${t('note.placeholder')}`}
        rows={1}
        value={entry.draft.note}
        onChange={(event) => openContacts.write(entry.key, { note: event.target.value })}
      />
      <p role="status" className="field-fault">
        {missing && t(missing)}
      </p>
      <div className="finish-buttons">
        <Discard entry={entry} onLeave={onLeave} />
        {isMessageReceived(entry.details) ? (
          <Suspense fallback={null}>
            <LeaveButton entry={entry} onLeave={onLeave} />
          </Suspense>
        ) : (
          <Button look="plain" icon={PhoneOff} onClick={() => end('abandon')}>
            {t('finish.abandoned')}
          </Button>
        )}
        <span className="finish-gap" />
        {mayPromise && (
          <Button icon={PhoneCall} keys={shortcuts.promise.keys} aria-keyshortcuts="Alt+T" onClick={() => setPromising(true)}>
            {t('question.promise')}
          </Button>
        )}
        <Button look="primary" icon={Check} keys={shortcuts.finish.keys} aria-keyshortcuts="Control+Enter" onClick={finish}>
          {t('finish')}
        </Button>
      </div>
      {promising && <PromiseDialog entry={entry} product={productOf(search.chosen)} onClose={() => setPromising(false)} />}
    </div>
  );
}
