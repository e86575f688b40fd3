import { createDetector } from '../../lib/detect/index.ts';
import { isAbort } from '../../lib/faults/index.ts';
import { Annotator } from '../../lib/page/annotator.ts';
import { CountReport } from '../../lib/page/count-report.ts';
import { offsetAtPoint } from '../../lib/page/hit.ts';
import { spanOf, type PlacedMention } from '../../lib/page/mentions.ts';
import { passagesOf } from '../../lib/page/passages.ts';
import type { Counts, Passages, Summary } from '../../lib/page/protocol.ts';
import { countMentions, summarize } from '../../lib/page/summary.ts';
import { Walk } from '../../lib/page/walk.ts';
import type { AreaPainter } from '../../lib/reader/areas/painter.ts';
import type { Reading } from '../../lib/reader/reading.ts';
import type { Settings } from '../../lib/settings/index.ts';
import { Knowledge } from './knowledge.ts';
import type { ReaderViews } from './views.ts';

/** The marks, cards and highlights of one document in the reader. */
export interface Annotation {
  counts(): Counts;
  summary(): Summary;
  passages(): Passages;
  /** Goes to the mention at an offset, else to the first of the key; with its card where asked. */
  jump(where: { type: PlacedMention['type']; key: string; start?: number }, open: boolean): boolean;
  command(name: Parameters<ReaderViews['cards']['command']>[0]): void;
  highlightSelection(): void;
}

/** Marks and explains a document as long as its reading lives. `onCount` follows the number of references. */
export function annotate(
  reading: Reading,
  settings: Settings,
  onCount: (counts: Counts) => void,
  areas: AreaPainter | null,
): Annotation {
  const { source, painter, signal, shown } = reading;
  const { text } = source;
  const report = new CountReport(signal);
  const inView = () => offsetAtPoint(text, innerWidth / 2, innerHeight / 3);
  const knowledge = new Knowledge(reading, () => {
    annotator.restart();
    withViews(({ excerpts }) => void excerpts.reload());
  });
  const annotator = new Annotator({
    source,
    painter,
    createDetector: () => createDetector(knowledge.context()),
    marks: { reference: settings.markReferences, term: settings.markTerms },
    inView,
    // A page out of sight has no rectangles yet, but can be gone to.
    isReachable: () => true,
    hurried: true,
    // A short text is painted before the annotator stands.
    onPaint: () =>
      queueMicrotask(() => {
        const counts = countMentions(annotator);
        report.say(counts, source.complete);
        onCount(counts);
      }),
    signal,
  });
  const walk = new Walk(annotator, painter, inView);
  const views = shown.then(async () => {
    const { startViews } = await import('./views.ts');
    signal.throwIfAborted();
    return startViews({ reading, settings, knowledge, annotator, walk, areas });
  });
  const withViews = (use: (views: ReaderViews) => void) =>
    void views.then(use).catch((thrown: unknown) => {
      if (!isAbort(thrown)) throw thrown;
    });
  withViews(() => undefined);
  const state = () => (source.complete ? 'ready' : 'reading');
  return {
    counts: () => countMentions(annotator),
    summary: () => summarize(annotator, knowledge.shown(), text.text.length, state()),
    passages: () => passagesOf(annotator, text, knowledge.shown(), state()),
    jump({ type, key, start }, opened) {
      const all = annotator.occurrences({ type, key });
      const placed = all.find((one) => spanOf(one).start === start) ?? all[0];
      if (!placed) return false;
      if (opened) withViews(({ cards }) => cards.open(placed));
      else walk.goTo(placed);
      return true;
    },
    command: (name) => withViews(({ cards }) => cards.command(name)),
    highlightSelection: () => withViews(({ excerpts }) => void excerpts.highlightSelection()),
  };
}
