import { useState } from 'preact/hooks';
import type { SymbolCard } from '../../lib/index/content.ts';
import { LANGUAGES, languageFacts } from '../../lib/languages/index.ts';
import { useCardServices } from './services.ts';

/** Where the document can be opened, in its six languages. */
export function Links({ main }: { readonly main: SymbolCard }) {
  const { language, translate } = useCardServices();
  const { document, through } = main.links;
  if (!document) return null;
  return (
    <footer class="links">
      <ul class="languages" aria-label={translate('languages')}>
        {LANGUAGES.map((code) => (
          <li key={code}>
            <a
              href={document[code]}
              target="_blank"
              rel="noopener noreferrer"
              lang={code}
              hreflang={code}
              aria-current={code === language ? 'true' : undefined}
            >
              {languageFacts(code).name}
            </a>
          </li>
        ))}
      </ul>
      {through !== null && <p class="origin">{translate('through', { symbol: through })}</p>}
    </footer>
  );
}

/** The document in the reader, and its citation for the clipboard. */
export function Actions({ main }: { readonly main: SymbolCard }) {
  const { language, translate, read } = useCardServices();
  const { document, through } = main.links;
  return (
    <div class="actions">
      {read && document && (
        <button type="button" onClick={() => read(through ?? main.symbol, language)}>
          {translate('read')}
        </button>
      )}
      <CopyCitation text={main.citation} />
    </div>
  );
}

function CopyCitation({ text }: { readonly text: string }) {
  const { copy, translate, announce } = useCardServices();
  const [label, setLabel] = useState<'copy' | 'copied' | 'notCopied'>('copy');
  const onClick = async () => {
    const next = (await copy(text)) ? 'copied' : 'notCopied';
    setLabel(next);
    announce(translate(next));
  };
  return (
    <button type="button" title={text} onClick={() => void onClick()}>
      {translate(label)}
    </button>
  );
}
