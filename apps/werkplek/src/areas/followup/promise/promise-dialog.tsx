import { useQuery } from '@tanstack/react-query';
import { Dialog } from '@ingang/ui/dialog';
import { useAppText } from '../../../app/messages/index.ts';
import type { DeskEntry } from '../../contacts/desk/saving/desk-entry.ts';
import { customerQuery } from '../../customers/customers.ts';
import { useFollowupText } from '../messages/index.ts';
import type { SubjectProduct } from './promised-question.ts';
import { PromiseForm } from './promise-form.tsx';

interface PromiseDialogProps {
  readonly entry: DeskEntry;
  /** What the question that is being typed is about, as far as the knowledge base knows. */
  readonly product: SubjectProduct | undefined;
  readonly onClose: () => void;
}

/** What can honestly be promised, with everything that is known already filled in. */
export function PromiseDialog({ entry, product, onClose }: PromiseDialogProps) {
  const t = useFollowupText();
  const app = useAppText();
  const { customerId } = entry.details;
  const { data: customer, isPending } = useQuery(customerQuery(customerId));
  const ready = !customerId || !isPending;
  return (
    <Dialog open title={t('promise.title')} closeLabel={app('close')} onClose={onClose} wide>
      {ready && <PromiseForm entry={entry} product={product} customer={customer} onDone={onClose} />}
    </Dialog>
  );
}
