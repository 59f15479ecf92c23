import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onLiveEvent } from '../../../api/events.ts';
import { useMay, useSession } from '../../people/session/session.ts';
import { myCallQuery, takesCalls, type MyCall, type MyCallAnswer } from './phone-api.ts';
import { useSoftphone } from './softphone.ts';

const busyMilliseconds = 5000;

/** The call and presence of who is signed in; undefined when not known, or when they take no calls. */
export function useMyCall(): MyCallAnswer | undefined {
  const may = useMay();
  const { leg } = useSoftphone();
  const { data } = useQuery({ ...myCallQuery, enabled: may(takesCalls), refetchInterval: leg === 'none' ? false : busyMilliseconds });
  return data;
}

/** The call that a contact on the desk is about, as long as it lasts. */
export function useCallOf(contactId: string | undefined): MyCall | undefined {
  const call = useMyCall()?.call;
  return call && contactId && call.contactId === contactId ? call : undefined;
}

/** Asks again what stands, when an event says that it is about this person. */
export function useFollowMyCall(): void {
  const queries = useQueryClient();
  const { id } = useSession().user;
  useEffect(
    () =>
      onLiveEvent(({ topic, about }) => {
        const isMine = topic === 'phone.call-changed' ? about?.['agentId'] === id : topic === 'phone.presence-changed' && about?.['userId'] === id;
        if (isMine) void queries.invalidateQueries({ queryKey: myCallQuery.queryKey });
      }),
    [queries, id],
  );
}
