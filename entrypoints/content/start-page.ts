import { attachCards, cardStyles, type Cards } from '../../components/card/index.ts';
import { excerptStyles, startExcerpts, type Excerpts } from '../../components/excerpts/index.ts';
import { createOverlay, themeAround, type Overlay } from '../../components/overlay/index.ts';
import { createDetector } from '../../lib/detect/index.ts';
import { interfaceLanguage } from '../../lib/i18n/index.ts';
import type { Language } from '../../lib/languages/index.ts';
import { Annotator } from '../../lib/page/annotator.ts';
import { CountReport } from '../../lib/page/count-report.ts';
import { DomSource } from '../../lib/page/dom-source.ts';
import { HighlightPainter } from '../../lib/page/highlight-painter.ts';
import { mentionAtPoint, offsetAtPoint } from '../../lib/page/hit.ts';
import { Knowledge } from '../../lib/page/knowledge.ts';
import { spanOf, type PlacedMention } from '../../lib/page/mentions.ts';
import type { Counts, Summary } from '../../lib/page/protocol.ts';
import { countMentions, summarize } from '../../lib/page/summary.ts';
import { Walk } from '../../lib/page/walk.ts';
import type { Settings } from '../../lib/settings/index.ts';

export interface Page {
  counts(): Counts;
  summary(): Summary;
  /** Goes to the mention at an offset, else to the first of the key; with its card where asked. */
  jump(where: { type: PlacedMention['type']; key: string; start?: number }, open: boolean): boolean;
  command: Cards['command'];
  highlightSelection(): void;
}

/** Everything that is done on a page as long as the signal lives. */
export function startPage(settings: Settings, signal: AbortSignal): Page {
  const source = new DomSource(document.documentElement, signal);
  const { text } = source;
  const painter = new HighlightPainter(text, settings.markStyle, signal);
  const report = new CountReport(signal);
  const inView = () => offsetAtPoint(text, innerWidth / 2, innerHeight / 3);
  let complete = false;
  const knowledge = new Knowledge(text, signal, () => {
    annotator.restart();
    void views?.excerpts.reload();
  });
  const annotator = new Annotator({
    source,
    painter,
    createDetector: () => createDetector(knowledge.context()),
    marks: { reference: settings.markReferences, term: settings.markTerms },
    inView,
    isReachable: (placed) => painter.rectangles(spanOf(placed)).length > 0,
    onPaint(done) {
      complete = done;
      if (done) report.say(countMentions(annotator));
    },
    signal,
  });
  const walk = new Walk(annotator, painter, inView);
  const surfaceLanguage = interfaceLanguage(settings.interfaceLanguage, navigator.languages);

  const startCards = (overlay: Overlay): Cards =>
    attachCards({
      text,
      painter,
      annotator,
      walk,
      overlay,
      language: cardLanguage(settings, knowledge.identity().language, surfaceLanguage),
      interfaceLanguage: surfaceLanguage,
      scan: (words, language) => createDetector({ ...knowledge.lexiconOf(language), language }).scan(words),
      theme: (near) => (settings.theme === 'auto' ? themeAround(near) : settings.theme),
      tellOnce: () => knowledge.tellOnce(),
      signal,
    });
  const startKeeping = (overlay: Overlay): Excerpts =>
    startExcerpts({
      source,
      painter,
      overlay,
      shown: () => knowledge.shown(),
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

  let views: { readonly cards: Cards; readonly excerpts: Excerpts } | null = null;
  const withViews = () => {
    if (views) return views;
    const overlay = createOverlay([...cardStyles, ...excerptStyles], signal);
    views = { cards: startCards(overlay), excerpts: startKeeping(overlay) };
    return views;
  };
  source.watch(() => void withViews(), signal);
  return {
    counts: () => countMentions(annotator),
    summary: () => summarize(annotator, knowledge.shown(), text.text.length, complete ? 'ready' : 'reading'),
    jump({ type, key, start }, open) {
      const all = annotator.occurrences({ type, key });
      const placed = all.find((one) => spanOf(one).start === start) ?? all[0];
      if (!placed) return false;
      if (open) withViews().cards.open(placed);
      else walk.goTo(placed);
      return true;
    },
    command: (name) => withViews().cards.command(name),
    highlightSelection: () => void withViews().excerpts.highlightSelection(),
  };
}

function cardLanguage({ cardLanguage }: Settings, document: Language, surface: Language): Language {
  if (cardLanguage === 'document') return document;
  return cardLanguage === 'interface' ? surface : cardLanguage;
}
