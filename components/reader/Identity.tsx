import { useEffect, useRef, useState } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { formatDate } from '../../lib/i18n/index.ts';
import { languageFacts } from '../../lib/languages/index.ts';
import { parseSymbol } from '../../lib/symbols/index.ts';
import { useLanguage, useTranslate } from '../theme/index.ts';
import { About } from './About.tsx';
import { useReader } from './ReaderContext.ts';
import { useDistribution } from './useDistribution.ts';
import { useDismissal } from './useDismissal.ts';

/** What the document is: symbol, title, and the facts of its masthead; the file's name until they are read. A press tells all. */
export function Identity() {
  const translate = useTranslate(catalogue);
  const language = useLanguage();
  const reader = useReader();
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useDismissal(root, open, () => setOpen(false));
  const reading = reader.reading.value;
  const identity = reading?.identity.value ?? null;
  const symbol = identity?.symbol ?? null;
  const display = symbol === null ? null : displayOf(symbol);
  const title = identity?.title ?? null;
  const name = display ?? reading?.document.name ?? '';
  useEffect(() => {
    document.title = [name, title].filter(Boolean).join(' · ') || translate('title');
  }, [name, title]);
  const masthead = identity?.masthead;
  const distribution = useDistribution(masthead?.distribution);
  const own = identity && languageFacts(identity.language).name;
  // Two columns are told apart by their languages first of all.
  const paired = reader.columns.place.value !== 'only';
  const facts = [
    masthead?.date && formatDate(masthead.date, language),
    own,
    masthead?.session,
    masthead?.agendaItem && `${translate('agendaItem')} ${masthead.agendaItem}`,
    distribution && `${translate('distribution')}: ${distribution}`,
  ].filter(Boolean);
  const said = facts.filter((fact) => !paired || fact !== own);
  return (
    <div class="reader-identity" ref={root}>
      <h1 title={[name, title, ...facts].filter(Boolean).join('\n')}>
        <button type="button" aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span class="reader-identity-line">
            <span class={display === null ? 'reader-name' : 'reader-name rp-symbol'} dir="auto">
              {name}
            </span>
            {title !== null && <span class="reader-facts reader-facts-beside">{said.join(' · ')}</span>}
          </span>
          <span class="reader-facts" dir="auto">
            {[paired && own, title ?? said.join(' · ')].filter(Boolean).join(' · ')}
          </span>
        </button>
      </h1>
      {open && reading && (
        <About
          reading={reading}
          name={name}
          isSymbol={display !== null}
          masthead={masthead ?? null}
          language={own ?? null}
          title={title}
        />
      )}
    </div>
  );
}

function displayOf(symbol: string): string {
  const parsed = parseSymbol(symbol);
  return parsed.ok ? parsed.value.display : symbol;
}
