import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ear, Headset, MessageCircle, Square, Users, type LucideIcon } from 'lucide-react';
import { Button } from '@ingang/ui/button';
import { Notice } from '@ingang/ui/notice';
import { myCallQuery } from '../softphone/phone-api.ts';
import { supervise, type Purpose } from './live-api.ts';
import { useLiveText } from './messages/index.ts';

const ways = ['listen', 'whisper', 'barge', 'take-over'] as const;
type Way = (typeof ways)[number];
const icons: Readonly<Record<Way, LucideIcon>> = { listen: Ear, whisper: MessageCircle, barge: Users, 'take-over': Headset };

interface SupervisionButtonsProps {
  readonly call: { readonly callId: string; readonly agentId: string; readonly agentName: string };
  /** How the team lead is with it now; undefined when not. */
  readonly how: Way | undefined;
  readonly purpose: Purpose;
  readonly disabled?: boolean;
}

/** What a team lead may do with a call of an agent: one group, the present way pressed. */
export function SupervisionButtons({ call, how, purpose, disabled }: SupervisionButtonsProps) {
  const t = useLiveText();
  const queries = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: (wish: Way | 'stop') => supervise(call.callId, { agentId: call.agentId, how: wish }, purpose),
    onSuccess: (answer) => queries.setQueryData(myCallQuery.queryKey, answer),
    onSettled: () => queries.invalidateQueries({ queryKey: ['phone', 'now'] }),
  });
  return (
    <div className="stack-tight">
      <div className="row" role="group" aria-label={t('how.group', { name: call.agentName })}>
        {ways.map((way) => (
          <Button key={way} small icon={icons[way]} aria-pressed={how === way} disabled={disabled || isPending} onClick={() => mutate(way)}>
            {t(`how.${way}`)}
          </Button>
        ))}
        {how && (
          <Button small look="primary" icon={Square} onClick={() => mutate('stop')}>
            {t('how.stop')}
          </Button>
        )}
      </div>
      {error && <Notice state="warn" live>{error.message}</Notice>}
    </div>
  );
}
