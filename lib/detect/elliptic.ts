import type { Printed } from './printed.ts';

const SUFFIX =
  /[ \n]?[,、،;]?[ \n]?(?:and|et|[yиو和及与\-–]|以及|to)?[ \n]?((?:Add|Corr|Rev|Amend)\.\d{1,3}(?:\/(?:Add|Corr|Rev)\.\d{1,2}){0,2})(?![A-Z0-9])/iy;
const NUMBER = /[ \n]?[,、،]?[ \n]?(?:and|et|[yиو和及与\-–]|to)[ \n]?(\d{1,3})(?![\w/.(])/y;

/** The symbol of a suffix printed alone: it replaces one of its kind, a corrigendum corrects the whole symbol before it. */
function withSuffix(symbol: string, suffix: string): string {
  const printed =
    suffix.charAt(0).toUpperCase() +
    suffix
      .slice(1)
      .toLowerCase()
      .replace(/\/[a-z]/g, (found) => found.toUpperCase());
  const kind = printed.split('.')[0] ?? '';
  const chain = symbol.split('/');
  const same = chain.findLastIndex((element) => element.startsWith(`${kind}.`));
  if (same > 0) return [...chain.slice(0, same), printed].join('/');
  const corrigendum = chain.findLastIndex((element) => element.startsWith('Corr.'));
  return [...(corrigendum > 0 && kind !== 'Corr' ? chain.slice(0, corrigendum) : chain), printed].join('/');
}

/** A suffix behind a joint symbol is that of each half. */
function onEachHalf(symbol: string, suffix: string): string {
  return symbol
    .split('–')
    .map((half) => withSuffix(half, suffix))
    .join('–');
}

/** A suffix at the end, whose kind a number alone repeats. */
const LAST_SUFFIX = /\/(Add|Corr|Rev)\.\d+$/;
/** What may follow a symbol before such a suffix, or begin it. */
const MAY_FOLLOW = /[\s,،、;*\-–\p{L}]/u;

const NONE: readonly Printed[] = [];
/** A suffix has its full stop within so many UTF-16 units: comma, conjunction and word stand before it. */
const STOP_WITHIN = 13;
const FULL_STOP = 0x2e;
const ASTERISK = 0x2a;

function hasStopNear(text: string, end: number): boolean {
  if (text.charCodeAt(end) === ASTERISK) return true;
  for (let at = end; at < end + STOP_WITHIN; at += 1) if (text.charCodeAt(at) === FULL_STOP) return true;
  return false;
}

/** The suffixes printed alone behind a symbol, each as a symbol of its own: `E/CN.7/2012/14 and Corr.1`, `Add.1 and 2`. */
export function ellipticAfter(text: string, printed: Printed): readonly Printed[] {
  const isAlone = !printed.symbol.includes('.') && !hasStopNear(text, printed.end);
  if (isAlone || !MAY_FOLLOW.test(text.charAt(printed.end))) return NONE;
  const found: Printed[] = [];
  let last = printed.symbol;
  let end = printed.end;
  while (text.charAt(end) === '*') end += 1;
  for (let count = 0; count < 30; count += 1) {
    SUFFIX.lastIndex = end;
    const suffix = SUFFIX.exec(text);
    const kind = suffix || !last.includes('.') ? undefined : LAST_SUFFIX.exec(last)?.[1];
    if (!suffix && !kind) break;
    NUMBER.lastIndex = end;
    const number = kind ? NUMBER.exec(text) : null;
    const surface = suffix?.[1] ?? number?.[1];
    if (!surface) break;
    end = suffix ? SUFFIX.lastIndex : NUMBER.lastIndex;
    last = onEachHalf(last, suffix ? surface : `${kind ?? ''}.${surface}`);
    found.push({ start: end - surface.length, end, symbol: last, joint: printed.joint, plain: false });
  }
  return found;
}
