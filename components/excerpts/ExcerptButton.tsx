import type { Highlight } from '../../lib/highlights/index.ts';
import { languageFacts } from '../../lib/languages/index.ts';

export interface ExcerptButtonProps {
  readonly highlight: Highlight;
  readonly onUse: () => void;
}

/** An excerpt in a list to choose from: the first lines of its quote with its colour. */
export function ExcerptButton({ highlight, onUse }: ExcerptButtonProps) {
  const { locale, direction } = languageFacts(highlight.language);
  return (
    <button
      type="button"
      class={`excerpt-choice swatch-${highlight.colour}`}
      lang={locale}
      dir={direction}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onUse}
    >
      <span>{highlight.quote}</span>
    </button>
  );
}
