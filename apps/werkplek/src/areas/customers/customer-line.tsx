import { Link } from '@tanstack/react-router';
import type { CustomerHit } from '@ingang/contracts/customers';
import { Tag } from '@ingang/ui/tag';
import { AuthorityTag } from '../region/authority-tag.tsx';
import { useCustomersText } from './messages/index.ts';
import { useBirthDate } from './birth-date.ts';

interface CustomerLineProps {
  readonly hit: CustomerHit;
  /** The name leads to the customer. */
  readonly linked?: boolean;
}

/** Enough of a customer to choose by. */
export function CustomerLine({ hit, linked }: CustomerLineProps) {
  const t = useCustomersText();
  const birthDate = useBirthDate();
  return (
    <>
      <span className="row">
        {linked ? (
          <Link to="/customers/$customerId" params={{ customerId: hit.id }}>
            {hit.displayName}
          </Link>
        ) : (
          <strong>{hit.displayName}</strong>
        )}
        {hit.confidential && <Tag state="warn">{t('zone.confidential')}</Tag>}
      </span>
      <span className="small soft">
        {[hit.birthDate && birthDate(hit.birthDate), hit.addressLine, hit.phone].filter(Boolean).join(' · ')}
      </span>
      <span className="small">
        <AuthorityTag id={hit.authorityId} short />
      </span>
    </>
  );
}
