import { addressParts } from '../hosts/address.ts';
import type { Language } from '../languages/index.ts';
import { parseSymbol } from '../symbols/index.ts';

/** What document an address asks for. */
export interface AskedDocument {
  /** Canonical key; null where the address names none (job numbers, files). */
  readonly symbol: string | null;
  readonly language: Language | null;
}

/** Reads an address of a UN host by the hints of data/hosts. */
export function askedDocument(address: string): AskedDocument {
  const { symbolText, language } = addressParts(address);
  const parsed = symbolText === null ? null : parseSymbol(symbolText);
  return { symbol: parsed?.ok ? parsed.value.key : null, language };
}
