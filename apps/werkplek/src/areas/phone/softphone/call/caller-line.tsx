import { useFormat } from '../../../../i18n/format.ts';
import { usePhoneText } from '../messages/index.ts';
import type { MyCall } from '../phone-api.ts';
import { callerText } from './caller-text.ts';

/** Who calls as far as the number says, which is never certain; and what was asked earlier today. */
export function CallerLine({ call }: { readonly call: MyCall }) {
  const t = usePhoneText();
  const format = useFormat();
  const { callerNumberDisplay, candidates, earlierToday } = call;
  const last = earlierToday[0];
  const name = candidates.length > 0 ? callerText(call, t) : t('caller.unknown');
  return (
    <div className="phone-caller small">
      <p className="cut" title={name}>{name}</p>
      <p className="cut soft" title={last?.title}>
        <span className="figures">{callerNumberDisplay ?? t('caller.withheld')}</span>
        {last && ` · ${t('caller.earlier')} ${format.time(last.startedAt)} ${last.title} (${last.agentName})`}
      </p>
    </div>
  );
}
