import { Kbd } from '@ingang/ui/kbd';
import { shortcuts, type ShortcutId } from '../../app/shortcuts.ts';
import { useTitle } from '../../app/title.ts';
import { useHelpText } from './messages/index.ts';

const ids = Object.keys(shortcuts) as ShortcutId[];

export function HelpPage() {
  const t = useHelpText();
  useTitle(t('title'));
  const others = [
    { keys: 'Alt+1 … Alt+9', text: t('key.switch') },
    { keys: '↑ ↓', text: t('key.arrows') },
    { keys: 'Enter', text: t('key.enter') },
    { keys: 'Esc', text: t('key.escape') },
  ];
  const lines = [...ids.map((id) => ({ keys: shortcuts[id].keys as string, text: t(`key.${id}`) })), ...others];
  return (
    <div className="page page-narrow">
      <h1>{t('title')}</h1>
      <p className="measure">{t('lead', { keys: shortcuts.commands.keys })}</p>
      <section className="stack-tight">
        <h2>{t('core')}</h2>
        <ol className="steps-list">
          <li>{t('core.1', { keys: shortcuts.newContact.keys })}</li>
          <li>{t('core.2')}</li>
          <li>{t('core.3')}</li>
          <li>{t('core.4', { keys: shortcuts.finish.keys })}</li>
        </ol>
      </section>
      <section className="stack-tight">
        <h2>{t('keys')}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('key')}</th>
              <th scope="col">{t('does')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ keys, text }) => (
              <tr key={keys}>
                <td>
                  <span className="only-heard">{keys}</span>
                  <Kbd keys={keys} />
                </td>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="stack-tight">
        <h2>{t('safe')}</h2>
        <p className="measure">{t('safe.text')}</p>
      </section>
    </div>
  );
}
