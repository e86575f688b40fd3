import options from '../../data/messages/options.json' with { type: 'json' };
import { useKeptFocus } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { Colours } from './Colours.tsx';
import { IndexFacts } from './IndexFacts.tsx';
import { KeptDocuments } from './KeptDocuments.tsx';
import { Languages } from './Languages.tsx';
import { Marks } from './Marks.tsx';
import { Privacy } from './Privacy.tsx';
import { ReaderMode } from './ReaderMode.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { Sites } from './Sites.tsx';
import { Storage } from './Storage.tsx';
import './options.css';

const SECTIONS = [
  'languages',
  'marks',
  'sites',
  'colours',
  'reader',
  'kept',
  'shortcuts',
  'index',
  'storage',
  'privacy',
] as const;

/** All options on one page, stored as they are changed. */
export function Options() {
  const translate = useTranslate(options);
  useKeptFocus();
  return (
    <div class="options">
      <header class="options-head">
        <h1>{translate('title')}</h1>
        <nav aria-label={translate('sections')}>
          {SECTIONS.map((name) => (
            <a key={name} href={`#${name}`}>
              {translate(name)}
            </a>
          ))}
        </nav>
      </header>
      <main class="options-sections">
        <Languages />
        <Marks />
        <Sites />
        <Colours />
        <ReaderMode />
        <KeptDocuments />
        <Shortcuts />
        <IndexFacts />
        <Storage />
        <Privacy />
      </main>
    </div>
  );
}
