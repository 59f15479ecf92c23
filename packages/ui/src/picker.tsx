import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';

export interface PickerItem {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
}

interface PickerProps {
  readonly label: string;
  readonly items: readonly PickerItem[];
  readonly value: string | undefined;
  /** The label of the chosen item when it is not among `items`. */
  readonly valueLabel?: string | undefined;
  readonly onChange: (id: string | undefined) => void;
  /** For items that are searched elsewhere: gets what is typed; `items` are then shown as they are. */
  readonly onType?: ((text: string) => void) | undefined;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
}

/** Choose one by typing part of its name. */
export function Picker({ label, items, value, valueLabel, onChange, onType, hint, fault }: PickerProps) {
  const chosen = items.find((item) => item.id === value)?.label ?? valueLabel ?? '';
  const [typed, setTyped] = useState<string>();
  const text = typed ?? chosen;
  const shown = onType || typed === undefined ? items : items.filter((item) => item.label.toLowerCase().includes(typed.toLowerCase()));
  return (
    <ComboBox
      className="field"
      items={shown.slice(0, 60)}
      inputValue={text}
      selectedKey={value ?? null}
      isInvalid={Boolean(fault)}
      menuTrigger="focus"
      allowsEmptyCollection={false}
      onInputChange={(now) => {
        if (now === text) return;
        setTyped(now);
        onType?.(now);
        if (now === '') onChange(undefined);
      }}
      onSelectionChange={(key) => {
        if (key !== null) onChange(String(key));
        setTyped(undefined);
      }}
      onBlur={() => setTyped(undefined)}
    >
      <Label className="field-label">{label}</Label>
      <Input className="input" />
      {hint && <Text slot="description" className="field-hint">{hint}</Text>}
      {fault && <Text slot="errorMessage" className="field-fault">{fault}</Text>}
      <Popover className="popover">
        <ListBox<PickerItem> className="options">
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className="option">
              <span>{item.label}</span>
              {item.note && <span className="option-end soft">{item.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
