import { Waiting } from '@ingang/ui/empty';
import { useAppText } from './messages/index.ts';

export function Loading() {
  const t = useAppText();
  return (
    <div className="page">
      <Waiting>{t('loading')}</Waiting>
    </div>
  );
}
