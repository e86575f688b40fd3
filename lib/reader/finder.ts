import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Span } from '../text/types.ts';
import { findAll, fold, type Folded } from './find.ts';
import type { Reading } from './reading.ts';

/** The search in a document: what is asked, where it stands, which one is shown. */
export interface Finder {
  readonly query: Signal<string>;
  readonly matchCase: Signal<boolean>;
  readonly wholeWords: Signal<boolean>;
  readonly matches: ReadonlySignal<readonly Span[]>;
  /** Index of the match shown, -1 before the first step. */
  readonly current: ReadonlySignal<number>;
  step(by: 1 | -1): void;
  /** Takes the marks away. */
  close(): void;
  open(): void;
}

/** Searches the document's own text, so that a match may run over line and page ends and from right to left. */
export function createFinder(reading: ReadonlySignal<Reading | null>, lifetime: AbortSignal): Finder {
  const query = signal('');
  const matchCase = signal(false);
  const wholeWords = signal(false);
  const version = signal(0);
  const shown = signal(false);
  const current = signal(-1);
  let folded: { of: Reading; version: number; matchCase: boolean; value: Folded } | null = null;

  /** Folded once a version of the text: every letter typed asks again. */
  const foldedText = (of: Reading): Folded => {
    const { text } = of.source;
    if (folded?.of !== of || folded.version !== text.version || folded.matchCase !== matchCase.value) {
      folded = {
        of,
        version: text.version,
        matchCase: matchCase.value,
        value: fold(text.text, matchCase.value),
      };
    }
    return folded.value;
  };
  const matches = computed<readonly Span[]>(() => {
    const now = reading.value;
    if (version.value < 0 || !now || !shown.value || query.value.trim() === '') return [];
    return findAll(foldedText(now), query.value, {
      matchCase: matchCase.value,
      wholeWords: wholeWords.value,
    });
  });
  const paint = () => {
    const at = current.peek();
    reading.peek()?.painter.paint(
      'find',
      matches.peek().map((span, index) => ({ style: index === at ? 'find-current' : 'find', span })),
    );
  };
  const stops = [
    effect(() => {
      const now = reading.value;
      now?.source.watch(() => version.value++, now.signal);
    }),
    // Another query starts again from what is in view.
    ...[query, matchCase, wholeWords].map((asked) => asked.subscribe(() => (current.value = -1))),
    effect(() => {
      if (matches.value.length >= 0) paint();
    }),
  ];
  lifetime.addEventListener('abort', () => stops.forEach((stop) => stop()), { once: true });

  return {
    query,
    matchCase,
    wholeWords,
    matches,
    current,
    step(by) {
      const all = matches.peek();
      const now = reading.peek();
      if (!now || all.length === 0) return;
      const from = current.peek();
      const next = from < 0 ? firstFrom(all, now.offsetInView(), by) : (from + by + all.length) % all.length;
      current.value = next;
      paint();
      const match = all[next];
      if (match) now.painter.reveal(match);
    },
    close() {
      shown.value = false;
    },
    open() {
      shown.value = true;
    },
  };
}

function firstFrom(all: readonly Span[], offset: number, by: 1 | -1): number {
  const ahead = all.findIndex(({ start }) => start >= offset);
  if (by === 1) return ahead < 0 ? 0 : ahead;
  return ahead <= 0 ? all.length - 1 : ahead - 1;
}
