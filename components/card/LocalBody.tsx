import type { CardTarget, LocalTerm } from '../../lib/card/types.ts';
import { useCardServices } from './services.ts';

/** What this document itself explains a short form by. */
export function LocalBody({ main }: { readonly main: LocalTerm }) {
  return (
    <p class="title" dir="auto">
      {main.name}
    </p>
  );
}

/** The way to where the document says what a short form means. */
export function ShowDefinition({ target }: { readonly target: CardTarget }) {
  const { translate, goToDefinition } = useCardServices();
  return (
    <div class="actions">
      <button type="button" onClick={() => goToDefinition(target)}>
        {translate('showDefinition')}
      </button>
    </div>
  );
}
