import { vi } from 'vitest';
import { describe as describeAnchor, materialOf, selectorsOf } from '../../../lib/anchor/index.ts';
import { HighlightsOnPage } from '../../../lib/highlights/on-page.ts';
import type { Highlight } from '../../../lib/highlights/record.ts';
import type { AreaMark } from '../../../lib/highlights/session.ts';
import type { Mark, Painter } from '../../../lib/page/types.ts';
import type { TextChange, TextSource } from '../../../lib/text/source.ts';
import type { DocumentText } from '../../../lib/text/types.ts';
import { plainText } from '../anchor/plain-text.ts';
import { listeners } from './heard.ts';
import { sampleHighlight } from './sample.ts';

export const TEXT = [
  'The General Assembly, recalling its earlier resolutions on the matter,',
  'Requests the Secretary-General to report to it at its next session on the work done;',
  'Decides to remain seized of the matter and to return to it when the report is there.',
];

type Answer = { ok: true; value: unknown } | { ok: false; fault: { code: string } };
type Request = Readonly<Record<string, unknown>>;

const DONE: Answer = { ok: true, value: { documents: ['A/RES/70/1'], count: 1 } };
export const REFUSED: Answer = { ok: false, fault: { code: 'highlights-full' } };

/** A text that can be written anew. */
class Source implements TextSource {
  text: DocumentText = plainText(TEXT);
  readonly #listeners: ((change: TextChange) => void)[] = [];
  watch = (onChange: (change: TextChange) => void) => void this.#listeners.push(onChange);
  /** Puts other blocks in the place of all; `told` to who watches. */
  write(blocks: readonly string[], told = true): void {
    this.text = { ...plainText(blocks), version: this.text.version + 1 };
    if (told) for (const listener of this.#listeners) listener({ firstBlock: 0 });
  }
}

interface Options {
  readonly complete?: () => boolean;
  readonly symbol?: () => string | null;
}

/** A document with its highlights, a background that answers, and a clock that the test moves. */
export class HighlightedPage {
  readonly source = new Source();
  readonly painted: (readonly Mark[])[] = [];
  readonly areas: (readonly AreaMark[])[] = [];
  readonly lifetime = new AbortController();
  readonly sent: { readonly type: string; readonly request: Request }[] = [];
  readonly highlights: HighlightsOnPage;
  /** What the database holds of the document. */
  stored: readonly Highlight[] = [];
  answers: (type: string) => Answer | Promise<Answer> = (type) =>
    type === 'highlights.byDocument' ? { ok: true, value: { highlights: this.stored } } : DONE;

  constructor({ complete, symbol = () => 'A/RES/70/1' }: Options = {}) {
    vi.useFakeTimers();
    vi.stubGlobal('chrome', {
      runtime: {
        id: 'rapporteur',
        sendMessage: (message: { type: string; request: Request }) => {
          this.sent.push(message);
          return Promise.resolve(this.answers(message.type));
        },
      },
    });
    const painter: Painter = {
      paint: (owner, marks) => {
        if (owner === 'excerpts') this.painted.push(marks);
      },
      rectangles: () => [],
      elementAt: () => null,
      reveal: () => undefined,
    };
    const url = 'https://docs.un.org/en/A/RES/70/1';
    this.highlights = new HighlightsOnPage({
      source: this.source,
      painter,
      shown: () => ({ symbol: symbol(), language: 'en', title: 'Report', url, date: '2015-09-25' }),
      ...(complete ? { complete } : {}),
      areas: {
        paint: (marks) => void this.areas.push(marks),
        boxes: () => [],
        at: () => null,
        reveal: () => undefined,
      },
      signal: this.lifetime.signal,
    });
  }

  /** What is painted now: style and words. */
  shown(): string[] {
    const { text } = this.source.text;
    return (this.painted.at(-1) ?? []).map(
      ({ style, span }) => `${style}: ${text.slice(span.start, span.end)}`,
    );
  }

  /** The requests of a call, in their order. */
  asked(call: string): Request[] {
    return this.sent.filter(({ type }) => type === `highlights.${call}`).map(({ request }) => request);
  }

  /** Loads what is stored, and waits until it was looked for. */
  async load(...stored: Highlight[]): Promise<void> {
    this.stored = stored;
    await this.highlights.load();
    await settle();
  }

  leave(): void {
    this.lifetime.abort();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  }
}

/** Lets time pass until nothing is left to be done. */
export const settle = () => vi.advanceTimersByTimeAsync(10_000);

/** Another surface says which documents' highlights changed. */
export function announce(...documents: string[]): void {
  for (const listener of listeners) listener({ type: 'highlights-changed', documents });
}

export function spanOf(words: string, blocks: readonly string[] = TEXT) {
  const start = blocks.join('\n').indexOf(words);
  return { start, end: start + words.length };
}

/** A highlight of words of the text as it was first. */
export function kept(number: number, words: string, more: Partial<Highlight> = {}): Highlight {
  const anchor = describeAnchor(materialOf(plainText(TEXT)), spanOf(words));
  if (!anchor) throw new Error(`not in the text: ${words}`);
  return sampleHighlight(number, { selectors: selectorsOf(anchor), quote: words, ...more });
}
