import { useId } from 'preact/hooks';
import type { CardTarget } from '../../lib/card/types.ts';
import { MOST_DEEP } from '../../lib/card/timings.ts';
import { anchorOf, type InCard } from './in-card.ts';
import { useCardServices } from './services.ts';

/** A reference or term in a card: opens a card on top of it, by pointer, tap or key, down to the deepest allowed. */
export function InnerMark({
  target,
  card,
  depth,
}: InCard & { readonly target: Omit<CardTarget, 'origin' | 'anchor'> }) {
  const { controller, pointer, translate } = useCardServices();
  const origin = `${card.id}:${useId()}`;
  if (depth >= MOST_DEEP || target.id === card.target.id) return <bdi>{target.surface}</bdi>;
  const full = (element: Element): CardTarget => ({ ...target, origin, anchor: anchorOf(element) });
  return (
    <button
      type="button"
      class={`inner ${target.kind}`}
      aria-label={translate('openCard', { name: target.surface })}
      aria-haspopup="dialog"
      onPointerMove={(event) => {
        event.stopPropagation();
        if (event.pointerType === 'touch') return;
        pointer?.over(full(event.currentTarget), card.id, { x: event.clientX, y: event.clientY });
      }}
      onClick={(event) =>
        controller.dispatch({
          type: 'open',
          target: full(event.currentTarget),
          parent: card.id,
          opening: event.detail === 0 ? 'keyboard' : 'touch',
        })
      }
    >
      <bdi>{target.surface}</bdi>
    </button>
  );
}
