import { useEffect, useState } from 'preact/hooks';
import type { Pinpoint as Place } from '../../lib/detect/types.ts';
import { citedParagraph } from '../../lib/card/paragraph.ts';
import type { SymbolCard } from '../../lib/index/content.ts';
import { useCardServices } from './services.ts';

export interface PinpointProps {
  readonly pinpoint: Place | null;
  readonly main: SymbolCard;
}

/** The place in the document that the text cites: "paragraph 12 (a), annex II"; in the reader, the way to it. */
export function Pinpoint({ pinpoint, main }: PinpointProps) {
  const { translate, read, language } = useCardServices();
  if (!pinpoint) return null;
  const { annex, section, paragraph, resolution } = pinpoint;
  const parts = [
    paragraph !== undefined && translate('paragraph', { number: paragraph }),
    section !== undefined && translate('section', { number: section }),
    resolution !== undefined && translate('resolution', { number: resolution }),
    annex !== undefined && translate('annex', { number: annex }),
  ].filter((part) => part !== false);
  // A document that is printed in another has its paragraphs somewhere in that one.
  const { document, through } = main.links;
  const place = document && through === null ? citedParagraph(pinpoint) : null;
  return (
    <div class="row">
      <p class="origin">{translate('citedPlace', { place: parts.join(', ') })}</p>
      {read && place !== null && (
        <div class="actions">
          <button type="button" onClick={() => read(main.symbol, language, place)}>
            {translate('readParagraph')}
          </button>
          <Kept symbol={main.symbol} />
        </div>
      )}
    </div>
  );
}

/** Whether the document is on this machine, or must be fetched first; its line stands there while nobody knows. */
function Kept({ symbol }: { readonly symbol: string }) {
  const { translate, isKept, language } = useCardServices();
  const [kept, setKept] = useState<boolean | null>(null);
  useEffect(() => {
    let over = false;
    setKept(null);
    void isKept?.(symbol, language).then((answer) => {
      if (!over) setKept(answer);
    });
    return () => {
      over = true;
    };
  }, [symbol, language]);
  if (!isKept) return null;
  return (
    <span class="origin" data-kept={kept}>
      {kept === null ? '\u00a0' : translate(kept ? 'paragraphKept' : 'paragraphFetched')}
    </span>
  );
}
