import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly closeLabel: string;
  /** Left out: the dialog cannot be dismissed, such as signing in again. */
  readonly onClose?: (() => void) | undefined;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Work of its own above the screen. Focus goes in, stays in and returns; Escape closes. */
export function Dialog({ open, title, closeLabel, onClose, wide, children }: DialogProps) {
  return (
    <ModalOverlay
      className="veil"
      isOpen={open}
      isKeyboardDismissDisabled={!onClose}
      onOpenChange={(now) => {
        if (!now) onClose?.();
      }}
    >
      <Modal className="dialog-frame" style={wide ? { ['--dialog-width' as string]: '60rem' } : {}}>
        <AriaDialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {onClose && (
              <Button look="plain" icon={X} aria-label={closeLabel} onClick={onClose} />
            )}
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
