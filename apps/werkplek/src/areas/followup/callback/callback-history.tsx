import type { Callback } from '@ingang/contracts/followup';
import { useFormat } from '../../../i18n/format.ts';
import { useFollowupText } from '../messages/index.ts';

const events = ['created', 'take', 'release', 'reassign', 'return', 'attempt-failed', 'attempt-spoken', 'reopen'] as const;

/** What was done to keep the promise, newest first. */
export function CallbackHistory({ callback }: { readonly callback: Callback }) {
  const t = useFollowupText();
  const format = useFormat();
  const words = (event: string): string => {
    const known = events.find((one) => one === event);
    if (known) return t(`event.${known}`);
    return event.startsWith('close') ? t('event.close') : event;
  };
  return (
    <>
      <section className="stack-tight">
        <h2>{t('page.attempts')}</h2>
        {callback.attempts.length === 0 && <p className="soft">{t('page.noAttempts')}</p>}
        <ol className="plain-list">
          {callback.attempts.map((attempt) => (
            <li key={attempt.at}>
              {format.moment(attempt.at)} {t(`attempt.${attempt.result}`)}, {attempt.phoneDisplay} <span className="soft">{attempt.byName}</span>
              {attempt.note && <p className="pre">{attempt.note}</p>}
            </li>
          ))}
        </ol>
      </section>
      <section className="stack-tight">
        <h2>{t('page.history')}</h2>
        <ol className="plain-list">
          {callback.history.map((event) => (
            <li key={`${event.at}-${event.event}`}>
              {format.moment(event.at)} {words(event.event)} <span className="soft">{[event.byName, event.toDepartmentName].filter(Boolean).join(' → ')}</span>
              {event.note && <p className="pre">{event.note}</p>}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
