import type { HostFacts } from '../hosts/index.ts';
import type { Language } from '../languages/index.ts';
import type { DocumentText } from '../text/types.ts';
import type { TextSource } from '../text/source.ts';
import type { Painter } from './types.ts';

/** What document is shown, as far as it is known by now. */
export interface ShownDocument {
  /** Canonical symbol. */
  readonly symbol: string | null;
  readonly language: Language;
  readonly title: string;
  /** Address without a fragment. */
  readonly url: string;
}

/** A page as the features that work on it see it; the reader gives the same for a PDF. */
export interface PageSession {
  readonly source: TextSource;
  readonly painter: Painter;
  readonly documentText: () => DocumentText;
  readonly shown: () => ShownDocument;
  /** Null on a site that the user added. */
  readonly host: HostFacts | null;
  readonly signal: AbortSignal;
}

/** An address without its fragment. */
export const addressOf = ({ href, hash }: Location): string => href.slice(0, href.length - hash.length);
