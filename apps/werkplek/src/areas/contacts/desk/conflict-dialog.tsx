import type { Contact } from '@ingang/contracts/contacts';
import { useAuthorities } from '../../region/region.ts';
import { MergeDialog } from '../../../app/merge/merge-dialog.tsx';
import { chosen, threeWays } from '../../../app/merge/three-ways.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useCustomersText } from '../../customers/messages/index.ts';
import { useContactsText } from '../messages/index.ts';
import { detailsOf, type DeskDetails } from './saving/desk-contact.ts';
import type { DeskEntry } from './saving/desk-entry.ts';
import { openContacts } from './saving/open-contacts.ts';

interface ConflictDialogProps {
  readonly entry: DeskEntry;
  readonly current: Contact;
}

/** Somebody else changed the same details of this contact: mine or theirs, per field. */
export function ConflictDialog({ entry, current }: ConflictDialogProps) {
  const t = useContactsText();
  const customers = useCustomersText();
  const format = useFormat();
  const authorities = useAuthorities();
  const theirs = detailsOf(current);
  const merge = threeWays(entry.savedDetails ?? theirs, entry.details, theirs);
  const show = (field: keyof DeskDetails, details: DeskDetails, customer: string | undefined): string => {
    if (field === 'channel') return t(`channel.${details.channel}`);
    if (field === 'direction') return t(`direction.${details.direction}`);
    if (field === 'authorityId') return authorities.find(({ id }) => id === details.authorityId)?.name ?? '';
    if (field === 'customerId') return details.customerId ? (customer ?? details.customerId) : '';
    if (field === 'identification') return customers(`identification.${details.identification.level}`);
    if (field === 'language') return details.language;
    const instant = details[field];
    return instant ? format.second(instant) : '';
  };
  return (
    <MergeDialog
      fields={merge.contested.map((field) => ({
        id: field,
        label: t(`field.${field}`),
        mine: show(field, entry.details, entry.customerName),
        theirs: show(field, theirs, current.customerName),
      }))}
      onChoose={(kept) => openContacts.resolve(entry.key, chosen(merge, theirs, kept))}
    />
  );
}
