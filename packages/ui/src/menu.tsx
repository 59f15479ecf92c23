import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly href?: string;
}

interface MenuProps {
  readonly label: string;
  readonly trigger: ReactNode;
  readonly choices: readonly MenuChoice[];
  readonly onChoose: (id: string) => void;
}

export function Menu({ label, trigger, choices, onChoose }: MenuProps) {
  return (
    <MenuTrigger>
      <Button className="button" data-look="plain" aria-label={label}>
        {trigger}
        <ChevronDown aria-hidden />
      </Button>
      <Popover className="popover">
        <AriaMenu className="options" aria-label={label} onAction={(key) => onChoose(String(key))}>
          {choices.map((choice) => (
            <MenuItem key={choice.id} id={choice.id} className="option">
              {choice.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
