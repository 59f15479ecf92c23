import { Link } from '@tanstack/react-router';
import { Tag } from '@ingang/ui/tag';
import { usePhoneText } from '../messages/index.ts';
import type { MyCall } from '../phone-api.ts';

/** What a colleague told: the question so far, the article that was consulted, and who it is as far as that is known. */
export function Briefing({ call }: { readonly call: MyCall }) {
  const t = usePhoneText();
  const { briefing } = call;
  if (!briefing) return null;
  const { byName, note, customerName, identification, questions, typing } = briefing;
  const isEmpty = questions.length === 0 && typing === '' && note === '';
  return (
    <section className="phone-briefing small" aria-label={t('briefing.label', { name: byName })}>
      <p className="phone-briefing-who">
        <strong>{t('briefing.label', { name: byName })}</strong>
        <span>{customerName ?? t('briefing.noCustomer')}</span>
        <Tag state={identification.level === 'anonymous' ? undefined : 'good'}>{t(`identified.${identification.level}`)}</Tag>
        {identification.how && <span className="soft">{identification.how}</span>}
      </p>
      {note && <p className="phone-briefing-note">{note}</p>}
      <ul className="plain-list">
        {questions.map(({ text, articleId, articleQuestion, answer, productName }, index) => (
          <li key={index}>
            <strong>{text || articleQuestion}</strong>
            {articleQuestion && (
              <>
                {' '}
                <span className="soft">{t('briefing.article')}</span> {articleId ? <Link to="/knowledge/$articleId" params={{ articleId }}>{articleQuestion}</Link> : articleQuestion}
              </>
            )}
            {productName && <span className="soft"> {productName}</span>}
            {answer && <span className="phone-briefing-answer">{answer}</span>}
          </li>
        ))}
        {typing && <li>{typing}</li>}
      </ul>
      {isEmpty && <p className="soft">{t('briefing.empty')}</p>}
    </section>
  );
}
