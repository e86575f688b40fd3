import type { Language } from '../languages/index.ts';
import { describeSymbol } from '../symbols/names.ts';
import { parseSymbol } from '../symbols/index.ts';

/** `{input, symbol | null, kind, elements: [{text, meaning}], error?}` for one symbol. */
export function parseLine(input: string, language: Language): object {
  const result = parseSymbol(input.trim());
  if (!result.ok)
    return { input, symbol: null, kind: null, elements: [], error: result.fault.detail ?? result.fault.code };
  const parsed = result.value;
  return {
    input,
    symbol: parsed.key,
    kind: parsed.kind,
    elements: describeSymbol(parsed, language).map(({ text, meaning }) => ({ text, meaning })),
  };
}
