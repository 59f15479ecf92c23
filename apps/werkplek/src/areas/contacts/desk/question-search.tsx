import type { KnowledgeHit } from '@ingang/contracts/knowledge';
import type { KeyboardEvent, Ref } from 'react';
import { Button } from '@ingang/ui/button';
import { Kbd } from '@ingang/ui/kbd';
import { shortcuts } from '../../../app/shortcuts.ts';
import { useConnection } from '../../../api/connection.ts';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { useAuthority } from '../../region/region.ts';
import { useContactsText } from '../messages/index.ts';
import { isSaved, type DeskEntry } from './saving/desk-entry.ts';
import type { QuestionSearch } from './use-question-search.ts';

interface QuestionFieldProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly entry: DeskEntry;
  readonly search: QuestionSearch;
}

/** The citizen's words. Arrows choose an answer, Enter links it. */
export function QuestionField({ ref, entry, search }: QuestionFieldProps) {
  const t = useContactsText();
  const named = useAuthority(search.namedAuthorityId);
  const hit = search.chosen;
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'ArrowDown') search.move(1);
    else if (event.key === 'ArrowUp') search.move(-1);
    else if (event.key === 'Enter') search.link();
    else return;
    event.preventDefault();
  };
  return (
    <div className="question-field">
      <div className="question-head">
        <label htmlFor="question" className="field-label">
          {t('question.label')} <Kbd keys={shortcuts.question.keys} />
        </label>
        <span className="small soft contact-state">
          {entry.number ?? t('contact.starting')} · {t(isSaved(entry) ? 'contact.saved' : entry.contest || entry.conflict || entry.refusal ? 'contact.unsaved' : 'contact.saving')}
        </span>
      </div>
      <input
        ref={ref}
        id="question"
        className="input question-input"
        autoFocus
        autoComplete="off"
        role="combobox"
        aria-expanded={search.hits.length > 0}
        aria-controls="answers"
        aria-autocomplete="list"
        aria-keyshortcuts="Alt+Q"
        aria-activedescendant={hit && `hit-${hit.id}`}
        placeholder={entry.draft.questions.length > 0 ? t('question.next') : t('question.placeholder')}
        value={entry.draft.typing}
        onChange={(event) => search.type(event.target.value)}
        onKeyDown={press}
      />
      <p role="status" className="question-status small soft">
        {named && t('authority.fromText', { name: named.name })}
      </p>
    </div>
  );
}

interface ResultListProps {
  readonly search: QuestionSearch;
  readonly entry: DeskEntry;
}

export function ResultList({ search, entry }: ResultListProps) {
  const t = useContactsText();
  const { reachable } = useConnection();
  const count = search.hits.length;
  return (
    <div className="results">
      <span role="status" className="only-heard">
        {search.isTyping && count > 0 && (count === 1 ? t('question.countOne') : t('question.count', { count }))}
        {search.nothing && t('question.noneFound')}
      </span>
      {search.didYouMean && (
        <Button look="plain" small onClick={() => search.type(search.didYouMean ?? '')}>
          {t('question.didYouMean', { words: search.didYouMean })}
        </Button>
      )}
      <div id="answers" role="listbox" aria-label={t('question.results')}>
        {search.hits.map((hit, index) => (
          <Result key={hit.id} hit={hit} chosen={hit === search.chosen} onChoose={() => search.activate(index)} onLink={search.link} />
        ))}
      </div>
      {search.nothing && (
        <div className="results-none">
          <strong>{t('question.noneFound')}</strong>
          <p className="soft">{t('question.noneHelp')}</p>
        </div>
      )}
      {(search.failed || !reachable) && search.isTyping && <p className="soft small">{t('question.unreachable')}</p>}
      {search.isTyping && entry.draft.typing.trim() !== '' && (
        <Button small onClick={() => search.keep()}>
          {t('question.withoutArticle')}
        </Button>
      )}
    </div>
  );
}

interface ResultProps {
  readonly hit: KnowledgeHit;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onLink: () => void;
}

function Result({ hit, chosen, onChoose, onLink }: ResultProps) {
  const t = useContactsText();
  return (
    <div
      id={`hit-${hit.id}`}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      className="result"
      onClick={onChoose}
      onDoubleClick={onLink}
      onKeyDown={(event) => event.key === 'Enter' && onLink()}
    >
      <span className="result-question">{hit.question}</span>
      <span className="result-about small soft">
        {hit.authority ? <AuthorityTag id={hit.authority} short /> : <span>{t('question.regional')}</span>}
        {hit.product && <span className="cut">{hit.product}</span>}
      </span>
    </div>
  );
}
