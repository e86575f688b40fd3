import browser from 'webextension-polyfill';
import { attachCards, cardStyles, type Cards } from '../../components/card/index.ts';
import { excerptStyles, startExcerpts, type Excerpts } from '../../components/excerpts/index.ts';
import { createOverlay } from '../../components/overlay/index.ts';
import { createDetector } from '../../lib/detect/index.ts';
import { interfaceLanguage } from '../../lib/i18n/index.ts';
import type { Language } from '../../lib/languages/index.ts';
import { Annotator } from '../../lib/page/annotator.ts';
import { CountReport } from '../../lib/page/count-report.ts';
import { mentionAtPoint, offsetAtPoint } from '../../lib/page/hit.ts';
import { spanOf, type PlacedMention } from '../../lib/page/mentions.ts';
import type { Counts, Summary } from '../../lib/page/protocol.ts';
import { countMentions, summarize } from '../../lib/page/summary.ts';
import { Walk } from '../../lib/page/walk.ts';
import type { Reading } from '../../lib/reader/reading.ts';
import { readerPath } from '../../lib/reader/request.ts';
import type { Settings } from '../../lib/settings/index.ts';
import { Knowledge } from './knowledge.ts';

/** The marks, cards and highlights of one document in the reader. */
export interface Annotation {
  counts(): Counts;
  summary(): Summary;
  /** Goes to the mention at an offset, else to the first of the key; with its card where asked. */
  jump(where: { type: PlacedMention['type']; key: string; start?: number }, open: boolean): boolean;
  command: Cards['command'];
  highlightSelection(): void;
}

/** Marks and explains a document as long as its reading lives. `onCount` follows the number of references. */
export function annotate(
  reading: Reading,
  settings: Settings,
  onCount: (counts: Counts) => void,
): Annotation {
  const { source, painter, signal } = reading;
  const { text } = source;
  const report = new CountReport(signal);
  const inView = () => offsetAtPoint(text, innerWidth / 2, innerHeight / 3);
  const knowledge = new Knowledge(reading, () => {
    annotator.restart();
    void excerpts.reload();
  });
  const annotator = new Annotator({
    source,
    painter,
    createDetector: () => createDetector(knowledge.context()),
    marks: { reference: settings.markReferences, term: settings.markTerms },
    inView,
    // A page out of sight has no rectangles yet, but can be gone to.
    isReachable: () => true,
    // A short text is painted before the annotator stands.
    onPaint: () =>
      queueMicrotask(() => {
        const counts = countMentions(annotator);
        report.say(counts);
        onCount(counts);
      }),
    signal,
  });
  const walk = new Walk(annotator, painter, inView);
  const surfaceLanguage = interfaceLanguage(settings.interfaceLanguage, navigator.languages);
  const overlay = createOverlay([...cardStyles, ...excerptStyles], signal);
  const theme = () => themeOf(settings);
  overlay.setTheme(theme());
  const cards = attachCards({
    text,
    painter,
    annotator,
    walk,
    overlay,
    language: cardLanguage(settings, knowledge.language, surfaceLanguage),
    interfaceLanguage: surfaceLanguage,
    scan: (words, language) => createDetector({ ...knowledge.lexiconOf(language), language }).scan(words),
    theme,
    read: (symbol, language) => void open(browser.runtime.getURL(readerPath({ symbol, language })), '_blank'),
    signal,
  });
  const excerpts: Excerpts = startExcerpts({
    source,
    painter,
    overlay,
    shown: () => knowledge.shown(),
    complete: () => source.complete,
    interfaceLanguage: surfaceLanguage,
    colourNames: () => settings.colourNames,
    mayOpen: (event) =>
      !(event instanceof MouseEvent) ||
      mentionAtPoint(
        { text, painter, at: (offset) => annotator.at(offset) },
        event.clientX,
        event.clientY,
      ) === null,
    signal,
  });
  return {
    counts: () => countMentions(annotator),
    summary: () =>
      summarize(annotator, knowledge.shown(), text.text.length, source.complete ? 'ready' : 'reading'),
    jump({ type, key, start }, opened) {
      const all = annotator.occurrences({ type, key });
      const placed = all.find((one) => spanOf(one).start === start) ?? all[0];
      if (!placed) return false;
      if (opened) cards.open(placed);
      else walk.goTo(placed);
      return true;
    },
    command: (name) => cards.command(name),
    highlightSelection: () => void excerpts.highlightSelection(),
  };
}

function themeOf({ theme }: Settings): 'light' | 'dark' {
  if (theme !== 'auto') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function cardLanguage({ cardLanguage: chosen }: Settings, document: Language, surface: Language): Language {
  if (chosen === 'document') return document;
  return chosen === 'interface' ? surface : chosen;
}
