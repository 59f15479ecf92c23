import { Notice } from '@ingang/ui/notice';
import { useConnection } from '../api/connection.ts';
import { useAppText } from './messages/index.ts';

/** Says calmly that the server does not answer, in a place of its own so that nothing jumps away under a click. */
export function ConnectionLine() {
  const t = useAppText();
  const { reachable } = useConnection();
  return (
    <div role="status" className="connection-line">
      {!reachable && <Notice state="warn">{t('connection.lost')}</Notice>}
    </div>
  );
}
