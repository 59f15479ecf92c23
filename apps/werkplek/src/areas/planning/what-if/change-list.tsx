import { X } from 'lucide-react';
import { readChange, sentenceOf, type Scenario } from '@ingang/planning/scenario';
import { Button } from '@ingang/ui/button';
import { useLanguage } from '../../../i18n/language.tsx';
import { usePlanningText } from '../messages/index.ts';

interface ChangeListProps {
  readonly scenario: Scenario;
  readonly changes: readonly object[];
  readonly onChange: (changes: readonly object[]) => void;
}

/** What was changed, each in a sentence and to be taken back; what was measured is one of them, however many figures it holds. */
export function ChangeList({ scenario, changes, onChange }: ChangeListProps) {
  const t = usePlanningText();
  const { language } = useLanguage();
  const read = changes.map((change) => ({ change, meant: readChange(change) }));
  const measured = read.filter(({ meant }) => meant.event === 'measures');
  const others = read.filter(({ meant }) => meant.event !== 'measures');
  const summary = t('measured.taken', { count: String(measured.length) });
  const rest = (left: readonly { readonly change: object }[]) => left.map(({ change }) => change);
  return (
    <ul className="what-if-list" aria-label={t('change.list')}>
      {measured.length > 0 && (
        <li>
          <details>
            <summary>{summary}</summary>
            <ul className="small">{measured.map(({ meant }) => <li key={sentenceOf(language, scenario, meant)}>{sentenceOf(language, scenario, meant)}</li>)}</ul>
          </details>
          <Button small look="plain" icon={X} aria-label={t('change.remove', { sentence: summary })} onClick={() => onChange(rest(others))} />
        </li>
      )}
      {others.map((one, index) => {
        const sentence = sentenceOf(language, scenario, one.meant);
        return (
          <li key={`${index} ${sentence}`}>
            <span>{sentence}</span>
            <Button small look="plain" icon={X} aria-label={t('change.remove', { sentence })} onClick={() => onChange(rest(read.filter((other) => other !== one)))} />
          </li>
        );
      })}
    </ul>
  );
}
