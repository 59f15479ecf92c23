import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Dialog } from '@ingang/ui/dialog';
import { Notice } from '@ingang/ui/notice';
import { connection, useConnection } from '../../../api/connection.ts';
import { usePeopleText } from '../messages/index.ts';
import { sessionQuery, signOut, useSession, type Session } from './session.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Signing in again over the screen, which stays as it is. Somebody else must not continue this person's work. */
export function ExpiredDialog() {
  const t = usePeopleText();
  const queries = useQueryClient();
  const { signedIn } = useConnection();
  const session = useSession();
  const owner = useRef(session);
  const [other, setOther] = useState(false);

  async function check(next: Session) {
    if (next.user.id === owner.current.user.id) {
      setOther(false);
      await queries.invalidateQueries();
      return;
    }
    queries.setQueryData(sessionQuery.queryKey, owner.current);
    await signOut();
    connection.sessionExpired();
    setOther(true);
  }

  const name = session.user.displayName;
  return (
    <Dialog open={!signedIn} title={t('again.title')} closeLabel="">
      <p>{t('again.text')}</p>
      <p className="soft">{t('again.as', { name })}</p>
      {other && <Notice state="bad">{t('again.other', { name })}</Notice>}
      <SignInForm username={session.user.username} onSignedIn={(next) => void check(next)} />
    </Dialog>
  );
}
