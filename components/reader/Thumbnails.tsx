import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import type { Reading } from '../../lib/reader/reading.ts';
import { drawThumbnail } from '../../lib/reader/thumbnail.ts';
import { useTranslate } from '../theme/index.ts';
import { stepThrough } from './step-through.ts';
import { usePageLabels } from './usePageLabels.ts';
import { useReader } from './ReaderContext.ts';

/** Width of a small page, in px. */
const WIDTH = 124;
/** A4: until a page is known. */
const PAPER = 210 / 297;

/** The pages in small; arrows go through them, Enter goes there. */
export function Thumbnails({ reading, onGo }: { readonly reading: Reading; readonly onGo: () => void }) {
  const { view } = useReader();
  const { pdf } = reading.document;
  const labels = usePageLabels(reading);
  return (
    <ol class={view.dark.value ? 'reader-thumbnails reader-thumbnails-dark' : 'reader-thumbnails'}>
      {Array.from({ length: pdf.numPages }, (_, index) => (
        <Thumbnail
          key={index}
          reading={reading}
          onGo={onGo}
          page={index + 1}
          label={labels?.[index] ?? String(index + 1)}
        />
      ))}
    </ol>
  );
}

interface ThumbnailProps {
  readonly reading: Reading;
  readonly onGo: () => void;
  readonly page: number;
  readonly label: string;
}

/** Drawn when it comes into view, and forgotten when it leaves: a long document has hundreds. */
function Thumbnail({ reading, page, label, onGo }: ThumbnailProps) {
  const translate = useTranslate(catalogue);
  const { view, controls } = useReader();
  const canvas = useRef<HTMLCanvasElement>(null);
  // Of hundreds only the two that change are written anew when a page is turned.
  const current = useComputed(() => view.page.value === page).value;
  const rotation = view.rotation.value;
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
        const { signal } = drawing;
        // A page that cannot be drawn stays blank here as it does in the view.
        drawThumbnail(reading.document.pdf, { page, width: WIDTH, rotation }, element, signal).catch(
          () => undefined,
        );
      },
      { rootMargin: '300px' },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      drawing.abort();
    };
  }, [reading, page, rotation]);
  useEffect(() => {
    if (current) canvas.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li>
      <button
        type="button"
        tabIndex={current ? 0 : -1}
        onKeyDown={stepThrough}
        aria-label={translate('pageNumber', { number: label })}
        aria-current={current ? 'page' : undefined}
        onClick={() => {
          controls()?.goToPage(page);
          onGo();
        }}
      >
        <canvas ref={canvas} width={0} height={0} style={{ aspectRatio: PAPER }} />
        <span>{label}</span>
      </button>
    </li>
  );
}
