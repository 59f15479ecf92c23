import { X } from 'lucide-react';
import { Button } from '@ingang/ui/button';
import { SelectField, TextField } from '@ingang/ui/field';
import { useDepartments } from '../../region/region.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useContactsText } from '../messages/index.ts';
import type { DeskQuestion, Outcome } from './saving/desk-contact.ts';
import type { DeskEntry } from './saving/desk-entry.ts';

export const outcomes = ['open', 'answered', 'transferred', 'callback', 'web-intake', 'zaak', 'referred', 'abandoned'] as const satisfies readonly Outcome[];

type Change = (key: string, change: Partial<DeskQuestion>) => void;

interface QuestionListProps {
  readonly entry: DeskEntry;
  readonly opened: string | undefined;
  readonly onOpen: (key: string) => void;
  readonly onChange: Change;
  readonly onRemove: (key: string) => void;
}

/** The questions of this contact with what was done about each. */
export function QuestionList({ entry, opened, onOpen, onChange, onRemove }: QuestionListProps) {
  const t = useContactsText();
  if (entry.draft.questions.length === 0) return null;
  return (
    <ol className="questions" aria-label={t('question.list')}>
      {entry.draft.questions.map((question, index) => {
        const text = question.text || t('question.noText');
        return (
          <li key={question.key} className="question">
            <button type="button" className="question-open" aria-current={question.key === opened || undefined} onClick={() => onOpen(question.key)}>
              <span>{index + 1}.</span>
              <span className="cut">{text}</span>
              {question.articleQuestion && <span className="cut soft">{question.articleQuestion}</span>}
              {question.followUpNumber && <span className="soft">{question.followUpNumber}</span>}
            </button>
            <OutcomeFields entry={entry} question={question} onChange={onChange} />
            <Button look="plain" small icon={X} aria-label={t('question.remove', { text })} onClick={() => onRemove(question.key)} />
          </li>
        );
      })}
    </ol>
  );
}

interface OutcomeFieldsProps {
  readonly entry: DeskEntry;
  readonly question: DeskQuestion;
  readonly onChange: Change;
}

function OutcomeFields({ entry, question, onChange }: OutcomeFieldsProps) {
  const t = useContactsText();
  const { language } = useLanguage();
  const departments = useDepartments(entry.details.authorityId);
  const { key, outcome } = question;
  const choices = outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }));
  return (
    <div className="outcome">
      <SelectField
        id={`outcome-${key}`}
        label={t('outcome.label')}
        hideLabel
        choices={choices}
        value={outcome}
        onChange={(event) => onChange(key, { outcome: event.target.value as Outcome })}
      />
      {outcome === 'transferred' && (
        <SelectField
          label={t('outcome.department')}
          hideLabel
          none={t('outcome.department')}
          choices={departments.map(({ id, name }) => ({ value: id, label: name[language] }))}
          value={question.departmentId ?? ''}
          onChange={(event) => onChange(key, { departmentId: event.target.value || undefined })}
        />
      )}
      {outcome === 'zaak' && (
        <TextField
          label={t('outcome.zaakNumber')}
          hideLabel
          placeholder={t('outcome.zaakNumber')}
          value={question.zaakNumber ?? ''}
          onChange={(event) => onChange(key, { zaakNumber: event.target.value || undefined })}
        />
      )}
      {outcome === 'referred' && (
        <TextField
          label={t('outcome.detail.referred')}
          hideLabel
          placeholder={t('outcome.detail.referred')}
          value={question.outcomeDetail ?? ''}
          onChange={(event) => onChange(key, { outcomeDetail: event.target.value || undefined })}
        />
      )}
    </div>
  );
}
