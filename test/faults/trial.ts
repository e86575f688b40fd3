import faults from '../../data/messages/faults.json' with { type: 'json' };
import { faultSentence } from '../../lib/faults/sentence.ts';

/** One fault, tried. */
export interface Trial {
  /** What is broken. */
  readonly fault: string;
  /**
   * Tries it and says in a few words what happened; throws where something that was acknowledged is lost, or where the
   * reader is not told plainly.
   * @param thorough false in `npm test`: every so many moments instead of each
   */
  run(thorough: boolean): Promise<string>;
}

export function holds(kept: boolean, what: string, seen?: unknown): void {
  if (!kept) throw new Error(seen === undefined ? what : `${what}: ${JSON.stringify(seen).slice(0, 600)}`);
}

/** The code of a fault, null for a success. */
export function codeOf(result: unknown): string | null {
  const { ok, fault } = (result ?? {}) as { ok?: boolean; fault?: { code: string } };
  return ok === true ? null : (fault?.code ?? 'no answer');
}

/** The sentence that the reader is told for a fault; there must be one of its own in each language. */
export function hasSentence(code: string): string {
  holds(Object.hasOwn(faults, code), `there is a sentence for ${code}`);
  return `“${faultSentence({ code }, 'en')}”`;
}
