import * as v from 'valibot';
import type { Fit, ViewState } from './state.ts';
import type { Viewer } from './viewer.ts';

/** What the toolbar, the keys and the links of a document do to the view. */
export interface Controls {
  goToPage(page: number): void;
  turnPage(by: 1 | -1): void;
  zoomBy(steps: number): void;
  zoomTo(scale: number | Fit): void;
  /** Grows or shrinks by a factor, the point of the window staying where it is. */
  zoomAt(factor: number, origin: [number, number]): void;
  /** By quarters of a turn, clockwise; -1 turns back. */
  rotate(quarters: number): void;
  showSingle(single: boolean): void;
  showPaired(paired: boolean): void;
  /** The first page from its top, or the last to its end. */
  goToEdge(edge: 'start' | 'end'): void;
  /** Gives the pages the keyboard. */
  focus(): void;
}

/** `ScrollMode` of pdf.js. */
const VERTICAL = 0;
const PAGED = 3;
/** `SpreadMode` of pdf.js: odd pages on the left, as in a book. */
const NO_SPREADS = 0;
const ODD_SPREADS = 1;
const QUARTER_TURN = 90;
/** While one zooms on, pages are stretched; they are drawn anew after this pause, in milliseconds. */
const ZOOM_DRAWING_MS = 200;

const PageEvent = v.object({ pageNumber: v.number() });
const ScaleEvent = v.object({ scale: v.number(), presetValue: v.optional(v.string()) });
const RotationEvent = v.object({ pagesRotation: v.number() });
const FITS: readonly Fit[] = ['auto', 'page-width', 'page-fit'];

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
      view.fit.value = FITS.find((fit) => fit === presetValue) ?? null;
    },
    lifetime,
  );
  viewer.on(
    'rotationchanging',
    (event) => (view.rotation.value = v.parse(RotationEvent, event).pagesRotation),
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
      if (pages.pagesCount > 0) viewer.links.goToPage(Math.max(1, Math.min(pages.pagesCount, page)));
    },
    turnPage(by) {
      if (by === 1) pages.nextPage();
      else pages.previousPage();
    },
    zoomBy: (steps) => pages.updateScale({ steps }),
    zoomTo: (scale) => (pages.currentScaleValue = String(scale)),
    zoomAt: (factor, origin) =>
      pages.updateScale({ scaleFactor: factor, origin, drawingDelay: ZOOM_DRAWING_MS }),
    rotate: (quarters) => (pages.pagesRotation = (pages.pagesRotation + 360 + QUARTER_TURN * quarters) % 360),
    showSingle(single) {
      pages.scrollMode = single ? PAGED : VERTICAL;
      view.single.value = single;
    },
    showPaired(paired) {
      pages.spreadMode = paired ? ODD_SPREADS : NO_SPREADS;
      view.paired.value = paired;
    },
    goToEdge(edge) {
      if (pages.pagesCount === 0) return;
      viewer.links.goToPage(edge === 'start' ? 1 : pages.pagesCount);
      pages.container.scrollTop = edge === 'start' ? 0 : pages.container.scrollHeight;
    },
    focus: () => pages.container.focus({ preventScroll: true }),
  };
}
