import welcome from '../../data/messages/welcome.json' with { type: 'json' };
import type { CommandName } from '../../lib/hosts/commands.ts';
import { lookUpPath } from '../../lib/lookup/address.ts';
import { openLibrary, openOptions, openPage } from '../../lib/places/index.ts';
import {
  Button,
  HighlightIcon,
  LibraryIcon,
  PrivacyIcon,
  ReferenceIcon,
  SearchIcon,
  SettingsIcon,
} from '../controls/index.ts';
import { LanguageChoice } from '../options/LanguageChoice.tsx';
import { ReaderChoice } from '../options/ReaderChoice.tsx';
import { LiveSample } from '../sample/LiveSample.tsx';
import { useTranslate } from '../theme/index.ts';
import { Move } from './Move.tsx';
import { useShortcuts } from './useShortcuts.ts';
import './welcome.css';

export interface WelcomeProps {
  readonly onCommands: (run: ((name: CommandName) => void) | null) => void;
}

/** The first page after installing: the three moves, on a sample where they work. */
export function Welcome({ onCommands }: WelcomeProps) {
  const translate = useTranslate(welcome);
  const shortcuts = useShortcuts();
  return (
    <main class="welcome">
      <header class="welcome-head">
        <img src="/icons/128.png" width={64} height={64} alt="" />
        <h1>{translate('title')}</h1>
        <p>{translate('promise')}</p>
      </header>
      <section class="welcome-sample" aria-labelledby="sample">
        <h2 id="sample">{translate('sample')}</h2>
        <LiveSample onCommands={onCommands} />
      </section>
      <ol class="welcome-moves">
        <Move icon={ReferenceIcon} title={translate('explain')}>
          <p>{translate('explainHow')}</p>
          {shortcuts && (
            <p class="rp-muted">
              {translate('explainKeys', { next: shortcuts['next-reference'], open: shortcuts['open-card'] })}
            </p>
          )}
        </Move>
        <Move
          icon={HighlightIcon}
          title={translate('keep')}
          action={
            <Button icon={LibraryIcon} onClick={() => void openLibrary()}>
              {translate('openLibrary')}
            </Button>
          }
        >
          <p>{translate('keepHow')}</p>
          {shortcuts && <p class="rp-muted">{translate('keepKeys', { highlight: shortcuts.highlight })}</p>}
        </Move>
        <Move
          icon={SearchIcon}
          title={translate('lookUp')}
          action={
            <Button icon={SearchIcon} onClick={() => void openPage(lookUpPath({ query: '' }))}>
              {translate('openLookUp')}
            </Button>
          }
        >
          <p>{translate('lookUpHow')}</p>
        </Move>
      </ol>
      <section class="welcome-settle" aria-labelledby="settle">
        <h2 id="settle">{translate('settle')}</h2>
        <LanguageChoice />
        <ReaderChoice />
        <Button icon={SettingsIcon} onClick={() => void openOptions()}>
          {translate('openOptions')}
        </Button>
      </section>
      <footer class="welcome-private">
        <PrivacyIcon />
        <p>{translate('private')}</p>
      </footer>
    </main>
  );
}
