import type { BlockMentions } from '../detect/types.ts';
import type { Language } from '../languages/index.ts';
import type { Settings } from '../settings/index.ts';
import type { Annotator } from './annotator.ts';
import type { MentionType, PlacedMention } from './mentions.ts';
import type { CommandName } from '../hosts/commands.ts';
import type { PageSession } from './session.ts';
import type { Walk } from './walk.ts';

/** A press or a rest of the pointer that came before the views did. */
export interface EarlyPointer {
  readonly x: number;
  readonly y: number;
  readonly touch: boolean;
  readonly pressed: boolean;
  /** When, as events are stamped: in milliseconds since the document began. */
  readonly at: number;
}

/** What the views of a page (cards, selection bar) work on. */
export interface ViewSession extends PageSession {
  readonly annotator: Annotator;
  readonly walk: Walk;
  readonly settings: Settings;
  /** Reads a text that stands in no document: a card's summary. */
  readonly scan: (text: string, language: Language) => BlockMentions;
  readonly early: EarlyPointer | null;
}

/** The views of a page at work. */
export interface Views {
  command(name: CommandName): void;
  open(placed: PlacedMention): void;
  /** More is known of the document than before: its symbol, its language. */
  documentChanged(): void;
  /** The marks of the page, or the one that was gone to, are others than before. */
  marksChanged(): void;
}

export type StartViews = (session: ViewSession) => Views;

export interface MentionWhere {
  readonly type: MentionType;
  readonly key: string;
  readonly start?: number;
}

declare global {
  /**
   * Where the script of the views hands itself over to the script of the page. Both run in the extension's own world,
   * which the page cannot reach.
   */
  var rapporteurViews: ((start: StartViews) => void) | undefined;
}
