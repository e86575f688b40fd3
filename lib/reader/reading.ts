import { signal, type ReadonlySignal } from '@preact/signals';
import * as v from 'valibot';
import { isAbort } from '../faults/index.ts';
import { PdfSource, type RawItem, type RawPage } from '../text/pdf/index.ts';
import { identityOf, type DocumentIdentity } from './identity.ts';
import { LayerPainter } from './marks/painter.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';
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
  /** Offset of the first text in view; 0 where none is. */
  offsetInView(): number;
}

/** Fewer letters than this a page, on the average, are stamps on a scan and no text. */
const SCAN_LETTERS = 60;
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

export function startReading(document: OpenedDocument, viewer: Viewer, lifetime: AbortSignal): Reading {
  const { pdf } = document;
  const source = new PdfSource(pdf.numPages, (page) => readPage(pdf, page), lifetime);
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
      scroller: () => viewer.pages.container,
    },
    lifetime,
  );
  const identity = signal<DocumentIdentity | null>(null);
  const state = signal<'reading' | 'complete' | 'scan'>('reading');

  viewer.on(
    'textlayerrendered',
    (event) => {
      const { pageNumber, source: view } = v.parse(TextLayerEvent, event);
      source.text.attach(pageNumber, view._textHighlighter.textDivs ?? []);
      painter.textLayerReady(pageNumber);
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

  source.watch(() => {
    const known = identity.peek();
    // The second page settles whether the symbol on the first was read well; later ones add nothing.
    if (known && source.text.blocks.at(-1)?.page === 1) return;
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
      await source.read(() => idle(viewer));
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
  return { document, source, painter, identity, state, signal: lifetime, offsetInView };
}

/** A paragraph that began this part of the window above its edge is still being read. */
const IN_VIEW = 0.05;

/** Space left above a place that is gone to, in points. */
const TOP_MARGIN = 60;

async function readPage(pdf: PDFDocumentProxy, page: number): Promise<RawPage> {
  const proxy = await pdf.getPage(page);
  // As the text layer asks for it: the strings must be the same, in the same order.
  const content = await proxy.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const [, bottom = 0, , top = 0] = proxy.view;
  const items: RawItem[] = content.items.map((item) => ('str' in item ? item : {}));
  return { page, height: top - bottom, items };
}

async function idle(viewer: Viewer): Promise<void> {
  await viewer.pages.onePageRendered;
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: IDLE_MS }));
}
