import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** Lines of a stream, one at a time; `\r\n` counts as one line end, a last line without one as a line. */
export function linesOf(input: Readable): AsyncIterable<string> {
  return createInterface({ input, crlfDelay: Infinity });
}

/** Raised when nobody reads the output any more (`… | head`): the work is over, and nothing is wrong. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

/** Writes JSON lines; waits while the reader is slower than we are. */
export class JsonLines {
  private closed = false;

  constructor(private readonly output: Writable) {
    output.on('error', () => {
      this.closed = true;
    });
  }

  async write(value: unknown): Promise<void> {
    if (this.closed || this.output.destroyed) throw new OutputClosed();
    if (this.output.write(`${JSON.stringify(value)}\n`)) return;
    await new Promise<void>((resolve) => {
      const go = (): void => {
        this.output.off('drain', go).off('close', go).off('error', go);
        resolve();
      };
      this.output.on('drain', go).on('close', go).on('error', go);
    });
  }
}
