import * as v from 'valibot';
import { structureOf, type Structure } from '../structure/index.ts';
import type { Span } from '../text/types.ts';
import { parseParagraph } from './paragraph.ts';
import { keepPosition, readPosition, type Position } from './positions.ts';
import type { Reading } from './reading.ts';
import type { Place } from './request.ts';
import type { Viewer } from './viewer.ts';

const ViewAreaEvent = v.object({
  location: v.object({
    pageNumber: v.number(),
    top: v.number(),
    scale: v.fallback(v.union([v.number(), v.picklist(['auto', 'page-width', 'page-fit'])]), 'auto'),
    rotation: v.number(),
  }),
});

/** Scrolling must rest this long before the place is kept, in milliseconds. */
const KEEP_MS = 600;
/** A paragraph that is gone to begins this far under the upper edge, in px. */
const GAP = 24;

/** Goes to the place asked for, else (if it `goesBack`) to where the document was left, and keeps the place from then on. */
export async function keepPlace(
  reading: Reading,
  viewer: Viewer,
  asked: Place,
  goesBack: boolean,
): Promise<void> {
  const { pdf } = reading.document;
  const key = pdf.fingerprints[0] ?? reading.document.name;
  const left = goesBack ? await readPosition(key) : null;
  await viewer.pages.firstPagePromise;
  if (reading.signal.aborted) return;
  if (left) showAsLeft(viewer, left);
  if (asked.page !== null) viewer.pages.currentPageNumber = Math.min(asked.page, pdf.numPages);
  else if (asked.paragraph !== null) goToParagraph(reading, asked.paragraph);
  else if (left && (left.page > 1 || left.top > 0)) {
    viewer.pages.scrollPageIntoView({
      pageNumber: Math.min(left.page, pdf.numPages),
      destArray: [null, { name: 'XYZ' }, null, left.top, null],
    });
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  viewer.on(
    'updateviewarea',
    (event) => {
      const { location } = v.parse(ViewAreaEvent, event);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const { pageNumber: page, top, scale, rotation } = location;
        void keepPosition(key, { page, top, scale, rotation, at: Date.now() });
      }, KEEP_MS);
    },
    reading.signal,
  );
}

/** As large, and turned, as the document was left. */
function showAsLeft({ pages }: Viewer, { scale, rotation }: Position): void {
  if (rotation !== undefined && rotation % 90 === 0) pages.pagesRotation = rotation % 360;
  if (typeof scale === 'number') pages.currentScale = scale / 100;
  else if (scale !== undefined) pages.currentScaleValue = scale;
}

/** Brings a paragraph (`12`, `12(a)`, `II.3`) into view as soon as it has been read. */
export function goToParagraph(reading: Reading, paragraph: string): void {
  const address = parseParagraph(paragraph);
  if (!address) return;
  const found = new AbortController();
  const signal = AbortSignal.any([found.signal, reading.signal]);
  reading.source.watch(() => {
    const span = structureOf(reading.source.text.blocks).find(address);
    if (!span || signal.aborted) return;
    found.abort();
    requestAnimationFrame(() => showParagraph(reading, span));
  }, signal);
}

/** Brings a paragraph to the top of the view and shows its beginning for a moment. `start` is a UTF-16 offset in the document. */
export function showParagraph({ painter }: Reading, { start }: Span): void {
  painter.reveal({ start, end: start + 1 });
  painter.showAtTop({ start, end: start + 1 }, GAP);
}

/** The paragraph that is being read, for the same place in another language: `12`, `12(a)`; null without numbers. */
export function paragraphInView(reading: Reading, structure?: Structure): string | null {
  const known = structure ?? structureOf(reading.source.text.blocks);
  const { part, number, annex } = known.addressAt(reading.offsetInView());
  if (number === undefined || part === 'footnote' || part === 'preamble') return null;
  return annex === undefined ? number : `annex ${annex} ${number}`.replace('  ', ' ');
}
