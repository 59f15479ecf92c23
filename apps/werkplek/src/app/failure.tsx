import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { Button } from '@ingang/ui/button';
import { Empty } from '@ingang/ui/empty';
import { Notice } from '@ingang/ui/notice';
import { Problem, Unreachable } from '../api/errors.ts';
import { useAppText } from './messages/index.ts';

interface FailureProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** What happened, what is safe, what to do. */
export function Failure({ error, onRetry }: FailureProps) {
  const t = useAppText();
  const reference = error instanceof Problem ? error.instance : undefined;
  return (
    <Notice state={error instanceof Unreachable ? 'warn' : 'bad'} live actions={onRetry && <Button onClick={onRetry}>{t('error.retry')}</Button>}>
      <p>{error instanceof Problem ? error.message : error instanceof Unreachable ? t('error.unreachable') : t('error.title')}</p>
      <p className="soft small">
        {t('error.safe')} {reference && error instanceof Problem && error.status >= 500 && t('error.reference', { reference })}
      </p>
    </Notice>
  );
}

export function PageFailure({ error, reset }: ErrorComponentProps) {
  const t = useAppText();
  return (
    <div className="page">
      <h1>{t('error.title')}</h1>
      <Failure error={error} onRetry={reset} />
    </div>
  );
}

export function NotFoundPage() {
  const t = useAppText();
  return (
    <div className="page">
      <h1>{t('notFound.title')}</h1>
      <Empty title={t('notFound.text')}>
        <Link to="/">{t('notFound.home')}</Link>
      </Empty>
    </div>
  );
}

/** An address that leads nowhere, outside the frame of the app. */
export function LostPage() {
  return (
    <main>
      <NotFoundPage />
    </main>
  );
}
