import { useRef, useState } from 'react';
import { useCommand } from '../../../app/commands.ts';
import { useContactsText } from '../messages/index.ts';
import { AnswerPane } from './answer-pane.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DraftContest } from './draft-contest.tsx';
import { ContactHeader } from './contact-header.tsx';
import type { DeskQuestion } from './saving/desk-contact.ts';
import type { DeskEntry } from './saving/desk-entry.ts';
import { FinishBar } from './finish-bar.tsx';
import { openContacts } from './saving/open-contacts.ts';
import { QuestionList } from './question-list.tsx';
import { QuestionField, ResultList } from './question-search.tsx';
import { Refusal } from './refusal.tsx';
import { useQuestionSearch } from './use-question-search.ts';

interface ContactZoneProps {
  readonly entry: DeskEntry;
  readonly onLeave: () => void;
}

/** This contact: question, answer, outcome. */
export function ContactZone({ entry, onLeave }: ContactZoneProps) {
  const t = useContactsText();
  const field = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<string>();
  const [choosing, setChoosing] = useState(false);
  const search = useQuestionSearch(entry, () => setOpened(undefined));
  const { questions } = entry.draft;
  const question = questions.find(({ key }) => key === opened) ?? questions.at(-1);
  const focusField = () => field.current?.focus();
  useCommand({ id: 'question', text: t('question.label'), shortcut: 'question', run: focusField });
  const open = (key: string) => {
    search.activate(undefined);
    setOpened(key);
  };
  const changeQuestion = (key: string, change: Partial<DeskQuestion>) =>
    openContacts.write(entry.key, { questions: questions.map((one) => (one.key === key ? { ...one, ...change } : one)) });
  const removeQuestion = (key: string) => {
    openContacts.write(entry.key, { questions: questions.filter((one) => one.key !== key) });
    focusField();
  };
  return (
    <>
      <ContactHeader entry={entry} onChosen={focusField} />
      {entry.refusal && <Refusal problem={entry.refusal} />}
      <DraftContest entry={entry} choosing={choosing} onChoosing={setChoosing} />
      <QuestionField ref={field} entry={entry} search={search} />
      <div className="answers">
        <ResultList search={search} entry={entry} />
        <AnswerPane hit={search.chosen} question={search.isTyping ? undefined : question} onLink={search.link} />
      </div>
      <QuestionList entry={entry} opened={search.chosen ? undefined : question?.key} onOpen={open} onChange={changeQuestion} onRemove={removeQuestion} />
      <FinishBar entry={entry} search={search} onLeave={onLeave} onNeedQuestion={focusField} onNeedChoice={() => setChoosing(true)} />
      {entry.conflict && <ConflictDialog entry={entry} current={entry.conflict} />}
    </>
  );
}
