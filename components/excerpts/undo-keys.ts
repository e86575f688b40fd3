import { trusted } from '../../lib/page/trusted.ts';
import { isWithin } from '../overlay/index.ts';
import type { ExcerptController, Way } from './controller.ts';

/** Where one types, the keys belong to what was typed. */
const TYPED_IN = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/**
 * Takes back with Ctrl+Z (Command on a Mac) what was done to excerpts here, and does it again with Shift or Ctrl+Y: on the
 * page, unless the page uses the key itself, and in our own views, whose keys do not reach the page.
 */
export function listenForUndo(controller: ExcerptController, views: HTMLElement, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    const way = wayOf(event);
    const [typed] = event.composedPath();
    if (!way || event.defaultPrevented || isWithin(typed, TYPED_IN)) return;
    if (controller.step(way)) event.preventDefault();
  };
  document.addEventListener('keydown', trusted(onKey), { signal });
  views.addEventListener('keydown', onKey, { signal });
}

function wayOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Way | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const pressed = key.toLowerCase();
  if (pressed === 'z') return shiftKey ? 'redo' : 'undo';
  return pressed === 'y' && ctrlKey && !shiftKey ? 'redo' : null;
}
