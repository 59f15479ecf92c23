import { queryOptions, useQueryClient, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import type { Session } from '@ingang/contracts/people';
import { connection } from '../../../api/connection.ts';
import { Problem } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';

export type { Session };

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await request<Session>('/session', { signal, ownSession: true });
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
});

export async function signIn(queries: QueryClient, username: string, password: string): Promise<Session> {
  const session = await request<Session>('/session', { method: 'POST', body: { username, password }, ownSession: true });
  queries.setQueryData(sessionQuery.queryKey, session);
  connection.signedInAgain();
  return session;
}

export async function signOut(): Promise<void> {
  await request('/session', { method: 'DELETE', ownSession: true });
}

/** The session of whoever is signed in; only below the signed-in part of the app. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Error('nobody is signed in');
  return data;
}

export type May = (permission: string) => boolean;

/** Whether one may: for leaving out what one may not. The server decides. */
export function useMay(): May {
  const { permissions } = useSession().user;
  return (permission) => permissions.includes(permission);
}

export function useChangeSession(): (change: { purpose?: string; language?: string }) => Promise<void> {
  const queries = useQueryClient();
  return async (change) => {
    const session = await request<Session | undefined>('/session', { method: 'PATCH', body: change });
    if (session) queries.setQueryData(sessionQuery.queryKey, session);
    else await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
}
