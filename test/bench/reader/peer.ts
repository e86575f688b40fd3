/** The peer: pdf.js's own viewer component on a plain page, opening the same file from the same server. */
import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { EventBus, PDFLinkService, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

const container = document.querySelector<HTMLDivElement>('#pages');
if (!container) throw new Error('the page has no place for the pages');
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const viewer = new PDFViewer({ container, eventBus, linkService });
linkService.setViewer(viewer);
eventBus.on('pagesinit', () => (viewer.currentScaleValue = 'page-width'));
GlobalWorkerOptions.workerSrc = '/worker.mjs';
const file = await fetch('/file.pdf');
const pdf = await getDocument({ data: new Uint8Array(await file.arrayBuffer()) }).promise;
viewer.setDocument(pdf);
linkService.setDocument(pdf, null);
