import type { PromiseProposal } from '@ingang/contracts/followup';
import { Waiting } from '@ingang/ui/empty';
import { Notice } from '@ingang/ui/notice';
import { Failure } from '../../../app/failure.tsx';
import { useFollowupText } from '../messages/index.ts';

interface ProposalProps {
  readonly proposal: PromiseProposal | undefined;
  readonly error: unknown;
}

/** The honest sentence, and whether the department can make it. */
export function Proposal({ proposal, error }: ProposalProps) {
  const t = useFollowupText();
  if (error && !proposal) return <Failure error={error} />;
  if (!proposal) return <Waiting>{t('promise.thinking')}</Waiting>;
  return (
    <Notice state={proposal.departmentCanMakeNorm ? 'good' : 'warn'} live>
      <p className="small">{t('promise.say')}</p>
      <p className="strong">{proposal.sentence}</p>
      {proposal.warnings.map((warning) => (
        <p key={warning} className="small">
          {warning}
        </p>
      ))}
    </Notice>
  );
}
