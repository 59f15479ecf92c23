import type { Contact } from '@ingang/contracts/contacts';
import { useAuthorities } from '../../region/region.ts';
import { MergeDialog } from '../../../app/merge/merge-dialog.tsx';
import { useContactsText } from '../messages/index.ts';
import { changed, detailsOf, type DeskDetails } from './desk-contact.ts';
import type { DeskEntry } from './desk-entry.ts';
import { openContacts } from './open-contacts.ts';

interface ConflictDialogProps {
  readonly entry: DeskEntry;
  readonly current: Contact;
}

/** Somebody else changed this contact: mine or theirs, per field that differs. */
export function ConflictDialog({ entry, current }: ConflictDialogProps) {
  const t = useContactsText();
  const authorities = useAuthorities();
  const theirs = detailsOf(current);
  const differing = Object.keys(changed(theirs, entry.details)) as (keyof DeskDetails)[];
  const show = (field: keyof DeskDetails, details: DeskDetails, customer: string | undefined): string => {
    if (field === 'channel') return t(`channel.${details.channel}`);
    if (field === 'direction') return t(`direction.${details.direction}`);
    if (field === 'authorityId') return authorities.find(({ id }) => id === details.authorityId)?.name ?? '';
    if (field === 'customerId') return details.customerId ? (customer ?? details.customerId) : '';
    if (field === 'identification') return details.identification.level;
    return details[field] ?? '';
  };
  return (
    <MergeDialog
      fields={differing.map((field) => ({
        id: field,
        label: t(`field.${field}`),
        mine: show(field, entry.details, entry.customerName),
        theirs: show(field, theirs, current.customerName),
      }))}
      onChoose={(mine) => {
        const kept = Object.fromEntries(mine.map((field) => [field, entry.details[field as keyof DeskDetails]]));
        openContacts.resolve(entry.key, { ...theirs, ...kept } as DeskDetails);
      }}
    />
  );
}
