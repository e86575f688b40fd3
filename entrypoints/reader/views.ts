import browser from 'webextension-polyfill';
import messages from '../../data/messages/reader.json' with { type: 'json' };
import { attachCards, cardStyles, type Cards } from '../../components/card/index.ts';
import { excerptStyles, spanOf, startExcerpts, type Excerpts } from '../../components/excerpts/index.ts';
import { createOverlay } from '../../components/overlay/index.ts';
import { createDetector } from '../../lib/detect/index.ts';
import { composeArea } from '../../lib/highlights/area.ts';
import { interfaceLanguage, translator } from '../../lib/i18n/index.ts';
import type { Language } from '../../lib/languages/index.ts';
import type { Annotator } from '../../lib/page/annotator.ts';
import { mentionAtPoint } from '../../lib/page/hit.ts';
import type { Walk } from '../../lib/page/walk.ts';
import type { AreaPainter } from '../../lib/reader/areas/painter.ts';
import type { Reading } from '../../lib/reader/reading.ts';
import { copyAsRead } from '../../lib/reader/copy.ts';
import { findKept } from '../../lib/reader/kept/client.ts';
import { readerPath } from '../../lib/reader/request.ts';
import type { Settings } from '../../lib/settings/index.ts';
import type { Knowledge } from './knowledge.ts';

export interface ReaderViews {
  readonly cards: Cards;
  readonly excerpts: Excerpts;
}

export interface ViewsSession {
  readonly reading: Reading;
  readonly settings: Settings;
  readonly knowledge: Knowledge;
  readonly annotator: Annotator;
  readonly walk: Walk;
  readonly areas: AreaPainter | null;
}

/** The cards and excerpts of one document. Loaded when its first page can be read: nobody points at a mark before. */
export function startViews({
  reading,
  settings,
  knowledge,
  annotator,
  walk,
  areas,
}: ViewsSession): ReaderViews {
  const { source, painter, signal } = reading;
  const { text } = source;
  const surfaceLanguage = interfaceLanguage(settings.interfaceLanguage, navigator.languages);
  const overlay = createOverlay({ styles: [...cardStyles, ...excerptStyles] }, signal);
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
    read(symbol, language, paragraph) {
      const place = { paragraph: paragraph ?? null };
      open(browser.runtime.getURL(readerPath({ symbol, language, place })), '_blank');
    },
    isKept: (symbol, language) =>
      findKept({ symbol, language }, signal).then(
        (found) => found !== null,
        () => false,
      ),
    signal,
  });
  const excerpts = startExcerpts({
    source,
    painter,
    overlay,
    shown: () => knowledge.shown(),
    complete: () => source.complete,
    areas: areas ?? undefined,
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
  copyAsRead({ text, spanOf: (range) => spanOf(text, range) }, signal);
  const say = translator(messages, knowledge.language);
  areas?.onDrawn((area) => {
    const quote = say('areaQuote', { page: area.page });
    void excerpts.keepMade((colour) =>
      composeArea(area, quote, {
        shown: knowledge.shown(),
        colour,
        id: crypto.randomUUID(),
        now: Date.now(),
      }),
    );
  }, signal);
  signal.addEventListener('abort', () => areas?.paint([]), { once: true });
  return { cards, excerpts };
}

function themeOf({ theme }: Settings): 'light' | 'dark' {
  if (theme !== 'auto') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function cardLanguage({ cardLanguage: chosen }: Settings, document: Language, surface: Language): Language {
  if (chosen === 'document') return document;
  return chosen === 'interface' ? surface : chosen;
}
