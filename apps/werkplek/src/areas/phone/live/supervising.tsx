import type { MyCallAnswer } from '../softphone/phone-api.ts';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { useLiveText } from './messages/index.ts';
import { SupervisionButtons } from './supervision-buttons.tsx';
import { usePurpose } from './use-purpose.ts';

/** The call of an agent that this team lead is with, in the phone's own line. */
export function Supervising({ supervising }: { readonly supervising: NonNullable<MyCallAnswer['supervising']> }) {
  const t = useLiveText();
  const [purpose] = usePurpose();
  const { agentName: name, how, isConnected, isAgentTold, authorityId } = supervising;
  return (
    <>
      <div className="phone-lines">
        <p className="phone-line">
          <AuthorityTag id={authorityId} />
          <strong className="cut" role="status">{isConnected ? t(`supervising.${how}`, { name }) : t('supervising.calling', { name })}</strong>
        </p>
        <p className="small soft cut">{t(isAgentTold ? 'told' : 'notTold')}</p>
      </div>
      <SupervisionButtons call={supervising} how={how} purpose={purpose} />
    </>
  );
}
