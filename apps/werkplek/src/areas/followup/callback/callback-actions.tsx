import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Callback } from '@ingang/contracts/followup';
import { useState } from 'react';
import { Button } from '@ingang/ui/button';
import { isConflict, Problem } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useFollowupText } from '../messages/index.ts';
import { ActionForm, type FormAction } from './action-form.tsx';

type Action = Callback['allowed'][number];

const paths: Record<Action, string> = { take: 'take', release: 'release', reassign: 'reassign', return: 'return', 'log-attempt': 'attempts', close: 'close', reopen: 'reopen' };
const texts = {
  take: 'action.take',
  release: 'action.release',
  reassign: 'action.reassign',
  return: 'action.return',
  'log-attempt': 'action.attempt',
  close: 'action.close',
  reopen: 'action.reopen',
} as const satisfies Record<Action, string>;
const order: readonly Action[] = ['take', 'log-attempt', 'close', 'reassign', 'return', 'release', 'reopen'];

/** The buttons that the server says this person may use now. */
export function CallbackActions({ callback }: { readonly callback: Callback }) {
  const t = useFollowupText();
  const queries = useQueryClient();
  const [doing, setDoing] = useState<FormAction>();
  const act = useMutation({
    mutationFn: ({ action, input }: { action: Action; input: object }) =>
      request<Callback>(`/callbacks/${callback.id}/${paths[action]}`, { method: 'POST', body: { version: callback.version, ...input }, idempotencyKey: crypto.randomUUID() }),
    onSuccess: () => setDoing(undefined),
    onSettled: () => queries.invalidateQueries({ queryKey: ['followup'] }),
  });
  const start = (action: Action) => {
    if (action === 'take' || action === 'release' || action === 'reopen') act.mutate({ action, input: {} });
    else setDoing(action);
  };
  const allowed = order.filter((action) => callback.allowed.includes(action));
  return (
    <section className="stack">
      <div className="row">
        {allowed.map((action, index) => (
          <Button key={action} look={index === 0 ? 'primary' : 'quiet'} aria-expanded={action === doing || undefined} disabled={act.isPending} onClick={() => start(action)}>
            {t(texts[action])}
          </Button>
        ))}
      </div>
      {doing && <ActionForm key={doing} action={doing} callback={callback} error={act.error} busy={act.isPending} onCancel={() => setDoing(undefined)} onSend={(input) => act.mutate({ action: doing, input })} />}
      {act.error && (!doing || isConflict(act.error) || !(act.error instanceof Problem)) && <Failure error={act.error} />}
    </section>
  );
}
