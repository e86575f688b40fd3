import { useEffect, useState } from 'preact/hooks';
import browser, { type Commands } from 'webextension-polyfill';
import options from '../../data/messages/options.json' with { type: 'json' };
import { commands as commandTable, type CommandName } from '../../lib/hosts/commands.ts';
import { openShortcuts } from '../../lib/places/index.ts';
import { Button, KeyboardIcon } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { Section } from './Section.tsx';

/** The browser's own names for the command that presses the toolbar button. */
const ACTION_COMMANDS = ['_execute_action', '_execute_sidebar_action'];

/** The browser describes commands in its own language; ours has to be the one chosen. */
function isOurs(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(commandTable, name);
}

/** Browsers give commands in the order of their names: forward and back belong together. */
const placeOf = ({ name }: Commands.Command): number =>
  Object.keys(commandTable).findIndex((known) => known === name);

export function Shortcuts() {
  const translate = useTranslate(options);
  const commands = useCommands();
  return (
    <Section
      name="shortcuts"
      title={translate('shortcuts')}
      icon={KeyboardIcon}
      hint={translate('changeShortcutsHint')}
    >
      <dl class="options-shortcuts">
        {commands.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{isOurs(name) ? translate(name) : description}</dt>
            <dd>
              {shortcut ? <kbd>{shortcut}</kbd> : <span class="rp-muted">{translate('noShortcut')}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <Button onClick={() => void openShortcuts()}>{translate('changeShortcuts')}</Button>
    </Section>
  );
}

/** The commands with their keys as they are now; asked again when the user comes back from changing them. */
function useCommands(): readonly Commands.Command[] {
  const [commands, setCommands] = useState<readonly Commands.Command[]>([]);
  useEffect(() => {
    const watching = new AbortController();
    const read = () =>
      void browser.commands.getAll().then((all) => {
        const ours = all
          .filter(({ name }) => !ACTION_COMMANDS.includes(name ?? ''))
          .sort((one, other) => placeOf(one) - placeOf(other));
        if (!watching.signal.aborted) setCommands(ours);
      });
    read();
    addEventListener('focus', read, { signal: watching.signal });
    return () => watching.abort();
  }, []);
  return commands;
}
