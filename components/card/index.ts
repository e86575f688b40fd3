import cardCss from './card.css?inline';
import partsCss from './parts.css?inline';
import votesCss from './votes.css?inline';

export { attachCards, type Cards } from './attach.ts';

/** The style sheets of the cards, for the overlay's shadow root. */
export const cardStyles: readonly string[] = [cardCss, partsCss, votesCss];
/** What is seen of cards in an overlay. */
export const CARD_SURFACES = '.card';
