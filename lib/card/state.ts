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

/** A mark, in the document (parent null) or in the text of a card. */
export interface Rested {
  readonly target: CardTarget;
  readonly parent: number | null;
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
  /** The mark that the pointer lies on while it is believed to be on its way to a card. */
  readonly passed: Rested | null;
  readonly nextToken: number;
}

export type CardEvent =
  /** The pointer is on a mark, in the document or in the text of a card, and has been for so many milliseconds. */
  | ({ readonly type: 'over'; readonly rested: number } & Rested)
  /** The pointer is in a card, on no mark. */
  | { readonly type: 'inside'; readonly card: number }
  /** The pointer is elsewhere. */
  | { readonly type: 'off' }
  /**
   * The pointer is elsewhere, in the document or in the card `parent`, but in the safe triangle of a card. As long as it
   * comes nearer the grace begins anew; where it stops on another mark, that one is meant once the grace is over.
   */
  | {
      readonly type: 'travel';
      readonly parent: number | null;
      readonly over: CardTarget | null;
      readonly nearer: boolean;
    }
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
  /** Escape: closes what stands on the card that has the focus, else that card; without focus the topmost not pinned. */
  | { readonly type: 'escape'; readonly focused: number | null }
  /** A press outside of all cards. */
  | { readonly type: 'outside' }
  | { readonly type: 'clear' };

export type Effect =
  | { readonly type: 'timer'; readonly token: number; readonly milliseconds: number }
  | { readonly type: 'ask'; readonly token: number; readonly target: CardTarget }
  | { readonly type: 'opened'; readonly card: OpenCard }
  | { readonly type: 'closed'; readonly card: OpenCard };

export const NO_CARDS: CardState = {
  cards: [],
  intent: null,
  held: null,
  grace: null,
  passed: null,
  nextToken: 1,
};
