import { ContactParams, Draft, DraftSaved, SaveDraft } from '@ingang/contracts/contacts';
import type { ContactId } from '@ingang/kernel';
import { route, type Route } from '../../../platform/http/route.ts';
import { deskOf } from '../desk-of.ts';
import { loadDraft, saveDraft } from '../usecases/save-draft.ts';
import { tag } from './contact-routes.ts';
import { showDraft, showingDraftConflicts } from './show-draft.ts';

export const draftRoutes: readonly Route[] = [
  route({
    method: 'PUT',
    path: '/contacts/:contactId/draft',
    operationId: 'saveDraft',
    tag,
    summary: 'Keep the state of your screen with a contact',
    description:
      'Anything up to 64 KiB, stored as it comes; survives the browser and the server. With `version`, 409 carries in `current` what another screen of yours saved; your other screens are told.',
    access: 'contacts:handle',
    params: ContactParams,
    body: SaveDraft,
    answer: DraftSaved,
    handle: (work, { params, body }) =>
      showingDraftConflicts(async () => {
        const { version, updatedAt } = await saveDraft(deskOf(work), params.contactId as ContactId, body);
        return { version, updatedAt: updatedAt.toISOString() };
      }),
  }),
  route({
    method: 'GET',
    path: '/contacts/:contactId/draft',
    operationId: 'getDraft',
    tag,
    summary: 'Get back the state of your screen',
    access: 'contacts:handle',
    params: ContactParams,
    answer: Draft,
    handle: async (work, { params }) => showDraft(await loadDraft(deskOf(work), params.contactId as ContactId)),
  }),
];
