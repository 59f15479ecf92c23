import type { PersonField, PersonQuestionChoice } from '@ingang/contracts/person-questions';
import { useLanguage } from '../../../i18n/language.tsx';
import { useCustomersText } from '../messages/index.ts';

interface QuestionHintProps {
  readonly choice: PersonQuestionChoice;
  readonly isEmpty: boolean;
}

/** What will be asked with what is filled in, or what is needed still. */
export function QuestionHint({ choice, isEmpty }: QuestionHintProps) {
  const t = useCustomersText();
  const list = useFieldList();
  const { kind, missing, alternatives, unused } = choice;
  const nearest = alternatives.filter((fields) => fields.length <= 2).slice(0, 1).map((fields) => t('person.or', { fields: list(fields, 'conjunction') }));
  const needed = t('person.needed', { fields: [list(missing, 'conjunction'), ...nearest].join(' ') });
  return (
    <p role="status" className="small">
      {isEmpty ? t('person.help') : missing.length > 0 ? needed : t('person.asks', { question: t(`person.question.${kind}`) })}{' '}
      {missing.length === 0 && unused.length > 0 && <span className="soft">{t('person.unused', { fields: list(unused, 'conjunction') })}</span>}
    </p>
  );
}

/** Names of fields as a sentence has them. */
export function useFieldList(): (fields: readonly PersonField[], type: 'conjunction' | 'disjunction') => string {
  const t = useCustomersText();
  const { language } = useLanguage();
  return (fields, type) => new Intl.ListFormat(language, { type }).format(fields.map((field) => t(`person.name.${field}`)));
}
