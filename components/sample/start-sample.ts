import { detectorWith } from '../../lib/detect/detector.ts';
import { supplementsIn } from '../../lib/detect/supplements.ts';
import { scannedIn } from '../../lib/detect/scanned.ts';
import { createTermReader, lexiconSteps } from '../../lib/detect/terms/index.ts';
import { Annotator } from '../../lib/page/annotator.ts';
import { DomSource } from '../../lib/page/dom-source.ts';
import { HighlightPainter } from '../../lib/page/highlight-painter.ts';
import { offsetInView } from '../../lib/page/hit.ts';
import { Knowledge } from '../../lib/page/knowledge.ts';
import { spanOf } from '../../lib/page/mentions.ts';
import type { CommandName } from '../../lib/hosts/commands.ts';
import '../../lib/page/reference-reading.ts';
import '../../lib/page/terms.ts';
import { Walk } from '../../lib/page/walk.ts';
import type { Settings } from '../../lib/settings/index.ts';
import { startViews } from '../page-views/index.ts';

/** Marks, cards and the selection bar on a piece of the extension's own page: what a page of a host gets, from the same parts. */
export function startSample(
  root: Element,
  settings: Settings,
  signal: AbortSignal,
): { command(name: CommandName): void } {
  // A page of our own brings along what other pages get when they need it.
  globalThis.rapporteurReferences ??= { detectorWith };
  globalThis.rapporteurTerms ??= { createTermReader, lexiconSteps, supplementsIn, scannedIn };
  const source = new DomSource(root, signal);
  const { text } = source;
  const painter = new HighlightPainter(text, settings.markStyle, signal);
  const knowledge = new Knowledge(text, signal, () => annotator.restart());
  const annotator = new Annotator({
    source,
    painter,
    createDetector: () => knowledge.createDetector(),
    marks: { reference: settings.markReferences, term: settings.markTerms },
    isReachable: (placed) => painter.rectangles(spanOf(placed)).length > 0,
    signal,
  });
  return startViews({
    source,
    painter,
    annotator,
    walk: new Walk(annotator, painter, () => offsetInView(text)),
    settings,
    documentText: () => text,
    shown: () => knowledge.shown(),
    host: null,
    scan: (words, language) => knowledge.detectorFor(language).scan(words),
    early: null,
    signal,
  });
}
