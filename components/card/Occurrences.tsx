import type { CardTarget } from '../../lib/card/types.ts';
import { ArrowIcon } from './icons.tsx';
import { useCardServices } from './services.ts';

/** How often the document mentions the same, and the way from one place to the next. */
export function Occurrences({ target }: { readonly target: CardTarget }) {
  const { translate, occurrences, go } = useCardServices();
  const { count } = occurrences(target);
  if (count === 0) return null;
  return (
    <p class="occurrences">
      <span>{translate('inDocument', { count })}</span>
      {count > 1 && (
        <>
          <button
            type="button"
            class="tool"
            aria-label={translate('previous')}
            onClick={() => go(target, -1)}
          >
            <ArrowIcon forward={false} />
          </button>
          <button type="button" class="tool" aria-label={translate('next')} onClick={() => go(target, 1)}>
            <ArrowIcon forward />
          </button>
        </>
      )}
    </p>
  );
}
