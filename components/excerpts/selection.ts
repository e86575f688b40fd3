import { trusted } from '../../lib/page/trusted.ts';
import type { DocumentText, Span } from '../../lib/text/types.ts';
import { spanOf } from './boundary.ts';

/** A selection stands still for so long before the bar appears, in ms: by mouse at once, by keys and handles later. */
const SETTLED_BY_POINTER_MS = 10;
const SETTLED_MS = 150;

export interface SelectedText {
  readonly span: Span;
  readonly range: Range;
}

/** The selected text of the document; null where nothing is selected, or something else: a field, a menu, our own card. */
export function selectedText(text: DocumentText): SelectedText | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const element = elementOf(range.commonAncestorContainer);
  if (element?.closest('input, textarea, [contenteditable]:not([contenteditable="false"])')) return null;
  const selected = spanOf(text, range);
  const span = selected && trimmed(text.text, selected);
  return span && { span, range };
}

/** Calls back with each settled selection, and with null when it is gone. */
export function watchSelection(
  read: () => SelectedText | null,
  signal: AbortSignal,
  onSelect: (selected: SelectedText | null) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;
  const settle = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!pressed && !signal.aborted) onSelect(read());
    }, wait);
  };
  document.addEventListener('selectionchange', () => settle(SETTLED_MS), { signal });
  addEventListener(
    'pointerdown',
    trusted((event) => {
      pressed = event.pointerType === 'mouse' && event.button === 0;
    }),
    { signal, capture: true },
  );
  for (const name of ['pointerup', 'pointercancel', 'dragend'] as const) {
    addEventListener(
      name,
      trusted(() => {
        pressed = false;
        settle(SETTLED_BY_POINTER_MS);
      }),
      { signal, capture: true },
    );
  }
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  // What is selected already may be what brought us here.
  settle(SETTLED_BY_POINTER_MS);
}

const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);

/** A span without white space at its ends. */
function trimmed(text: string, { start, end }: Span): Span | null {
  const selected = text.slice(start, end);
  const lead = selected.length - selected.trimStart().length;
  const trail = selected.length - selected.trimEnd().length;
  return start + lead < end - trail ? { start: start + lead, end: end - trail } : null;
}
