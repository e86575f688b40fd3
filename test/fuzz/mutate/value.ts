import type { Random } from '../random.ts';
import { mutatedText } from './text.ts';

/** Values that a field of JSON may hold in place of its own. `1e999` is read as infinity. */
const ODD: readonly unknown[] = [
  null, true, 0, -1, 1.5, 1e300, 8.64e15, 2 ** 53, Infinity, '', ' ', '\ud800', '__proto__', 'x'.repeat(5_000), [], [[]], [null], {}, { a: 1 },
]; // prettier-ignore
const NAMES = ['__proto__', 'constructor', 'toString', 'id', 'type', 'value', ''];

type Branch = Record<string, unknown> | unknown[];
const isBranch = (value: unknown): value is Branch => value !== null && typeof value === 'object';

/** A copy of a value of JSON with one to four places changed: left out, doubled, renamed, of another type, odd. */
export function mutatedValue(random: Random, sample: unknown, texts: readonly string[]): unknown {
  const holder: { value: unknown } = { value: structuredClone(sample) };
  let grown = false;
  for (let left = 1 + random.below(4); left > 0; left--) {
    let branch: Branch = holder;
    let key = 'value';
    // A place at any depth: the walk stops with one chance in four at each level.
    for (;;) {
      const below = valueAt(branch, key);
      if (!isBranch(below) || random.chance(0.25)) break;
      const keys = Object.keys(below);
      if (keys.length === 0) break;
      branch = below;
      key = random.pick(keys);
    }
    grown = change(random, branch, key, texts, grown) || grown;
  }
  return holder.value;
}

const valueAt = (branch: Branch, key: string): unknown => (branch as Record<string, unknown>)[key];

function put(branch: Branch, key: string, value: unknown): void {
  Object.defineProperty(branch, key, { value, enumerable: true, writable: true, configurable: true });
}

/** Changes one place. True where it made a list long, which is done once a value: twice would make it a huge file. */
function change(
  random: Random,
  branch: Branch,
  key: string,
  texts: readonly string[],
  grown: boolean,
): boolean {
  const value = valueAt(branch, key);
  const kind = random.below(6);
  if (kind === 0 && !Array.isArray(branch)) Reflect.deleteProperty(branch, key);
  else if (kind === 1 && Array.isArray(branch)) branch.push(...branch.slice(0, 5));
  else if (kind === 2 && Array.isArray(value) && !grown) {
    const [first] = value as unknown[];
    put(branch, key, new Array(300).fill(first));
    return true;
  } else if (kind === 3 && !Array.isArray(branch)) put(branch, random.pick(NAMES), value);
  else if (kind === 4 && typeof value === 'string') put(branch, key, mutatedText(random, [value, ...texts]));
  else put(branch, key, structuredClone(random.pick(ODD)));
  return false;
}
