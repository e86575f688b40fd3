import { render, h } from 'preact';
import type { ReadonlySignal } from '@preact/signals';
import type { Finding } from '../../lib/anchor/index.ts';
import { success } from '../../lib/faults/index.ts';
import { highlightsProtocol, type Colour, type Highlight } from '../../lib/highlights/index.ts';
import { excerptsProtocol } from '../../lib/highlights/protocol.ts';
import { call, listen, serve } from '../../lib/messages/index.ts';
import { trusted } from '../../lib/page/trusted.ts';
import { ExcerptController } from './controller.ts';
import css from './excerpts.css?inline';
import choicesCss from './choices.css?inline';
import partsCss from './parts.css?inline';
import { Layer } from './Layer.tsx';
import { selectedText, watchSelection } from './selection.ts';
import { listenForUndo } from './undo-keys.ts';
import type { ExcerptSession } from './session.ts';

export { spanOf } from './boundary.ts';
export type { ExcerptSession } from './session.ts';

/** The style sheets of bar and editor, for the overlay's shadow root. */
export const excerptStyles: readonly string[] = [css, partsCss, choicesCss];

/** What is seen of bar, editor and messages in an overlay. */
export const EXCERPT_SURFACES = '.excerpt-bar, .excerpt-editor, .excerpt-message, .completions';

export interface Excerpts {
  /** The document's highlights in the order of their making, for lists. */
  readonly highlights: ReadonlySignal<readonly Highlight[]>;
  /** Where each was found, or why not. */
  readonly findings: ReadonlySignal<ReadonlyMap<string, Finding>>;
  /** The keyboard command: keeps the selection in the last colour, or places a lost one; on a kept text it opens the editor. */
  highlightSelection(): Promise<void>;
  /** Keeps what is made in the last colour: an area of a page. */
  keepMade(make: (colour: Colour) => Highlight): Promise<void>;
  /** Opens the editor of the shortest highlight at an offset; false where none is. */
  openAt(offset: number): boolean;
  /**
   * Brings a highlight into view and opens its editor; of a lost one it asks for the passage. False where the document
   * does not have it.
   */
  reveal(id: string): boolean;
  /** Reads the highlights anew: the document's symbol or language became known. */
  reload(): Promise<void>;
}

/** Starts the excerpts of a document: paints those that are kept, and offers to keep what is selected. */
export function startExcerpts(session: ExcerptSession): Excerpts {
  const controller = new ExcerptController(session);
  const { signal, overlay, source, painter } = session;
  const mount = document.createElement('div');
  overlay.layer.append(mount);
  render(h(Layer, { controller }), mount);
  signal.addEventListener('abort', () => render(null, mount), { once: true });

  watchSelection(
    () => selectedText(source.text),
    signal,
    (selected) => {
      const opened = controller.opened.peek();
      const choosing = opened?.kind === 'lost' ? opened.selected.span : null;
      if (selected && choosing?.start === selected.span.start && choosing.end === selected.span.end) return;
      if (selected) controller.open({ kind: 'bar', selected });
      else if (opened?.kind === 'bar' || opened?.kind === 'lost') controller.open(null);
    },
  );

  const openAt = (offset: number) => {
    const [highlight] = controller.page.at(offset);
    if (highlight) controller.open({ kind: 'editor', id: highlight.id, field: null });
    return highlight !== undefined;
  };
  document.addEventListener(
    'click',
    trusted((event) => {
      if (event.composedPath().includes(overlay.host) || getSelection()?.isCollapsed === false) return;
      if (controller.opened.peek()?.kind === 'editor') controller.open(null);
      const onControl =
        event.target instanceof Element && event.target.closest('a, button, input, select, textarea, label');
      if (event.defaultPrevented || onControl || session.mayOpen?.(event) === false) return;
      const offset = offsetAt(source.text, event.clientX, event.clientY);
      const onText = offset !== null && covers(painter.rectangles({ start: offset, end: offset + 1 }), event);
      if (onText && openAt(offset)) return;
      const area = session.areas?.at(event.clientX, event.clientY) ?? null;
      if (area !== null) controller.open({ kind: 'editor', id: area, field: null });
    }),
    { signal },
  );

  const reveal = (id: string) => {
    const span = controller.page.spanOf(id);
    const lost = overlay.exposed
      ? undefined
      : controller.page.lost.peek().find((highlight) => highlight.id === id);
    const area = controller.page.areaOf(id);
    if (span) painter.reveal(span);
    else if (area) session.areas?.reveal(area);
    if (span || area) controller.open({ kind: 'editor', id, field: null });
    else if (lost) controller.startPlacing(lost);
    return span !== null || area !== null || lost !== undefined;
  };
  answerReveal(signal, reveal);
  listenForUndo(controller, mount, signal);
  void controller.page.load().then(async () => {
    const { document } = controller.page;
    const sought = await call(highlightsProtocol, 'sought', { document });
    if (!sought.ok || sought.value.id === null) return;
    const { id } = sought.value;
    await controller.page.awaitSpan(id);
    if (signal.aborted || !reveal(id)) return;
    // What is lost in this page may stand in the reader, which is about to take its place.
    if (!controller.page.isLost(id)) await call(highlightsProtocol, 'soughtShown', { document });
  });
  return {
    highlights: controller.page.highlights,
    findings: controller.page.findings,
    async highlightSelection() {
      const selected = selectedText(source.text);
      const placing = controller.placing.peek();
      if (selected && placing) await controller.place(placing, selected.span);
      else if (selected) await controller.keep(selected.span, controller.colour);
      else if (!openAtCaret(openAt, source.text)) {
        const text = controller.translate('noSelection');
        controller.say({ text });
        overlay.announce(text);
      }
    },
    keepMade: (make) => controller.keepMade(make),
    openAt,
    reveal,
    async reload() {
      await controller.page.load();
    },
  };
}

/** The library brings a highlight into view in a tab that is open already. */
function answerReveal(signal: AbortSignal, reveal: (id: string) => boolean): void {
  if (window !== window.top) return;
  const service = serve(excerptsProtocol, { reveal: ({ id }) => success({ found: reveal(id) }) });
  listen([service], signal);
}

function offsetAt(text: ExcerptSession['source']['text'], x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  return caret && text.offsetOf(caret.offsetNode, caret.offset);
}

/** Pointer within this of a letter's box counts as on it, in px. */
const TOLERANCE_PX = 12;

function covers(boxes: readonly DOMRect[], { clientX, clientY }: MouseEvent): boolean {
  return boxes.some(
    (box) =>
      clientX >= box.left - TOLERANCE_PX &&
      clientX <= box.right + TOLERANCE_PX &&
      clientY >= box.top - 2 &&
      clientY <= box.bottom + 2,
  );
}

/** After a highlight was kept its selection is gone; with the caret in it the command opens its editor. */
function openAtCaret(
  openAt: (offset: number) => boolean,
  text: { offsetOf(node: Node, offset: number): number | null },
): boolean {
  const selection = getSelection();
  if (!selection?.anchorNode) return false;
  const offset = text.offsetOf(selection.anchorNode, selection.anchorOffset);
  return offset !== null && openAt(offset);
}
