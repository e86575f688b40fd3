import type { PlacedMention } from './mentions.ts';
import { trusted } from './trusted.ts';
import type { EarlyPointer } from './views.ts';

export interface PointerPorts {
  /** The mention at a point of the viewport. */
  readonly hit: (x: number, y: number) => PlacedMention | null;
  /** True for what happens in our own views: that is theirs. */
  readonly isOurs: (event: Event) => boolean;
  /** `rested`: how long it has lain there already, in milliseconds. */
  readonly over: (placed: PlacedMention, x: number, y: number, rested: number) => void;
  readonly off: (x: number, y: number) => void;
  /** A tap or click on a mark; true where it was used, so that the page does not see it. */
  readonly press: (placed: PlacedMention, touch: boolean, onLink: boolean) => boolean;
  /** A press anywhere but on our views. */
  readonly outside: () => void;
  /** Where the pointer was before anybody followed it, and whether it pressed there. */
  readonly early: EarlyPointer | null;
}

/**
 * Follows the pointer over the document and says which mark it is on, at most once a frame and only after it moved. While
 * a button is held, text is being selected and nothing is said.
 */
export function followPointer(ports: PointerPorts, signal: AbortSignal): void {
  let latest: PointerEvent | null = null;
  let lastType = 'mouse';

  const look = () => {
    const event = latest;
    latest = null;
    if (!event || signal.aborted) return;
    const { clientX: x, clientY: y, timeStamp } = event;
    const placed = ports.hit(x, y);
    if (placed) ports.over(placed, x, y, performance.now() - timeStamp);
    else ports.off(x, y);
  };

  const move = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const waiting = latest !== null;
    latest = ports.isOurs(event) ? null : event;
    if (!waiting && latest) requestAnimationFrame(look);
  };

  const down = (event: PointerEvent) => {
    lastType = event.pointerType;
    if (!ports.isOurs(event)) ports.outside();
  };

  const click = (event: MouseEvent) => {
    if (event.button !== 0 || ports.isOurs(event) || isSelecting()) return;
    const placed = ports.hit(event.clientX, event.clientY);
    const onLink =
      event.target instanceof Element && event.target.closest('a[href], button, summary') !== null;
    if (!placed || !ports.press(placed, lastType !== 'mouse', onLink)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (ports.early) {
    const { x, y, touch, pressed, at } = ports.early;
    const placed = ports.hit(x, y);
    if (placed && pressed) ports.press(placed, touch, false);
    else if (placed) ports.over(placed, x, y, performance.now() - at);
  }
  document.addEventListener('pointermove', trusted(move), { passive: true, signal });
  document.addEventListener('pointerdown', trusted(down), { passive: true, capture: true, signal });
  document.addEventListener('click', trusted(click), { capture: true, signal });
  document.documentElement.addEventListener(
    'pointerleave',
    trusted(() => ports.off(-1, -1)),
    { signal },
  );
}

const isSelecting = (): boolean => document.getSelection()?.isCollapsed === false;
