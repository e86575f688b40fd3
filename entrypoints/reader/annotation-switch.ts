import { effect } from '@preact/signals';
import { success } from '../../lib/faults/index.ts';
import { listen, serve } from '../../lib/messages/index.ts';
import { pageProtocol, type Counts, type Summary } from '../../lib/page/protocol.ts';
import type { Reader } from '../../lib/reader/reader.ts';
import type { Reading } from '../../lib/reader/reading.ts';
import { readSettings, watchSettings, type Settings } from '../../lib/settings/index.ts';
import { annotate, type Annotation } from './annotate.ts';

const NOTHING: Counts = { references: 0, terms: 0 };

/** Annotates each document of the reader, by the settings and the switch in the popup, and answers for it. */
export class AnnotationSwitch {
  #settings: Settings | null = null;
  #annotation: Annotation | null = null;
  #ended = new AbortController();

  constructor(
    private readonly reader: Reader,
    private readonly lifetime: AbortSignal,
  ) {
    const apply = (settings: Settings) => {
      this.#settings = settings;
      this.#apply(reader.reading.peek());
    };
    watchSettings(lifetime, apply);
    void readSettings().then(apply);
    const stop = effect(() => {
      const reading = reader.reading.value;
      // The document's language, known with its first page, chooses the language of the cards.
      if (reading?.identity.value) this.#apply(reading);
      else this.#end();
    });
    const watch = reader.marks.subscribe(() => this.#apply(reader.reading.peek()));
    lifetime.addEventListener('abort', () => [stop, watch].forEach((each) => each()), { once: true });
  }

  #apply(reading: Reading | null): void {
    this.#end();
    const settings = this.#settings;
    if (!settings || !this.reader.marks.peek() || !reading?.identity.peek() || this.lifetime.aborted) return;
    this.#ended = new AbortController();
    const signal = AbortSignal.any([reading.signal, this.#ended.signal]);
    const count = ({ references }: Counts) => (this.reader.view.references.value = references);
    this.#annotation = annotate({ ...reading, signal }, settings, count, this.reader.areas());
  }

  #end(): void {
    this.#ended.abort();
    this.#annotation = null;
    this.reader.view.references.value = null;
  }

  /** Answers the popup, the panel and the keyboard commands. */
  answer(): void {
    const state = () => ({ on: this.reader.marks.peek(), counts: this.#annotation?.counts() ?? NOTHING });
    const service = serve(pageProtocol, {
      state: () => success(state()),
      summary: () => success(this.#annotation?.summary() ?? this.#nothing()),
      passages: () => success(this.#annotation?.passages() ?? { ...this.#nothing(), head: [], cited: [] }),
      toggle: ({ on }) => {
        this.reader.marks.value = on;
        this.reader.columns.tellMarks(on);
        return success(state());
      },
      jump: (where) => success({ found: this.#annotation?.jump(where, false) ?? false }),
      openCard: (where) => success({ found: this.#annotation?.jump(where, true) ?? false }),
      command: ({ name }) => {
        if (name === 'highlight') this.#annotation?.highlightSelection();
        else this.#annotation?.command(name);
        return success({});
      },
    });
    listen([service]);
  }

  #nothing(): Summary {
    return {
      document: { symbol: null, language: 'en', title: document.title, url: location.href },
      state: this.reader.marks.peek() ? 'reading' : 'off',
      counts: NOTHING,
      mentioned: [],
    };
  }
}
