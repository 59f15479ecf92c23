import type { Customer } from '@ingang/contracts/customers';
import { Link } from '@tanstack/react-router';
import { useCustomersText } from './messages/index.ts';
import { isOver } from './validity.ts';

interface RepresentationsProps {
  readonly customer: Customer;
  readonly className?: string;
}

/** Who acts for this customer, and for whom this customer acts: to know with whom one speaks, and about what. */
export function Representations({ customer, className }: RepresentationsProps) {
  const t = useCustomersText();
  return (
    <>
      {customer.representations
        .filter(({ validTo }) => !isOver(validTo))
        .map(({ id, kind, representativeId, representativeName, representativePhoneDisplay, scope }) => {
          const who = [representativeName, representativePhoneDisplay, scope && `(${scope})`].filter(Boolean).join(' ');
          const text = t('zone.representation', { kind: t(`representation.${kind}`), who });
          return (
            <p key={id} className={className}>
              {representativeId ? (
                <Link to="/customers/$customerId" params={{ customerId: representativeId }}>
                  {text}
                </Link>
              ) : (
                text
              )}
            </p>
          );
        })}
      {customer.represents.map(({ customerId, displayName }) => (
        <p key={customerId} className={className}>
          <Link to="/customers/$customerId" params={{ customerId }}>
            {t('zone.represents', { name: displayName })}
          </Link>
        </p>
      ))}
    </>
  );
}
