import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { AskedDocument } from './address-identity.ts';
import type { Fault } from '../faults/index.ts';
import type { Arrival, Progress } from './load/arrival.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';

/** A document in the reader. */
export interface OpenedDocument {
  readonly pdf: PDFDocumentProxy;
  /** Where it came from; null for a local file. */
  readonly address: string | null;
  /** Name to show until the masthead is read, and to save the file under. */
  readonly name: string;
  /** What document was asked for. */
  readonly asked: AskedDocument;
  /** Of a document from the network: its bytes as they come. */
  readonly arrival: Arrival | null;
  /** How much of a document that is shown already is here; null once it is complete. */
  readonly arriving: ReadonlySignal<Arriving | null>;
  /** Of a copy from this machine. */
  readonly kept: KeptCopy | null;
}

export interface Arriving extends Progress {
  /** The connection broke, and could not be taken up again. */
  readonly cut: boolean;
}

export interface KeptCopy {
  /** When it was fetched, in milliseconds since 1970. */
  readonly at: number;
  /** The server has just said that it still stands. */
  readonly current: boolean;
}

export type ReaderState =
  | { readonly phase: 'empty' }
  | { readonly phase: 'loading'; readonly name: string; readonly progress: Progress }
  | { readonly phase: 'password'; readonly wrong: boolean; readonly answer: (password: string) => void }
  | { readonly phase: 'permission'; readonly address: string }
  | { readonly phase: 'failed'; readonly fault: Fault; readonly address: string | null }
  | { readonly phase: 'ready'; readonly document: OpenedDocument };

/** How pages fill the window: `auto` is as wide as it, but never much larger than on paper. */
export type Fit = 'auto' | 'page-width' | 'page-fit';

/** What the views of the reader follow. */
export interface ViewState {
  readonly page: Signal<number>;
  readonly pages: Signal<number>;
  /** 1 is 100 %. */
  readonly scale: Signal<number>;
  /** Null where the scale is a number that somebody chose. */
  readonly fit: Signal<Fit | null>;
  readonly rotation: Signal<number>;
  readonly single: Signal<boolean>;
  /** Two pages beside each other. */
  readonly paired: Signal<boolean>;
  /** The pointer moves the pages instead of selecting text. */
  readonly hand: Signal<boolean>;
  readonly sidebar: Signal<'outline' | 'pages' | null>;
  readonly finding: Signal<boolean>;
  readonly dark: Signal<boolean>;
  readonly presenting: Signal<boolean>;
  /** An area is being drawn, to be highlighted. */
  readonly drawing: Signal<boolean>;
  /** Pages drawn for the printer, of how many; null when nothing is being printed. */
  readonly printing: Signal<{ readonly done: number; readonly total: number } | null>;
  /** References marked; null while nothing is. */
  readonly references: Signal<number | null>;
}

/** The state of a view that shows no document yet. */
export function createViewState(): ViewState {
  return {
    page: signal(1),
    pages: signal(0),
    scale: signal(1),
    fit: signal(null),
    rotation: signal(0),
    single: signal(false),
    paired: signal(false),
    hand: signal(false),
    sidebar: signal(null),
    finding: signal(false),
    dark: signal(false),
    presenting: signal(false),
    drawing: signal(false),
    printing: signal(null),
    references: signal(null),
  };
}
