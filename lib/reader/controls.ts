import * as v from 'valibot';
import type { ViewState } from './state.ts';
import type { Viewer } from './viewer.ts';

/** What the toolbar, the keys and the links of a document do to the view. */
export interface Controls {
  goToPage(page: number): void;
  turnPage(by: 1 | -1): void;
  zoomBy(steps: number): void;
  zoomTo(scale: number | 'page-width' | 'page-fit'): void;
  /** Grows or shrinks by a factor, the point of the window staying where it is. */
  zoomAt(factor: number, origin: [number, number]): void;
  rotate(): void;
  showSingle(single: boolean): void;
}

/** `ScrollMode` of pdf.js. */
const VERTICAL = 0;
const PAGED = 3;
const QUARTER_TURN = 90;
/** While one zooms on, pages are stretched; they are drawn anew after this pause, in milliseconds. */
const ZOOM_DRAWING_MS = 200;

const PageEvent = v.object({ pageNumber: v.number() });
const ScaleEvent = v.object({ scale: v.number(), presetValue: v.optional(v.string()) });

/** Keeps the view state equal to the viewer's, until the signal aborts, and gives what changes it. */
export function createControls(viewer: Viewer, view: ViewState, lifetime: AbortSignal): Controls {
  const { pages } = viewer;
  viewer.on('pagesinit', () => (view.pages.value = pages.pagesCount), lifetime);
  viewer.on('pagesdestroy', () => (view.pages.value = 0), lifetime);
  viewer.on('pagechanging', (event) => (view.page.value = v.parse(PageEvent, event).pageNumber), lifetime);
  viewer.on(
    'scalechanging',
    (event) => {
      const { scale, presetValue } = v.parse(ScaleEvent, event);
      view.scale.value = scale;
      view.fit.value = presetValue === 'page-width' || presetValue === 'page-fit' ? presetValue : null;
    },
    lifetime,
  );
  // Pages that fill the window go on filling it when it, or what stands beside them, changes.
  const observer = new ResizeObserver(() => {
    const fit = view.fit.peek();
    if (fit !== null && pages.pagesCount > 0) pages.currentScaleValue = fit;
  });
  observer.observe(pages.container);
  lifetime.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    goToPage(page) {
      if (pages.pagesCount > 0) pages.currentPageNumber = Math.max(1, Math.min(pages.pagesCount, page));
    },
    turnPage(by) {
      if (by === 1) pages.nextPage();
      else pages.previousPage();
    },
    zoomBy: (steps) => pages.updateScale({ steps }),
    zoomTo: (scale) => (pages.currentScaleValue = String(scale)),
    zoomAt: (factor, origin) =>
      pages.updateScale({ scaleFactor: factor, origin, drawingDelay: ZOOM_DRAWING_MS }),
    rotate: () => (pages.pagesRotation = (pages.pagesRotation + QUARTER_TURN) % 360),
    showSingle(single) {
      pages.scrollMode = single ? PAGED : VERTICAL;
      view.single.value = single;
    },
  };
}
