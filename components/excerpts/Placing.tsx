import { languageFacts } from '../../lib/languages/index.ts';
import type { Highlight } from '../../lib/highlights/index.ts';
import type { ExcerptController } from './controller.ts';

export interface PlacingProps {
  readonly controller: ExcerptController;
  readonly highlight: Highlight;
}

/** Asks for the passage of a lost excerpt, which it shows in full, until it is selected or the reader gives up. */
export function Placing({ controller, highlight }: PlacingProps) {
  const { translate } = controller;
  const { locale, direction } = languageFacts(highlight.language);
  return (
    <div class="excerpt-message excerpt-placing" role="group" aria-label={translate('placing')}>
      <p>{translate('placing')}</p>
      <blockquote class={`swatch-${highlight.colour}`} lang={locale} dir={direction}>
        {highlight.quote}
      </blockquote>
      <button type="button" class="action" onClick={() => controller.startPlacing(null)}>
        {translate('cancel')}
      </button>
    </div>
  );
}
