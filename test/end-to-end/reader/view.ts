import type { TestFrame } from '../harness/index.ts';

/** What the reader says of itself, as far as a person sees it. */
export interface ReaderView {
  readonly phase: string;
  readonly pages: number;
  /** Different references drawn on the pages in view. */
  readonly marks: number;
  readonly name: string;
  readonly fault: string;
  readonly notice: string;
}

/** Waits until the reader shows a document with at least so many marks, and says what it shows. */
export function waitForReader(page: TestFrame, leastMarks = 0): Promise<ReaderView> {
  return page.waitFor(
    (least) => {
      const view = {
        phase: document.querySelector<HTMLElement>('.reader')?.dataset.phase ?? '',
        pages: document.querySelectorAll('.pdfViewer .page').length,
        marks: document.querySelectorAll('.reader-mark-reference, .reader-mark-reference-probable').length,
        name: document.querySelector('.reader-name')?.textContent ?? '',
        fault: document.querySelector<HTMLElement>('[data-fault]')?.dataset.fault ?? '',
        notice: document.querySelector<HTMLElement>('[data-notice]')?.dataset.notice ?? '',
      };
      const drawn = document.querySelector('.page[data-loaded] .textLayer');
      return view.phase === 'ready' && drawn && view.marks >= least ? view : null;
    },
    leastMarks,
    30_000,
  ) as Promise<ReaderView>;
}

/** Waits for the sentence that says why there is no document, and returns its code. */
export function waitForFault(page: TestFrame): Promise<string> {
  return page.waitFor(() => document.querySelector<HTMLElement>('[data-fault]')?.dataset.fault ?? '');
}

/** The path of a reader page for an address. */
export const readerFor = (address: string): string => `reader.html?file=${encodeURIComponent(address)}`;
