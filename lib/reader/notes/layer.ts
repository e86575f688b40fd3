import { footnotesOf, type Footnote } from '../../structure/index.ts';
import type { Span } from '../../text/types.ts';
import type { Reading } from '../reading.ts';
import type { Viewer } from '../viewer.ts';

/** A note that is shown, and the element of its mark. */
export interface ShownNote {
  readonly footnote: Footnote;
  readonly text: string;
  readonly mark: HTMLElement;
}

export interface NotePorts {
  readonly reading: Reading;
  readonly viewer: Viewer;
  /** What a screen reader says of a mark, and of the mark at the head of the note. */
  readonly labelOf: (note: ShownNote['text'], label: string) => string;
  readonly backLabel: (label: string) => string;
  /** Pointer or keyboard came to a mark, or left it. */
  readonly onShow: (note: ShownNote) => void;
  readonly onLeave: () => void;
}

/** Buttons over the marks of notes, on the pages that are drawn: a mark leads to its note, and the note back. */
export function markNotes(ports: NotePorts, signal: AbortSignal): void {
  const { reading, viewer } = ports;
  const { text } = reading.source;
  let notes: readonly Footnote[] = [];
  const layers = new Map<number, HTMLElement>();
  const draw = () => {
    const pages = new Set(text.attachedPages());
    for (const [page, layer] of layers) {
      if (pages.has(page)) continue;
      layer.remove();
      layers.delete(page);
    }
    for (const page of pages) {
      const element = viewer.pages.container.querySelector(`.page[data-page-number="${page}"]`);
      if (!element) continue;
      const layer = layerOf(notes, page, element, ports);
      layers.get(page)?.remove();
      layers.set(page, layer);
      if (layer.childElementCount > 0) element.append(layer);
    }
  };
  reading.source.watch(() => {
    notes = footnotesOf(text.blocks);
    draw();
  }, signal);
  // The text layer has its elements by then: the reading listens before this does.
  viewer.on('textlayerrendered', () => draw(), signal);
  viewer.on('pagerendered', () => draw(), signal);
  signal.addEventListener('abort', () => layers.forEach((layer) => layer.remove()), { once: true });
}

function layerOf(
  notes: readonly Footnote[],
  page: number,
  element: Element,
  { reading, labelOf, backLabel, onShow, onLeave }: NotePorts,
): HTMLElement {
  const { source, painter } = reading;
  const layer = document.createElement('div');
  layer.className = 'reader-notes';
  for (const footnote of notes) {
    if (footnote.marks.length === 0) continue;
    const note = source.text.text.slice(footnote.note.start, footnote.note.end);
    for (const span of footnote.marks) {
      const mark = buttonAt(span, page, element, reading);
      if (!mark) continue;
      mark.setAttribute('aria-label', labelOf(note, footnote.label));
      const show = () => onShow({ footnote, text: note, mark });
      mark.addEventListener('pointerenter', show);
      mark.addEventListener('focus', show);
      mark.addEventListener('pointerleave', onLeave);
      mark.addEventListener('blur', onLeave);
      mark.addEventListener('click', () => painter.reveal(footnote.head));
      layer.append(mark);
    }
    const head = buttonAt(footnote.head, page, element, reading);
    const [first] = footnote.marks;
    if (!head || !first) continue;
    head.setAttribute('aria-label', backLabel(footnote.label));
    head.title = backLabel(footnote.label);
    head.addEventListener('click', () => painter.reveal(first));
    layer.append(head);
  }
  return layer;
}

/** A mark is small: the button reaches this far beyond it, in px, so that a pointer finds it. */
const REACH = 5;

/** A button over a span of this page; null where it is on another, or not drawn. */
function buttonAt(
  span: Span,
  page: number,
  element: Element,
  { source, painter }: Reading,
): HTMLElement | null {
  if (!source.text.pagesOf(span).has(page)) return null;
  const [box] = painter.rectangles(span);
  const frame = element.getBoundingClientRect();
  if (!box || frame.width === 0) return null;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'reader-note-mark';
  const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(3)}%`;
  button.style.left = percent(box.left - frame.left - REACH, frame.width);
  button.style.top = percent(box.top - frame.top - REACH, frame.height);
  button.style.width = percent(box.width + 2 * REACH, frame.width);
  button.style.height = percent(box.height + 2 * REACH, frame.height);
  return button;
}
