import { handBack } from '../doors/mime-handler.ts';
import { setOriginal } from '../doors/originals.ts';
import type { Language } from '../languages/index.ts';
import { documentPage } from './load/address.ts';
import { paragraphInView } from './place.ts';
import { placeHash, readerPath } from './request.ts';
import { isWide, type Columns } from './columns/index.ts';
import type { Controls } from './controls.ts';
import { present } from './presentation.ts';
import { printDocument } from './print.ts';
import type { Reading } from './reading.ts';
import type { ViewState } from './state.ts';

/** What can be done with the document shown, beside looking at it. */
export interface Actions {
  download(): void;
  print(): void;
  /** One page after the other on the whole screen; ends with the full screen. */
  present(): void;
  /** Remembers that this document (that at the address where one is given) is wanted in the browser's viewer, and goes there. */
  showOriginal(address?: string): void;
  /** Opens the same document in another language, at the paragraph that is being read: beside, where there is room. */
  openLanguage(language: Language): void;
}

export interface ActionPorts {
  readonly reading: () => Reading | null;
  readonly controls: () => Controls | null;
  readonly view: ViewState;
  /** The reader stands in a page around it, or in the place of the browser's viewer. */
  readonly frame: () => ReaderFrame;
  readonly columns: Columns;
}

export type ReaderFrame = 'page' | 'shell' | 'handler';

/** What can be done, with what is read and shown at the time that it is asked for; nothing happens before a document is read. */
export function createActions({ reading, controls, view, frame, columns }: ActionPorts): Actions {
  return {
    download() {
      const now = reading();
      if (now) void save(now);
    },
    print() {
      const now = reading();
      if (now && view.printing.peek() === null) {
        void printDocument(now.document.pdf, now.signal, (progress) => (view.printing.value = progress));
      }
    },
    present() {
      const now = controls();
      if (reading() && now) present(view, now);
    },
    openLanguage(language) {
      if (columns.place.peek() !== 'only' || isWide()) columns.show(language);
      else openAlone(reading(), language, frame());
    },
    showOriginal(from) {
      const address = from ?? reading()?.document.address;
      if (address) void showOriginal(address, frame());
    },
  };
}

/** Shows a language in the place of the document that is being read. */
export function openAlone(now: Reading | null, language: Language, frame: ReaderFrame): void {
  const identity = now?.identity.peek();
  if (!now || !identity?.symbol || identity.language === language) return;
  const place = { paragraph: paragraphInView(now) };
  if (frame === 'page') location.assign(readerPath({ symbol: identity.symbol, language, place }));
  // The page around shows another address: the reader opens in it by the same door.
  else open(`${documentPage(identity.symbol, language)}${placeHash(place)}`, '_top');
}

/** The page around a framed reader follows the list of originals by itself. */
async function showOriginal(address: string, frame: ReaderFrame): Promise<void> {
  await setOriginal(address, true);
  if (frame === 'handler') await handBack();
  else if (frame === 'page') location.assign(address);
}

async function save({ document: { pdf, name } }: Reading): Promise<void> {
  const bytes = new Uint8Array(await pdf.getData());
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_MS);
}

/** A download reads its bytes within this time, in milliseconds. */
const REVOKE_MS = 60_000;

/** A symbol or title as a file's name: `A_RES_70_1.pdf`. */
export function fileName(name: string): string {
  const plain = name.replace(/\.pdf$/i, '').replace(/[^\p{L}\p{N}.()-]+/gu, '_');
  return `${plain.slice(0, 120) || 'document'}.pdf`;
}
