import { Button } from '@ingang/ui/button';
import { Failure } from './failure.tsx';
import { useAppText } from './messages/index.ts';

interface FormFootProps {
  /** What went wrong with the last attempt to save; null when nothing did. */
  readonly error: unknown;
  readonly isPending: boolean;
  /** What the button does. Left out: save. */
  readonly label?: string;
  /** Why it cannot be sent yet is told above. */
  readonly isBlocked?: boolean;
  readonly onClose: () => void;
}

/** The end of a form in a dialog: what went wrong, cancel, and do it. */
export function FormFoot({ error, isPending, label, isBlocked = false, onClose }: FormFootProps) {
  const t = useAppText();
  return (
    <>
      {error !== null && <Failure error={error} />}
      <div className="row row-end">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button submit look="primary" disabled={isPending || isBlocked}>
          {label ?? t('save')}
        </Button>
      </div>
    </>
  );
}
