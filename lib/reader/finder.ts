import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Span } from '../text/types.ts';
import { findAll, fold, type Folded, type FindOptions } from './find.ts';
import type { Reading } from './reading.ts';

/** The search in a document: what is asked, where it stands, which one is shown. */
export interface Finder {
  readonly query: Signal<string>;
  readonly matchCase: Signal<boolean>;
  readonly matchDiacritics: Signal<boolean>;
  readonly wholeWords: Signal<boolean>;
  /** All matches are marked, not only the one shown. */
  readonly highlightAll: Signal<boolean>;
  readonly matches: ReadonlySignal<readonly Span[]>;
  /** Index of the match shown, -1 before the first step. */
  readonly current: ReadonlySignal<number>;
  step(by: 1 | -1): void;
  /** The last step went past an end of the document: 1 from its end to its beginning, -1 the other way. */
  readonly wrapped: ReadonlySignal<1 | -1 | 0>;
  /** Takes the marks away. */
  close(): void;
  open(): void;
}

/** Searches the document's own text, so that a match may run over line and page ends and from right to left. */
export function createFinder(reading: ReadonlySignal<Reading | null>, lifetime: AbortSignal): Finder {
  const query = signal('');
  const matchCase = signal(false);
  const matchDiacritics = signal(false);
  const wholeWords = signal(false);
  const highlightAll = signal(true);
  const wrapped = signal<1 | -1 | 0>(0);
  const version = signal(0);
  const shown = signal(false);
  const current = signal(-1);
  let folded: { of: Reading; version: number; sameness: string; value: Folded } | null = null;
  /** Where the search began, so that each letter typed looks on from there. */
  let anchor = 0;
  let asked = '';
  const options = (): FindOptions => ({
    matchCase: matchCase.value,
    matchDiacritics: matchDiacritics.value,
    wholeWords: wholeWords.value,
  });

  /** Folded once a version of the text: every letter typed asks again. */
  const foldedText = (of: Reading): Folded => {
    const { text } = of.source;
    const counts = options();
    const sameness = `${counts.matchCase} ${counts.matchDiacritics}`;
    if (folded?.of !== of || folded.version !== text.version || folded.sameness !== sameness) {
      folded = { of, version: text.version, sameness, value: fold(text.text, counts) };
    }
    return folded.value;
  };
  const matches = computed<readonly Span[]>(() => {
    const now = reading.value;
    if (version.value < 0 || !now || !shown.value || query.value.trim() === '') return [];
    return findAll(foldedText(now), query.value, options());
  });
  const paint = () => {
    const at = current.peek();
    const marks = matches
      .peek()
      .map((span, index) => ({ style: index === at ? 'find-current' : 'find', span }) as const);
    reading.peek()?.painter.paint('find', highlightAll.value ? marks : marks.slice(at, at < 0 ? 0 : at + 1));
  };
  const show = (index: number) => {
    current.value = index;
    wrapped.value = 0;
    paint();
    const match = matches.peek()[index];
    if (match) reading.peek()?.painter.reveal(match, true);
  };
  const stops = [
    effect(() => {
      const now = reading.value;
      now?.source.watch(() => (version.value = version.peek() + 1), now.signal);
    }),
    effect(() => {
      const all = matches.value;
      const now = JSON.stringify([query.value, options()]);
      // Another query, or another document, starts again from where the search began.
      if (now !== asked || current.peek() >= all.length) current.value = -1;
      asked = now;
      // What is typed is shown at once; what is found later, while the document is still being read, too.
      if (all.length > 0 && current.peek() < 0) show(firstFrom(all, anchor, 1));
      else paint();
    }),
  ];
  lifetime.addEventListener('abort', () => stops.forEach((stop) => stop()), { once: true });

  return {
    query,
    matchCase,
    matchDiacritics,
    wholeWords,
    highlightAll,
    wrapped,
    matches,
    current,
    step(by) {
      const all = matches.peek();
      const now = reading.peek();
      if (!now || all.length === 0) return;
      const from = current.peek();
      const next = from < 0 ? firstFrom(all, now.offsetInView(), by) : (from + by + all.length) % all.length;
      show(next);
      if (from >= 0 && (next - from) * by <= 0) wrapped.value = by;
      anchor = all[next]?.start ?? anchor;
    },
    close() {
      shown.value = false;
    },
    open() {
      anchor = reading.peek()?.offsetInView() ?? 0;
      shown.value = true;
    },
  };
}

function firstFrom(all: readonly Span[], offset: number, by: 1 | -1): number {
  const ahead = all.findIndex(({ start }) => start >= offset);
  if (by === 1) return ahead < 0 ? 0 : ahead;
  return ahead <= 0 ? all.length - 1 : ahead - 1;
}
