import { useSubject } from '../softphone/call/use-subject.ts';
import { useLiveText } from './messages/index.ts';

/** What a caller wants to talk about, in words. */
export function Subject({ code }: { readonly code: string | null }) {
  const t = useLiveText();
  const text = useSubject({ subject: code });
  return code === null ? <span className="soft">{t('subject.none')}</span> : <>{text}</>;
}
