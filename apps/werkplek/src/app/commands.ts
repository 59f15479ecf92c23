import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { digitOf, matches, shortcuts, type ShortcutId } from './shortcuts.ts';

/** Something one can do now, from the palette or by its shortcut. */
export interface Command {
  readonly id: string;
  readonly text: string;
  readonly shortcut?: ShortcutId;
  run(): void;
}

let commands: readonly Command[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Command[]): void {
  commands = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useCommands(): readonly Command[] {
  return useSyncExternalStore(subscribe, () => commands);
}

/** Offers a command as long as the component is on the screen (and `enabled`). The last one offered wins a shortcut. */
export function useCommand({ id, text, shortcut, run }: Command, enabled = true): void {
  const latest = useEffectEvent(run);
  useEffect(() => {
    if (!enabled) return;
    const command: Command = { id, text, run: () => latest(), ...(shortcut && { shortcut }) };
    change([...commands, command]);
    return () => change(commands.filter((other) => other !== command));
  }, [id, text, shortcut, enabled]);
}

/** Does what is offered under a name now. @returns false when it is not offered */
export function runCommand(id: string): boolean {
  const command = commands.findLast((one) => one.id === id);
  command?.run();
  return command !== undefined;
}

/** Runs what a key press asks for. Dialogs keep the keyboard to themselves. */
export function runShortcut(event: KeyboardEvent, switchTo: (digit: number) => void): void {
  if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
  const digit = digitOf(event);
  if (digit !== undefined) {
    event.preventDefault();
    switchTo(digit);
    return;
  }
  const command = commands.findLast(({ shortcut }) => shortcut && matches(event, shortcuts[shortcut]));
  if (!command) return;
  event.preventDefault();
  command.run();
}
