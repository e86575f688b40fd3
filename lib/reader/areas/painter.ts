import type { Area } from '../../highlights/area.ts';
import type { AreaMark, AreaView } from '../../highlights/session.ts';
import type { Viewer } from '../viewer.ts';
import { placeAt, turned } from './geometry.ts';

/** Draws highlights of areas on the pages, at every zoom and however they are turned. */
export class AreaPainter implements AreaView {
  #marks: readonly AreaMark[] = [];
  readonly #boxes = new Map<string, HTMLElement>();
  readonly #listeners = new Set<(area: Area) => void>();

  constructor(
    private readonly viewer: Viewer,
    lifetime: AbortSignal,
  ) {
    const draw = () => this.#draw();
    viewer.on('pagerendered', draw, lifetime);
    viewer.on('rotationchanging', () => queueMicrotask(draw), lifetime);
    viewer.on('scalechanging', () => queueMicrotask(draw), lifetime);
  }

  /** Calls back with each area that is drawn by hand, until the signal aborts. */
  onDrawn(keep: (area: Area) => void, signal: AbortSignal): void {
    this.#listeners.add(keep);
    signal.addEventListener('abort', () => this.#listeners.delete(keep), { once: true });
  }

  tell(area: Area): void {
    for (const keep of this.#listeners) keep(area);
  }

  paint(marks: readonly AreaMark[]): void {
    this.#marks = marks;
    this.#draw();
  }

  boxes(id: string): DOMRect[] {
    const box = this.#boxes.get(id);
    return box?.isConnected ? [box.getBoundingClientRect()] : [];
  }

  /** The smallest area under a point of the window. */
  at(x: number, y: number): string | null {
    const hit = this.#marks.flatMap(({ id }) =>
      this.boxes(id).flatMap(({ left, right, top, bottom, width, height }) =>
        x >= left && x <= right && y >= top && y <= bottom ? [{ id, size: width * height }] : [],
      ),
    );
    return hit.sort((one, other) => one.size - other.size)[0]?.id ?? null;
  }

  reveal({ page, y }: Area): void {
    const { pages } = this.viewer;
    const asked = Math.min(page, pages.pagesCount);
    if (asked !== pages.currentPageNumber) this.viewer.leave(asked);
    pages.currentPageNumber = asked;
    const element = this.pageElement(page);
    if (!element) return;
    const { top, height } = element.getBoundingClientRect();
    const frame = pages.container.getBoundingClientRect();
    pages.container.scrollBy({ top: top + y * height - frame.top - frame.height / 4 });
  }

  pageElement(page: number): HTMLElement | null {
    return this.viewer.pages.container.querySelector(`.page[data-page-number="${page}"]`);
  }

  #draw(): void {
    const known = new Set(this.#marks.map(({ id }) => id));
    for (const [id, box] of this.#boxes) {
      if (known.has(id)) continue;
      box.remove();
      this.#boxes.delete(id);
    }
    const degrees: unknown = this.viewer.pages.pagesRotation;
    for (const { id, colour, area } of this.#marks) {
      const page = this.pageElement(area.page);
      if (!page) continue;
      const box = this.#boxes.get(id) ?? document.createElement('div');
      this.#boxes.set(id, box);
      box.className = `reader-area reader-mark-excerpt-${colour}`;
      placeAt(box, turned(area, Number(degrees)));
      // pdf.js clears a page when it draws it anew.
      if (box.parentElement !== page) page.insertBefore(box, page.querySelector(':scope > .textLayer'));
    }
  }
}
