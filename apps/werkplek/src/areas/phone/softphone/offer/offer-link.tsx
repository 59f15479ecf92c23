import type { LiveOffer } from '@ingang/contracts/phone/offers';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface OfferLinkProps {
  readonly kind: LiveOffer['kind'];
  readonly id: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly title?: string;
}

/** Leads to what is offered: a callback, or the contact of a message. */
export function OfferLink({ kind, id, ...link }: OfferLinkProps) {
  return kind === 'message' ? <Link to="/contacts/$contactId" params={{ contactId: id }} {...link} /> : <Link to="/callbacks/$callbackId" params={{ callbackId: id }} {...link} />;
}
