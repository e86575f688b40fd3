import { interfaceLanguage } from '../../lib/i18n/index.ts';
import type { OpenCard } from '../../lib/card/state.ts';
import type { Language } from '../../lib/languages/index.ts';
import { paintingExcerpts } from '../../lib/page/excerpt-layer.ts';
import { mentionAtPoint } from '../../lib/page/hit.ts';
import type { PlacedMention } from '../../lib/page/mentions.ts';
import type { StartViews, ViewSession } from '../../lib/page/views.ts';
import { attachCards, CARD_SURFACES, cardStyles } from '../card/index.ts';
import { EXCERPT_SURFACES, excerptStyles, startExcerpts } from '../excerpts/index.ts';
import { createOverlay, themeAround } from '../overlay/index.ts';
import { Ruler, RULER_SURFACES, rulerStyles } from '../ruler/index.ts';

const SURFACES = [CARD_SURFACES, EXCERPT_SURFACES, RULER_SURFACES].join();

/** From a page of our own, such as that of the sample, nothing needs to be kept in a frame. */
const isOurs = () => location.protocol.endsWith('-extension:');

/** The cards, excerpts and ruler of an HTML page. */
export const startViews: StartViews = (session) => {
  const { settings, annotator, painter, walk, signal } = session;
  const text = session.documentText();
  const surface = interfaceLanguage(settings.interfaceLanguage, navigator.languages);
  const styles = [...cardStyles, ...excerptStyles, ...rulerStyles];
  const overlay = createOverlay({ styles, ...(isOurs() ? {} : { surfaces: SURFACES }) }, signal);
  const theme = (near: Element | null) => (settings.theme === 'auto' ? themeAround(near) : settings.theme);
  const cards = attachCards({
    ...session,
    text,
    overlay,
    language: cardLanguage(session, surface),
    interfaceLanguage: surface,
    theme,
  });
  // A frame has its own scroll bar, but it is the page that one looks at as a whole.
  const ruler =
    settings.ruler && window === window.top
      ? new Ruler({
          text,
          painter,
          annotator,
          overlay,
          theme,
          current: () => shownFirst(cards.controller.state.peek().cards) ?? walk.active,
          goTo: (placed) => walk.goTo(placed),
          signal,
        })
      : null;
  let explained: string | undefined;
  const stopFollowing = cards.controller.state.subscribe((state) => {
    const key = shownFirst(state.cards)?.key;
    if (key === explained) return;
    explained = key;
    ruler?.refresh();
  });
  signal.addEventListener('abort', stopFollowing, { once: true });
  const isOnMark = ({ clientX, clientY }: MouseEvent) =>
    mentionAtPoint({ text, painter, at: (offset) => annotator.at(offset) }, clientX, clientY) !== null;
  const layered = paintingExcerpts(painter, text, signal);
  const excerpts = startExcerpts({
    ...session,
    painter: ruler?.noting(layered) ?? layered,
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
    marksChanged: () => ruler?.refresh(),
  };
};

/** What the lowest card explains, as mentions are known by. */
function shownFirst([card]: readonly OpenCard[]): Pick<PlacedMention, 'type' | 'key'> | null {
  if (!card) return null;
  const { kind, id } = card.target;
  return { type: kind === 'symbol' ? 'reference' : 'term', key: id };
}

function cardLanguage({ settings, shown }: ViewSession, surface: Language): Language {
  if (settings.cardLanguage === 'document') return shown().language;
  return settings.cardLanguage === 'interface' ? surface : settings.cardLanguage;
}
