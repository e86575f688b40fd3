import type { Arrival } from './load/arrival.ts';
import { PDFDataRangeTransport } from './pdfjs.ts';

/** Hands a document to pdf.js as it arrives, and asks for the parts that pdf.js wants before their turn. */
export class ArrivalTransport extends PDFDataRangeTransport {
  #ended = false;

  constructor(
    private readonly arrival: Arrival,
    length: number,
  ) {
    super(length, null);
    arrival.follow((bytes) => {
      if (!this.#ended) this.onDataProgressiveRead(bytes);
    });
    void this.#finish();
  }

  override requestDataRange(begin: number, end: number): void {
    void this.arrival.part(begin, end).then((bytes) => {
      // A part that is not given comes in its turn: pdf.js waits for either.
      if (bytes && !this.#ended) this.onDataRange(begin, bytes);
    });
  }

  override abort(): void {
    this.#ended = true;
    this.arrival.cancel();
  }

  async #finish(): Promise<void> {
    const end = await this.arrival.end.catch(() => null);
    if (end?.ok && !this.#ended) this.onDataProgressiveDone();
  }
}
