import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Picker } from '@ingang/ui/picker';
import { customerSearchQuery } from '../../customers/customers.ts';

export interface PickedCustomer {
  readonly id: string;
  readonly name: string;
}

interface CustomerPickerProps {
  readonly label: string;
  readonly value: PickedCustomer | undefined;
  readonly onChange: (value: PickedCustomer | undefined) => void;
}

/** Finds a customer by anything one knows of them. */
export function CustomerPicker({ label, value, onChange }: CustomerPickerProps) {
  const [typed, setTyped] = useState('');
  const { data } = useQuery(customerSearchQuery(typed.trim()));
  const hits = typed.trim().length >= 2 ? (data?.results ?? []) : [];
  return (
    <Picker
      label={label}
      items={hits.map(({ id, displayName, addressLine }) => ({ id, label: displayName, note: addressLine }))}
      value={value?.id}
      valueLabel={value?.name}
      onType={setTyped}
      onChange={(id) => onChange(id === undefined ? undefined : { id, name: hits.find((hit) => hit.id === id)?.displayName ?? '' })}
    />
  );
}
