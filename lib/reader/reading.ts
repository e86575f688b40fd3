import { signal, type ReadonlySignal } from '@preact/signals';
import * as v from 'valibot';
import { isAbort } from '../faults/index.ts';
import { PdfSource } from '../text/pdf/index.ts';
import { identityOf, type DocumentIdentity } from './identity.ts';
import { LayerPainter } from './marks/painter.ts';
import { readPageText } from './page-text.ts';
import type { OpenedDocument } from './state.ts';
import type { Viewer } from './viewer.ts';

/** A document as it is being read: its text as it grows, where its marks are drawn, what it is. */
export interface Reading {
  readonly document: OpenedDocument;
  readonly source: PdfSource;
  readonly painter: LayerPainter;
  /** Null until the first page has been read. */
  readonly identity: ReadonlySignal<DocumentIdentity | null>;
  /** `reading` until the last page; `scan` where there is no text. */
  readonly state: ReadonlySignal<'reading' | 'complete' | 'scan'>;
  readonly signal: AbortSignal;
  /** Settled once a page can be read: what nobody waits for begins then. */
  readonly shown: Promise<void>;
  /** Offset of the first text in view; 0 where none is. */
  offsetInView(): number;
}

/** Fewer letters than this a page, on the average, are stamps on a scan and no text. */
const SCAN_LETTERS = 60;
/** Pages that settle whether the symbol on the first was read well; later ones add nothing. */
const TELLING_PAGES = 8;
/** A page that is drawn has its text within this time, in milliseconds, or has none. */
const TEXT_LAYER_MS = 400;
/** The rest of a document is read when the browser has nothing better to do, or after this many milliseconds. */
const IDLE_MS = 300;

const PageEvent = v.object({ pageNumber: v.number() });
const TextLayerEvent = v.object({
  pageNumber: v.number(),
  source: v.object({
    _textHighlighter: v.object({
      textDivs: v.nullish(v.array(v.custom<HTMLElement>((div) => div instanceof HTMLElement))),
    }),
  }),
});

/** Reads, marks and searches an opened document in a viewer that shows it, until the lifetime ends. */
export function startReading(document: OpenedDocument, viewer: Viewer, lifetime: AbortSignal): Reading {
  const { pdf } = document;
  const readPage = (page: number) =>
    // A page that is broken has no text; the others have theirs.
    readPageText(pdf, page, page === 1, document.arrival?.end).catch(() => ({ page, height: 0, items: [] }));
  const source = new PdfSource(pdf.numPages, readPage, lifetime);
  const painter = new LayerPainter(
    source.text,
    {
      pageElement: (page) => viewer.pages.container.querySelector(`.page[data-page-number="${page}"]`),
      showPage(page, top) {
        viewer.pages.scrollPageIntoView({
          pageNumber: page,
          ...(top === null ? {} : { destArray: [null, { name: 'XYZ' }, null, top + TOP_MARGIN, null] }),
        });
      },
      leave: (page) => viewer.leave(page),
      scroller: () => viewer.pages.container,
    },
    lifetime,
  );
  const identity = signal<DocumentIdentity | null>(null);
  const state = signal<'reading' | 'complete' | 'scan'>('reading');

  let show = (): void => undefined;
  const shown = new Promise<void>((resolve) => {
    show = resolve;
  });
  void (async () => {
    // A page without text, or that cannot be drawn, has no text layer to wait for.
    await viewer.pages.onePageRendered;
    setTimeout(show, TEXT_LAYER_MS);
  })();
  viewer.on(
    'textlayerrendered',
    (event) => {
      const { pageNumber, source: view } = v.parse(TextLayerEvent, event);
      source.text.attach(pageNumber, view._textHighlighter.textDivs ?? []);
      painter.textLayerReady(pageNumber);
      show();
    },
    lifetime,
  );
  viewer.on(
    'annotationlayerrendered',
    (event) => painter.linksReady(v.parse(PageEvent, event).pageNumber),
    lifetime,
  );
  const placeAgain = () => painter.placeAgain();
  viewer.on('scalechanging', () => queueMicrotask(placeAgain), lifetime);
  viewer.on('pagerendered', placeAgain, lifetime);

  let settled = false;
  source.watch(() => {
    const known = identity.peek();
    if (settled) return;
    settled = (source.text.blocks.at(-1)?.page ?? 1) >= TELLING_PAGES;
    const next = identityOf(source.text.blocks, document.asked, pdf.numPages);
    if (
      known === null ||
      known.symbol !== next.symbol ||
      known.language !== next.language ||
      known.instead !== next.instead
    ) {
      identity.value = next;
    }
  }, lifetime);

  void (async () => {
    try {
      await source.read(() => shown.then(idle));
      const letters = source.text.text.replace(/\P{L}/gu, '').length;
      state.value = letters < SCAN_LETTERS * pdf.numPages ? 'scan' : 'complete';
    } catch (thrown) {
      if (!isAbort(thrown) && !lifetime.aborted) throw thrown;
    }
  })();
  const offsetInView = () => {
    const page = viewer.pages.currentPageNumber;
    const { blocks } = source.text;
    const { top, height } = viewer.pages.container.getBoundingClientRect();
    const seen = blocks.find((block) => {
      if (block.page < page) return false;
      const [box] = painter.rectangles({ start: block.start, end: block.start + block.text.length });
      return box !== undefined && box.top > top - IN_VIEW * height;
    });
    return seen?.start ?? blocks.find((block) => block.page >= page)?.start ?? 0;
  };
  return { document, source, painter, identity, state, signal: lifetime, shown, offsetInView };
}

/** A paragraph that began this part of the window above its edge is still being read. */
const IN_VIEW = 0.05;

/** Space left above a place that is gone to, in points. */
const TOP_MARGIN = 60;

const idle = () => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: IDLE_MS }));
