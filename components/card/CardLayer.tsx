import { render } from 'preact';
import { useSignalEffect } from '@preact/signals';
import { useState } from 'preact/hooks';
import { NO_CARDS } from '../../lib/card/state.ts';
import { depthOf } from '../../lib/card/stack.ts';
import { Card } from './Card.tsx';
import { CardServicesProvider, useCardServices, type CardServices } from './services.ts';

/** Renders the cards of a controller into a layer of the overlay. Returns what takes them out again. */
export function mountCards(layer: HTMLElement, services: CardServices): () => void {
  render(
    <CardServicesProvider value={services}>
      <CardLayer />
    </CardServicesProvider>,
    layer,
  );
  return () => render(null, layer);
}

function CardLayer() {
  const { controller } = useCardServices();
  const [{ cards }, setState] = useState(NO_CARDS);
  useSignalEffect(() => setState(controller.state.value));
  return cards.map((card) => <Card key={card.id} card={card} depth={depthOf(cards, card.id)} />);
}
