import { queryOptions } from '@tanstack/react-query';
import type { MyOfferAnswer, OfferAccepted } from '@ingang/contracts/phone/offers';
import { request } from '../../../../api/request.ts';

/** What is offered to this agent. Has a room of its own: what happens to colleagues must not refresh it. */
export const myOfferQuery = queryOptions({
  queryKey: ['my-offer'],
  queryFn: async ({ signal }) => (await request<MyOfferAnswer>('/phone/my-offer', { signal })).offer,
});

export const acceptOffer = (workId: string): Promise<OfferAccepted> => request(`/phone/offers/${workId}/accept`, { method: 'POST' });
export const putOffOffer = (workId: string, how: 'snooze' | 'decline'): Promise<void> => request(`/phone/offers/${workId}/${how}`, { method: 'POST' });
