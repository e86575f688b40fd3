import type { OpenCard } from '../../lib/card/state.ts';
import { headingOf } from './heading.ts';
import { CloseIcon, PinIcon } from './icons.tsx';
import { useCardServices } from './services.ts';
import { useDrag } from './useDrag.ts';

/** Name and kind, whether the reading is certain, and the controls of the card itself. */
export function CardHead({ card }: { readonly card: OpenCard }) {
  const { controller, translate } = useCardServices();
  const startDrag = useDrag(controller, card.id);
  const { name, kindName } = headingOf(card, translate);
  const pin = translate(card.pinned ? 'unpin' : 'pin');
  return (
    <header class="head" onPointerDown={startDrag}>
      <div class="names">
        <h2 id={`name-${card.id}`} class="name">
          <bdi>{name}</bdi>
          {card.target.probable && <span class="probable">{translate('probably')}</span>}
        </h2>
        <p class="kind">{kindName}</p>
      </div>
      <button
        type="button"
        class="tool"
        aria-pressed={card.pinned}
        aria-label={pin}
        title={pin}
        onClick={() => controller.dispatch({ type: 'pin', card: card.id })}
      >
        <PinIcon filled={card.pinned} />
      </button>
      <button
        type="button"
        class="tool"
        aria-label={translate('close')}
        title={translate('close')}
        onClick={() => controller.dispatch({ type: 'close', card: card.id })}
      >
        <CloseIcon />
      </button>
    </header>
  );
}
