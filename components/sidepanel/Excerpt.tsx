import panel from '../../data/messages/panel.json' with { type: 'json' };
import { citePlace } from '../../lib/citation/index.ts';
import { languageFacts } from '../../lib/languages/index.ts';
import type { Highlight } from '../../lib/highlights/record.ts';
import { useLanguage, useTranslate } from '../theme/index.ts';

export interface ExcerptProps {
  readonly highlight: Highlight;
  /** Goes to it; of a lost one the page then asks for the passage. Absent where the document cannot be moved. */
  readonly onGoTo?: ((id: string) => void) | undefined;
}

/** A highlight as a line of the list: its words, its place, its note. */
export function Excerpt({ highlight, onGoTo }: ExcerptProps) {
  const translate = useTranslate(panel);
  const { id, quote, colour, place, note, language, lost } = highlight;
  const facts = [citePlace(place, useLanguage()), lost && translate('lost')].filter(Boolean);
  const words = (
    <>
      <q class="panel-excerpt-quote" lang={languageFacts(language).locale} dir="auto">
        {quote}
      </q>
      {note && (
        <span class="panel-row-title" dir="auto">
          {note}
        </span>
      )}
      {facts.length > 0 && <span class="panel-row-facts">{facts.join(' · ')}</span>}
    </>
  );
  return (
    <li class="panel-row panel-excerpt" data-colour={colour}>
      {onGoTo ? (
        <button type="button" class="panel-row-main" onClick={() => onGoTo(id)}>
          {words}
        </button>
      ) : (
        <div class="panel-row-main">{words}</div>
      )}
    </li>
  );
}
