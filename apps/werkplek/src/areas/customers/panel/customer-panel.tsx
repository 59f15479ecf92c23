import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '@ingang/ui/button';
import { Waiting } from '@ingang/ui/empty';
import { Notice } from '@ingang/ui/notice';
import { Tag } from '@ingang/ui/tag';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import type { DeskEntry } from '../../contacts/desk/saving/desk-entry.ts';
import { useBirthDate } from '../birth-date.ts';
import { customerQuery } from '../customers.ts';
import { useCustomersText } from '../messages/index.ts';
import { Representations } from '../representations.tsx';
import { isOver } from '../validity.ts';

interface CustomerPanelProps {
  readonly id: string;
  readonly entry: DeskEntry;
  readonly onUnlink: () => void;
}

/** The linked customer: who, how to reach, what is promised, what happened before. */
export function CustomerPanel({ id, entry, onUnlink }: CustomerPanelProps) {
  const t = useCustomersText();
  const app = useAppText();
  const birthDate = useBirthDate();
  const { data: customer, error, refetch } = useQuery(customerQuery(id));
  if (error && !customer) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!customer) return <Waiting>{entry.customerName ?? app('loading')}</Waiting>;
  return (
    <div className="stack-tight">
      <div className="spread">
        <h2>
          <Link to="/customers/$customerId" params={{ customerId: id }} className="quiet-link">
            {customer.displayName}
          </Link>
        </h2>
        <Button look="plain" small onClick={onUnlink}>
          {t('zone.unlink')}
        </Button>
      </div>
      <p className="row">
        {customer.confidential && <Tag state="warn">{t('zone.confidential')}</Tag>}
        {customer.bsnKnown && <Tag>{t('zone.bsn')}</Tag>}
      </p>
      {customer.deceasedOn && <Notice state="warn">{t('zone.deceased', { date: birthDate(customer.deceasedOn) })}</Notice>}
      <p className="small">{customer.birthDate && t('zone.born', { date: birthDate(customer.birthDate) })}</p>
      {customer.addresses.filter(({ validTo }) => !isOver(validTo)).slice(0, 3).map((address) => (
        <p key={address.id} className="small">
          {address.line} {address.label && <span className="soft">{address.label}</span>}
        </p>
      ))}
      {customer.digitalAddresses.slice(0, 4).map((digital) => (
        <p key={digital.id} className="small">
          {digital.display} {digital.label && <span className="soft">{digital.label}</span>}
        </p>
      ))}
      <Representations customer={customer} className="small" />
      {customer.remark && (
        <Notice>
          <span className="only-heard">{t('zone.remark')}: </span>
          {customer.remark}
        </Notice>
      )}
    </div>
  );
}
