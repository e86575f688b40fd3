/** What gestures change: the scale of the pages, 1 for 100 %, and where they stand. */
export interface Zoomed {
  readonly scale: () => number;
  /** Grows or shrinks by a factor, the point of the window (in px) staying where it is. */
  readonly zoomAt: (factor: number, origin: [number, number]) => void;
}

/** A turn of the wheel by this many px grows or shrinks by e: two clicks of a wheel make about one step. */
const WHEEL_PER_E = 500;

/** The viewer rounds its scale to hundredths: what a gentle movement leaves over counts with the next. */
export class FineZoom {
  #left = 1;

  constructor(private readonly zoomed: Zoomed) {}

  by(factor: number, origin: [number, number]): void {
    const scale = this.zoomed.scale();
    const total = factor * this.#left;
    const next = Math.round(scale * total * 100) / 100;
    if (next === Math.round(scale * 100) / 100 || next <= 0) {
      this.#left = total;
      return;
    }
    this.#left = (scale * total) / next;
    this.zoomed.zoomAt(next / scale, origin);
  }
}

/** Control and the wheel, and two fingers on a pad, which browsers report in the same way. */
export function zoomByWheel(zoomed: Zoomed, isOpen: () => boolean, signal: AbortSignal): void {
  const zoom = new FineZoom(zoomed);
  document.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey || !isOpen()) return;
      event.preventDefault();
      zoom.by(Math.exp(-event.deltaY / WHEEL_PER_E), [event.clientX, event.clientY]);
    },
    { passive: false, signal },
  );
}

/** Two fingers on the pages of a touch screen grow and shrink them around their middle, and take them along. */
export function zoomByFingers(container: HTMLElement, zoomed: Zoomed, signal: AbortSignal): void {
  const zoom = new FineZoom(zoomed);
  let before: Pinch | null = null;
  container.addEventListener('touchstart', ({ touches }) => (before = pinchOf(touches)), {
    passive: true,
    signal,
  });
  for (const name of ['touchend', 'touchcancel'] as const) {
    container.addEventListener(name, ({ touches }) => (before = pinchOf(touches)), { passive: true, signal });
  }
  container.addEventListener(
    'touchmove',
    (event) => {
      const now = pinchOf(event.touches);
      if (!before || !now) return;
      // The browser would grow the whole window, with its bars.
      event.preventDefault();
      container.scrollBy(before.x - now.x, before.y - now.y);
      zoom.by(now.distance / before.distance, [now.x, now.y]);
      before = now;
    },
    { passive: false, signal },
  );
}

/** Two fingers: their middle, and how far they are apart, in px. */
interface Pinch {
  readonly x: number;
  readonly y: number;
  readonly distance: number;
}

function pinchOf(touches: TouchList): Pinch | null {
  const [one, other] = touches;
  if (!one || !other || touches.length !== 2) return null;
  const distance = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
  if (distance === 0) return null;
  return { x: (one.clientX + other.clientX) / 2, y: (one.clientY + other.clientY) / 2, distance };
}
