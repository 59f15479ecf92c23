import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { Notice } from '@ingang/ui/notice';
import { connection, useConnection } from '../../../api/connection.ts';
import { usePeopleText } from '../messages/index.ts';
import { sessionQuery, signOut, useSession, type Session } from './session.ts';
import { SignInForm } from './sign-in-form.tsx';

/**
 * The session has ended: said in a line at the top, because a dialog that opens by itself would catch what is being typed.
 * Signing in again happens over the screen, which stays as it is; somebody else must not continue this person's work.
 */
export function ExpiredLine() {
  const t = usePeopleText();
  const queries = useQueryClient();
  const { signedIn } = useConnection();
  const session = useSession();
  const owner = useRef(session);
  const [other, setOther] = useState(false);
  const [signingIn, setSigningIn] = useState(false);

  async function check(next: Session) {
    if (next.user.id === owner.current.user.id) {
      setOther(false);
      setSigningIn(false);
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
    <div role="status" className="connection-line">
      {!signedIn && (
        <Notice state="warn" actions={<Button onClick={() => setSigningIn(true)}>{t('again.title')}</Button>}>
          {t('again.text')}
        </Notice>
      )}
      <Dialog open={signingIn && !signedIn} title={t('again.title')} closeLabel={t('again.later')} onClose={() => setSigningIn(false)}>
        <p className="soft">{t('again.as', { name })}</p>
        {other && <Notice state="bad">{t('again.other', { name })}</Notice>}
        <SignInForm username={session.user.username} onSignedIn={(next) => void check(next)} />
      </Dialog>
    </div>
  );
}
