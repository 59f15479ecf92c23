import { Button } from '@ingang/ui/button';
import { Failure } from './failure.tsx';
import { useAppText } from './messages/index.ts';

interface FormFootProps {
  /** What went wrong with the last attempt to save; null when nothing did. */
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onClose: () => void;
}

/** The end of a form in a dialog: what went wrong, cancel, save. */
export function FormFoot({ error, isPending, onClose }: FormFootProps) {
  const t = useAppText();
  return (
    <>
      {error !== null && <Failure error={error} />}
      <div className="row row-end">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button submit look="primary" disabled={isPending}>
          {t('save')}
        </Button>
      </div>
    </>
  );
}
