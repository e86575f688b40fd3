import type { Fault } from '../faults/index.ts';
import type { CardAnswer, CardTarget } from './types.ts';

/** How a card came: only what the pointer opened closes when the pointer leaves. */
export type Opening = 'pointer' | 'touch' | 'keyboard';

export type Content =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'ready'; readonly answer: CardAnswer }
  | { readonly phase: 'failed'; readonly fault: Fault };

export interface OpenCard {
  /** Also the token of its question: an answer with another token never shows. */
  readonly id: number;
  readonly target: CardTarget;
  /** The card whose text it explains, null for the document's. */
  readonly parent: number | null;
  readonly opening: Opening;
  readonly pinned: boolean;
  /** Where it was dragged to, in px of the viewport; null while it stands by its mark. */
  readonly place: { readonly x: number; readonly y: number } | null;
  readonly content: Content;
}

export interface CardState {
  /** From the lowest to the topmost. */
  readonly cards: readonly OpenCard[];
  /** The mark that the pointer rests on, whose card opens when the time is up; its question is asked meanwhile. */
  readonly intent: OpenCard | null;
  /** The card that the pointer is in, or on whose mark it is. */
  readonly held: number | null;
  /** Token of the running grace, null where no card is about to close. */
  readonly grace: number | null;
  readonly nextToken: number;
}

export type CardEvent =
  /** The pointer is on a mark, in the document or in the text of a card. */
  | { readonly type: 'over'; readonly target: CardTarget; readonly parent: number | null }
  /** The pointer is in a card, on no mark. */
  | { readonly type: 'inside'; readonly card: number }
  /** The pointer is elsewhere. */
  | { readonly type: 'off' }
  /** The pointer is elsewhere, but on its way to a card: the grace begins anew. */
  | { readonly type: 'travel' }
  | {
      readonly type: 'open';
      readonly target: CardTarget;
      readonly parent: number | null;
      readonly opening: Opening;
    }
  | { readonly type: 'time'; readonly token: number }
  | { readonly type: 'answer'; readonly token: number; readonly content: Content }
  /** The card moves to another place that mentions the same. */
  | { readonly type: 'retarget'; readonly card: number; readonly target: CardTarget }
  | { readonly type: 'pin'; readonly card: number }
  | { readonly type: 'drag'; readonly card: number; readonly x: number; readonly y: number }
  | { readonly type: 'close'; readonly card: number }
  /** Escape: closes the card that has the focus, else the topmost that is not pinned. */
  | { readonly type: 'escape'; readonly focused: number | null }
  /** A press outside of all cards. */
  | { readonly type: 'outside' }
  | { readonly type: 'clear' };

export type Effect =
  | { readonly type: 'timer'; readonly token: number; readonly milliseconds: number }
  | { readonly type: 'ask'; readonly token: number; readonly target: CardTarget }
  | { readonly type: 'opened'; readonly card: OpenCard }
  | { readonly type: 'closed'; readonly card: OpenCard };

export const NO_CARDS: CardState = { cards: [], intent: null, held: null, grace: null, nextToken: 1 };
