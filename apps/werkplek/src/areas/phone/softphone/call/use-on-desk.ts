import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef } from 'react';
import { Problem, Unreachable } from '../../../../api/errors.ts';
import { openContacts } from '../../../contacts/desk/saving/open-contacts.ts';
import type { LegState } from '../line/sip-line.ts';
import type { MyCall } from '../phone-api.ts';

const patienceMilliseconds = 5000;
const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Brings the contact of a call that was answered here to the desk, once for each time that it is answered. @returns how to bring one there by hand */
export function useOnDesk(call: MyCall | undefined, leg: LegState): (contactId: string) => Promise<void> {
  const navigate = useNavigate();
  const brought = useRef<string>(undefined);
  const bring = async (contactId: string) => {
    await fetched(contactId);
    await navigate({ to: '/desk', search: { contact: contactId } });
    requestAnimationFrame(() => document.getElementById('question')?.focus());
  };
  const answered = useEffectEvent((contactId: string) => {
    if (brought.current === contactId) return;
    brought.current = contactId;
    void bring(contactId);
  });
  // while it rings for the server, nobody has the contact yet, and who may not see its authority is told that there is none
  const isTaken = call && call.phase !== 'ringing' && !(call.direction === 'outbound' && call.phase === 'dialling');
  const contactId = leg === 'connected' && isTaken && !call.consultedBy ? call.contactId : null;
  useEffect(() => {
    if (contactId) answered(contactId);
  }, [contactId]);
  useEffect(() => {
    if (leg === 'none') brought.current = undefined; // the same caller may come again, phoned back after a breakdown
  }, [leg]);
  const ongoing = call?.contactId;
  useEffect(() => {
    if (!ongoing) return undefined;
    return () => void fetched(ongoing, true); // its end is written by the switchboard
  }, [ongoing]);
  return bring;
}

/** The switchboard writes down who answered a moment after the sound is there. */
async function fetched(contactId: string, isEnding = false): Promise<void> {
  const ends = Date.now() + patienceMilliseconds;
  const isThere = () => {
    const entry = openContacts.get(contactId);
    return isEnding ? !entry || entry.details.endedAt !== null : entry !== undefined;
  };
  while (!isThere() && Date.now() < ends) {
    try {
      await openContacts.refresh(contactId);
    } catch (error) {
      if (!(error instanceof Problem || error instanceof Unreachable)) throw error;
    }
    if (!isThere()) await wait(150);
  }
}
