import cardCss from './card.css?inline';
import partsCss from './parts.css?inline';

export { mountCards } from './CardLayer.tsx';
export { type CardServices, type TextMention } from './services.ts';

/** The style sheets of the cards, for the overlay's shadow root. */
export const cardStyles: readonly string[] = [cardCss, partsCss];
