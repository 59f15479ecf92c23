/** A key combination; `code` is the place on the keyboard, so that layouts and dead keys do not matter. */
export interface Shortcut {
  readonly keys: string;
  readonly code: string;
  readonly alt?: true;
  readonly ctrl?: true;
}

/**
 * Every shortcut of the app. Alt with a letter is free in browsers once a page handles it, and no screen reader uses it;
 * combinations that browsers keep for themselves (Ctrl+N, Ctrl+T, Ctrl+W, F-keys) are left alone.
 */
export const shortcuts = {
  commands: { keys: 'Ctrl+K', code: 'KeyK', ctrl: true },
  newContact: { keys: 'Alt+N', code: 'KeyN', alt: true },
  question: { keys: 'Alt+Q', code: 'KeyQ', alt: true },
  finish: { keys: 'Ctrl+Enter', code: 'Enter', ctrl: true },
  endConversation: { keys: 'Alt+E', code: 'KeyE', alt: true },
  promise: { keys: 'Alt+T', code: 'KeyT', alt: true },
  customer: { keys: 'Alt+K', code: 'KeyK', alt: true },
  authority: { keys: 'Alt+O', code: 'KeyO', alt: true },
  identification: { keys: 'Alt+I', code: 'KeyI', alt: true },
  note: { keys: 'Alt+L', code: 'KeyL', alt: true },
  presence: { keys: 'Alt+B', code: 'KeyB', alt: true },
  answer: { keys: 'Alt+A', code: 'KeyA', alt: true },
  hold: { keys: 'Alt+W', code: 'KeyW', alt: true },
  mute: { keys: 'Alt+M', code: 'KeyM', alt: true },
  transfer: { keys: 'Alt+V', code: 'KeyV', alt: true },
  conference: { keys: 'Alt+G', code: 'KeyG', alt: true },
  keys: { keys: 'Alt+C', code: 'KeyC', alt: true },
  phoneOut: { keys: 'Alt+P', code: 'KeyP', alt: true },
  snooze: { keys: 'Alt+U', code: 'KeyU', alt: true },
  refuse: { keys: 'Alt+X', code: 'KeyX', alt: true },
  voicemail: { keys: 'Alt+S', code: 'KeyS', alt: true },
  help: { keys: 'Alt+H', code: 'KeyH', alt: true },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof shortcuts;

type Pressed = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * Whether a key press is this shortcut. Cmd counts as Ctrl.
 *
 * @example matches({ code: 'KeyN', altKey: true, ctrlKey: false, metaKey: false, shiftKey: false }, shortcuts.newContact) // true
 */
export function matches(pressed: Pressed, shortcut: Shortcut): boolean {
  return (
    pressed.code === shortcut.code &&
    pressed.altKey === Boolean(shortcut.alt) &&
    (pressed.ctrlKey || pressed.metaKey) === Boolean(shortcut.ctrl) &&
    !pressed.shiftKey
  );
}

/** Alt+1 to Alt+9: the number, or undefined. */
export function digitOf(pressed: Pressed): number | undefined {
  if (!pressed.altKey || pressed.ctrlKey || pressed.metaKey || pressed.shiftKey) return undefined;
  const digit = /^Digit([1-9])$/.exec(pressed.code)?.[1];
  return digit === undefined ? undefined : Number(digit);
}
