import { unitedNationsCitation } from '../index/naming.ts';
import type { Language } from '../languages/index.ts';
import { parseSymbol } from '../symbols/index.ts';

/** Styles of citing a document by its symbol. */
export const STYLES = ['un'] as const;

/** `{input, citation | null, error?}` for one symbol, as drafters of the United Nations cite it. */
export function citeLine(input: string, language: Language): object {
  const result = parseSymbol(input.trim());
  if (!result.ok) return { input, citation: null, error: result.fault.detail ?? result.fault.code };
  return { input, citation: unitedNationsCitation(result.value, language) };
}
