import { useEffect, useRef } from 'preact/hooks';
import { useReader } from './ReaderContext.ts';

/** The pages of the document, drawn by pdf.js; this view only gives them their place. */
export function Pages() {
  const reader = useReader();
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (container.current) reader.attach(container.current);
  }, []);
  return (
    <div
      ref={container}
      class={reader.view.dark.value ? 'reader-pages reader-pages-dark' : 'reader-pages'}
      dir="ltr"
      tabIndex={-1}
    >
      <div class="pdfViewer" />
    </div>
  );
}
