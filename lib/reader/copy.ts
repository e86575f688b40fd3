import type { DocumentText, Span } from '../text/types.ts';

/**
 * A stretch of a document as one reads it: lines joined to paragraphs, Arabic in the order of reading, and what stands in
 * the margins of the pages left out where other text is chosen too.
 */
export function readingText({ blocks }: Pick<DocumentText, 'blocks'>, { start, end }: Span): string {
  const chosen = blocks.filter((block) => block.start < end && block.start + block.text.length > start);
  const body = chosen.filter(({ role }) => role !== 'running-header');
  return (body.length > 0 ? body : chosen)
    .map((block) => block.text.slice(Math.max(0, start - block.start), end - block.start))
    .join('\n');
}

/** A selection read in another order than it is drawn may become somewhat longer, or shorter, than what is seen. */
const LIKE = 1.5;
/** In UTF-16 units: what short selections may differ by. */
const SLACK = 40;
const ARABIC = /\p{Script=Arabic}/u;

export interface CopyPorts {
  readonly text: DocumentText;
  /** The stretch of the text that a range shows; null where it shows none. */
  readonly spanOf: (range: Range) => Span | null;
}

/** Copies what is selected on the pages as it is read, until the signal aborts. */
export function copyAsRead({ text, spanOf }: CopyPorts, signal: AbortSignal): void {
  document.addEventListener(
    'copy',
    (event) => {
      const selection = getSelection();
      if (!selection || selection.isCollapsed || isField(event.target)) return;
      const span = spanOf(selection.getRangeAt(0));
      if (!span) return;
      const seen = lettersIn(selection.toString());
      const read = readingText(text, span);
      const letters = lettersIn(read);
      // Where the order of drawing is not that of reading (columns beside each other), one gets what one sees; but not of
      // Arabic, which many files draw from left to right, so that it is neither seen nor copied as it was chosen.
      const differs = letters > LIKE * seen + SLACK || seen > LIKE * letters + SLACK;
      if (differs && !ARABIC.test(read)) return;
      event.clipboardData?.setData('text/plain', read);
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, signal },
  );
}

const lettersIn = (words: string): number => words.replace(/\s+/g, '').length;

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input, textarea');
