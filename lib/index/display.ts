import { parseSymbol } from '../symbols/index.ts';

/** A canonical key as print has it; what does not parse as it is. */
export function displayOf(key: string): string {
  const parsed = parseSymbol(key);
  return parsed.ok ? parsed.value.display : key;
}
