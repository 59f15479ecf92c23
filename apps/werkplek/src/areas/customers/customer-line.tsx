import type { CustomerHit } from '@ingang/contracts/customers';
import { Tag } from '@ingang/ui/tag';
import { AuthorityTag } from '../region/authority-tag.tsx';
import { useCustomersText } from './messages/index.ts';
import { useBirthDate } from './birth-date.ts';

/** Enough of a customer to choose by. */
export function CustomerLine({ hit }: { readonly hit: CustomerHit }) {
  const t = useCustomersText();
  const birthDate = useBirthDate();
  return (
    <>
      <span className="row">
        <strong>{hit.displayName}</strong>
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
