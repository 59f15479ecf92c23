import { Button } from '@ingang/ui/button';
import { Notice } from '@ingang/ui/notice';
import { MergeDialog } from '../../../app/merge/merge-dialog.tsx';
import { useContactsText } from '../messages/index.ts';
import type { DeskEntry } from './saving/desk-entry.ts';
import { draftFieldText, type DraftField } from './saving/merge-drafts.ts';
import { openContacts } from './saving/open-contacts.ts';

interface DraftContestProps {
  readonly entry: DeskEntry;
  readonly choosing: boolean;
  readonly onChoosing: (choosing: boolean) => void;
}

/**
 * The same field was typed in on another screen of the same person. It is said in a line, because a dialog would catch
 * what is being typed; choosing waits until the agent wants to.
 */
export function DraftContest({ entry, choosing, onChoosing }: DraftContestProps) {
  const t = useContactsText();
  const { contest, draft } = entry;
  if (!contest) return null;
  const labelOf = (field: DraftField): string => {
    if (field === 'typing') return t('question.label');
    if (field === 'note') return t('note.label');
    if (field === 'authorityChosen') return t('authority.label');
    const place = draft.questions.findIndex(({ key }) => field.endsWith(`:${key}`)) + 1;
    return t(field.startsWith('text:') ? 'contest.text' : field.startsWith('answer:') ? 'contest.answer' : 'contest.outcome', { number: place });
  };
  const inWords = (of: typeof draft, field: DraftField) => draftFieldText(of, field, (outcome) => t(`outcome.${outcome}`));
  return (
    <>
      <Notice state="warn" live actions={<Button onClick={() => onChoosing(true)}>{t('contest.choose')}</Button>}>
        {t('contest.line')}
      </Notice>
      {choosing && (
        <MergeDialog
          fields={contest.fields.map((field) => ({ id: field, label: labelOf(field), mine: inWords(draft, field), theirs: inWords(contest.theirs, field) }))}
          title={t('contest.title')}
          onClose={() => onChoosing(false)}
          onChoose={(kept) => {
            openContacts.chooseDraft(entry.key, kept);
            onChoosing(false);
          }}
        />
      )}
    </>
  );
}
