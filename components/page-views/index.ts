import { interfaceLanguage } from '../../lib/i18n/index.ts';
import type { Language } from '../../lib/languages/index.ts';
import { paintingExcerpts } from '../../lib/page/excerpt-layer.ts';
import { mentionAtPoint } from '../../lib/page/hit.ts';
import type { StartViews, ViewSession } from '../../lib/page/views.ts';
import { attachCards, cardStyles } from '../card/index.ts';
import { excerptStyles, startExcerpts } from '../excerpts/index.ts';
import { createOverlay, themeAround } from '../overlay/index.ts';

/** The cards and excerpts of an HTML page. */
export const startViews: StartViews = (session) => {
  const { settings, annotator, painter, signal } = session;
  const text = session.documentText();
  const surface = interfaceLanguage(settings.interfaceLanguage, navigator.languages);
  const overlay = createOverlay([...cardStyles, ...excerptStyles], signal);
  const theme = (near: Element | null) => (settings.theme === 'auto' ? themeAround(near) : settings.theme);
  const cards = attachCards({
    ...session,
    text,
    overlay,
    language: cardLanguage(session, surface),
    interfaceLanguage: surface,
    theme,
  });
  const isOnMark = ({ clientX, clientY }: MouseEvent) =>
    mentionAtPoint({ text, painter, at: (offset) => annotator.at(offset) }, clientX, clientY) !== null;
  const excerpts = startExcerpts({
    ...session,
    painter: paintingExcerpts(painter, text, signal),
    overlay,
    interfaceLanguage: surface,
    colourNames: () => settings.colourNames,
    theme,
    mayOpen: (event) => !(event instanceof MouseEvent && isOnMark(event)),
  });
  return {
    command(name) {
      if (name === 'highlight') void excerpts.highlightSelection();
      else cards.command(name);
    },
    open: (placed) => cards.open(placed),
    documentChanged: () => void excerpts.reload(),
  };
};

function cardLanguage({ settings, shown }: ViewSession, surface: Language): Language {
  if (settings.cardLanguage === 'document') return shown().language;
  return settings.cardLanguage === 'interface' ? surface : settings.cardLanguage;
}
