import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../../data/messages/card.json';
import type { CardController } from '../../lib/card/controller.ts';
import type { CardTarget } from '../../lib/card/types.ts';
import type { Translate } from '../../lib/i18n/index.ts';
import type { Language } from '../../lib/languages/index.ts';
import type { HoverPath } from './hover-path.ts';

/** A mention in the text of a card, with offsets in that text; the card makes a target of it. */
export type TextMention = Omit<CardTarget, 'origin' | 'anchor' | 'surface'> & {
  readonly start: number;
  readonly end: number;
};

export type Read = (symbol: string, language: Language, paragraph?: string) => void;
export type IsKept = (symbol: string, language: Language) => Promise<boolean>;

/** What a card needs from the document it explains; an HTML page and the reader each give their own. */
export interface CardServices {
  readonly controller: CardController;
  /** Told where in a card the pointer is; absent where cards stand in the page and nothing opens by resting. */
  readonly pointer?: HoverPath;
  /** Language of the cards. */
  readonly language: Language;
  readonly translate: Translate<keyof typeof messages>;
  /** How often the document mentions the same thing, and which of these places the card stands by (from 1). */
  readonly occurrences: (target: CardTarget) => { readonly count: number; readonly position: number };
  /** Goes to the next (1) or previous (-1) place that mentions the same, with the card. */
  readonly go: (target: CardTarget, direction: 1 | -1) => void;
  /** Goes to the place where the document defines the term. */
  readonly goToDefinition: (target: CardTarget) => void;
  readonly mentionsIn: (text: string, language: Language) => readonly TextMention[];
  /** Writes to the clipboard; false where the browser refuses. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Opens a document in the reader, at a paragraph (`12(a)`) where one is given; absent where there is no reader. */
  readonly read?: Read | undefined;
  /** Whether the reader opens a document in a language without the network. */
  readonly isKept?: IsKept | undefined;
  /** True the first time that it is asked: that the index is refused is told once. */
  readonly tellOnce: () => boolean;
  readonly announce: (text: string) => void;
}

const ServicesContext = createContext<CardServices | null>(null);
export const CardServicesProvider = ServicesContext.Provider;

export function useCardServices(): CardServices {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('a card needs its services');
  return services;
}
