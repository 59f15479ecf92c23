import { Notice } from '@ingang/ui/notice';
import type { Problem } from '../../../api/errors.ts';
import { useContactsText } from '../messages/index.ts';

/** The server said no to this contact: what, field by field, and that nothing typed is gone. */
export function Refusal({ problem }: { readonly problem: Problem }) {
  const t = useContactsText();
  return (
    <Notice state="bad" live>
      <strong>{t('refused.title')}</strong> {problem.message}
      {problem.faults.length > 0 && (
        <ul>
          {problem.faults.map(({ field, message }) => (
            <li key={field}>
              {field}: {message}
            </li>
          ))}
        </ul>
      )}
      <p className="small">{t('refused.safe')}</p>
    </Notice>
  );
}
