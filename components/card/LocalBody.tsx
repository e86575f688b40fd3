import type { CardTarget, LocalTerm } from '../../lib/card/types.ts';
import { useCardServices } from './services.ts';

/** A short form that this document itself explains, and the way to where it does. */
export function LocalBody({ main, target }: { readonly main: LocalTerm; readonly target: CardTarget }) {
  return (
    <>
      <p class="title" dir="auto">
        {main.name}
      </p>
      <ShowDefinition target={target} />
    </>
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
