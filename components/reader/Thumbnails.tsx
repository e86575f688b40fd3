import { useEffect, useRef } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import type { PDFDocumentProxy } from '../../lib/reader/pdfjs.ts';
import type { Reading } from '../../lib/reader/reading.ts';
import { drawThumbnail } from '../../lib/reader/thumbnail.ts';
import { useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';

/** Width of a small page, in px. */
const WIDTH = 124;

export function Thumbnails({ reading }: { readonly reading: Reading }) {
  const { view, controls } = useReader();
  const { pdf } = reading.document;
  return (
    <ol class="reader-thumbnails">
      {Array.from({ length: pdf.numPages }, (_, index) => (
        <Thumbnail
          key={index}
          pdf={pdf}
          page={index + 1}
          current={view.page.value === index + 1}
          onGo={() => controls()?.goToPage(index + 1)}
        />
      ))}
    </ol>
  );
}

interface ThumbnailProps {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  readonly current: boolean;
  readonly onGo: () => void;
}

/** Drawn when it comes into view, and forgotten when it leaves: a long document has hundreds. */
function Thumbnail({ pdf, page, current, onGo }: ThumbnailProps) {
  const translate = useTranslate(catalogue);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    let drawing = new AbortController();
    const observer = new IntersectionObserver(
      ([entry]) => {
        drawing.abort();
        if (!entry?.isIntersecting) {
          element.width = element.height = 0;
          return;
        }
        drawing = new AbortController();
        // A page that cannot be drawn stays blank here as it does in the view.
        drawThumbnail(pdf, page, WIDTH, element, drawing.signal).catch(() => undefined);
      },
      { rootMargin: '300px' },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      drawing.abort();
    };
  }, [pdf, page]);
  useEffect(() => {
    if (current) canvas.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li>
      <button
        type="button"
        aria-label={translate('pageNumber', { number: page })}
        aria-current={current ? 'page' : undefined}
        onClick={onGo}
      >
        <canvas ref={canvas} />
        <span>{page}</span>
      </button>
    </li>
  );
}
