import type { Printed } from './printed.ts';
import type { KeyReader } from './reuse.ts';

/** A symbol in small letters or with blanks around its slashes, of the kinds that nothing else looks like. */
const LOOSE =
  /(?<![\w/.@#%&=+-])[AES] ?\/ ?(?:HRC ?\/ ?)?(?:RES|DEC|PRST) ?\/ ?(?:E?S-)?\d{1,4}(?: ?\/ ?\d{1,4}(?![\d/])| ?\((?:19|20)\d\d\))(?![\w/@%]|\.[a-z])/gi;
/** Signs of one: without them the text has none. */
const SIGN = /(?:RES|DEC|PRST) ?\/ ?(?:E?S-)?\d/i;
/** What is read anyway. */
const REGULAR = /^[A-Z/]+(?:S-)?\d{1,4}(?:\/\d{1,4}| ?\(\d{4}\))$/;

const NONE: readonly Printed[] = [];

/** `a/res/70/1`, `A / RES / 70 / 1`: symbols that people write so in running text and messages, in folded offsets. */
export function looseSymbols(text: string, keyOf: KeyReader): readonly Printed[] {
  if (!SIGN.test(text)) return NONE;
  return Array.from(text.matchAll(LOOSE)).flatMap(({ 0: surface, index: start }): Printed[] => {
    const parsed = REGULAR.test(surface) ? null : keyOf(surface);
    if (!parsed?.ok) return [];
    return [{ start, end: start + surface.length, symbol: parsed.value.key, joint: false, plain: false }];
  });
}
