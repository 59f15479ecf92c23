import { Search } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { TextField } from '@ingang/ui/field';
import { Kbd } from '@ingang/ui/kbd';
import { useCommand, useCommands, type Command } from './commands.ts';
import { useAppText } from './messages/index.ts';
import { shortcuts } from './shortcuts.ts';

/** Everything one can do here, by name. */
export function CommandPalette() {
  const t = useAppText();
  const [open, setOpen] = useState(false);
  useCommand({ id: 'commands', text: t('commands.open'), shortcut: 'commands', run: () => setOpen(true) });
  return (
    <>
      <Button look="plain" icon={Search} keys={shortcuts.commands.keys} aria-keyshortcuts="Control+K" onClick={() => setOpen(true)}>
        <span className="palette-word">{t('commands.open')}</span>
      </Button>
      <Dialog open={open} title={t('commands.title')} closeLabel={t('close')} onClose={() => setOpen(false)}>
        <Choices onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function found(commands: readonly Command[], words: string): readonly Command[] {
  const wanted = words.toLowerCase().split(/\s+/);
  const latest = new Map(commands.map((command) => [command.id, command]));
  latest.delete('commands');
  return [...latest.values()].filter(({ text }) => wanted.every((word) => text.toLowerCase().includes(word)));
}

function Choices({ onDone }: { readonly onDone: () => void }) {
  const t = useAppText();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const choices = found(useCommands(), words);
  const chosen = choices[Math.min(at, choices.length - 1)];

  const run = (command: Command | undefined) => {
    if (!command) return;
    onDone();
    setTimeout(() => command.run(), 0); // after the dialog has given the focus back
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((now) => Math.max(0, Math.min(choices.length - 1, now + step)));
    else if (event.key === 'Enter') run(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <TextField
        label={t('commands.title')}
        hideLabel
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls="commands"
        aria-activedescendant={chosen && `command-${chosen.id}`}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div id="commands" role="listbox" aria-label={t('commands.open')} className="options palette-list">
        {choices.map((command) => (
          <button key={command.id} id={`command-${command.id}`} type="button" role="option" tabIndex={-1} aria-selected={command === chosen} className="option palette-option" onClick={() => run(command)}>
            {command.text}
            {command.shortcut && (
              <span className="option-end">
                <Kbd keys={shortcuts[command.shortcut].keys} />
              </span>
            )}
          </button>
        ))}
      </div>
      {choices.length === 0 && <p className="soft">{t('commands.none')}</p>}
    </>
  );
}
