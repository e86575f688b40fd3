import 'pdfjs-dist/legacy/build/pdf.mjs';
import {
  EventBus,
  LinkTarget,
  PDFFindController,
  PDFHistory,
  PDFLinkService,
  PDFViewer,
} from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { isWebAddress } from './load/address.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';

/** pdf.js's viewer with the parts it needs around it. One a reader page; documents are set and replaced in it. */
export interface Viewer {
  readonly pages: PDFViewer;
  readonly events: EventBus;
  readonly links: PDFLinkService;
  readonly find: PDFFindController;
  show(document: PDFDocumentProxy): void;
  clear(): void;
  /** Before another page (1-based) is gone to: the browser's Back leads to where one was, its Forward to that page. */
  leave(page: number): void;
  /** Listens to an event of the viewer until the signal aborts. */
  on(name: string, listener: (event: unknown) => void, signal: AbortSignal): void;
}

/** pdf.js's text layer is made for every page in view: `TextLayerMode.ENABLE`. */
const TEXT_LAYER = 1;
/** Links of the file are shown, its forms are not filled in: `AnnotationMode.ENABLE`. */
const ANNOTATIONS = 1;
/** Highest number of pixels of one canvas: 32 million, pdf.js's own value for desktops. */
const CANVAS_PIXELS = 2 ** 25;

/** Links of a document lead to the web or nowhere, whatever pdf.js would allow (mail, telephone, file transfer). */
class WebLinks extends PDFLinkService {
  override addLinkAttributes(link: HTMLAnchorElement, url: string, newWindow?: boolean): void {
    if (isWebAddress(url)) super.addLinkAttributes(link, url, newWindow);
  }
}

/** `container` scrolls and is absolutely placed (pdf.js insists on it); its first child holds the pages. */
export function createViewer(container: HTMLDivElement): Viewer {
  const events = new EventBus();
  const links = new WebLinks({
    eventBus: events,
    externalLinkTarget: LinkTarget.BLANK,
    externalLinkRel: 'noopener noreferrer nofollow',
  });
  const find = new PDFFindController({ linkService: links, eventBus: events });
  const pages = new PDFViewer({
    container,
    eventBus: events,
    linkService: links,
    findController: find,
    textLayerMode: TEXT_LAYER,
    annotationMode: ANNOTATIONS,
    maxCanvasPixels: CANVAS_PIXELS,
    // Our own marks do what pdf.js's automatic links would.
    enableAutoLinking: false,
    annotationEditorMode: -1,
  });
  links.setViewer(pages);
  // Links, contents and the page box go through the link service, which tells the history itself.
  const history = new PDFHistory({ linkService: links, eventBus: events });
  links.setHistory(history);
  return {
    pages,
    events,
    links,
    find,
    show(document) {
      pages.setDocument(document);
      links.setDocument(document, null);
      const [fingerprint] = document.fingerprints;
      // The place that an address asks for, or where one left, is gone to by ours (lib/reader/place.ts).
      // Within another page or the browser's own viewer it is not ours: Chromium 156 ends as a whole when the history is
      // written where a page of an extension stands in for its viewer.
      if (fingerprint && window === window.top) history.initialize({ fingerprint, resetHistory: true });
    },
    clear() {
      history.reset();
      // Declared without null, but null is how the viewer is emptied.
      pages.setDocument(null as never);
      links.setDocument(null, null);
    },
    leave(page) {
      history.pushCurrentPosition();
      history.pushPage(page);
    },
    on(name, listener, signal) {
      events.on(name, listener, { signal });
    },
  };
}
