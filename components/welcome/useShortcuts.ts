import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { CommandName } from '../../lib/hosts/commands.ts';

/** The keys of the commands as the user has them; null where one has none, or until the browser answered. */
export function useShortcuts(): Readonly<Record<CommandName, string>> | null {
  const [shortcuts, setShortcuts] = useState<Record<CommandName, string> | null>(null);
  useEffect(() => {
    const asking = new AbortController();
    void browser.commands.getAll().then((all) => {
      const keyOf = (name: CommandName) => all.find((one) => one.name === name)?.shortcut ?? '';
      const keys = {
        'next-reference': keyOf('next-reference'),
        'previous-reference': keyOf('previous-reference'),
        'open-card': keyOf('open-card'),
        highlight: keyOf('highlight'),
      };
      if (!asking.signal.aborted) setShortcuts(Object.values(keys).includes('') ? null : keys);
    });
    return () => asking.abort();
  }, []);
  return shortcuts;
}
