import { languageNamed } from './unterm-json.ts';

/** Keys that only records have. */
const RECORD_KEYS = new Set(['symbol', 'kind', 'recordid', 'terms', 'languages', 'names']);
const isRecordKey = (key: string): boolean =>
  RECORD_KEYS.has(key.toLowerCase()) || languageNamed(key) !== null;

/** More wrappers than this no export has. */
const MOST_WRAPPERS = 4;

interface Key {
  readonly key: string;
  readonly value: 'objects' | 'object' | 'other';
  /** Where an object that is the value begins. */
  readonly at: number;
}

/**
 * How much deeper than its first object the records of a JSON file lie: 0 where that is a record itself, 2 for
 * `{"results": [{`, 1 for `{"A/RES/1": {`. `head` is the beginning of the file from its first brace on.
 */
export function wrapperDepth(head: string, wrappers = 0): number {
  const keys = keysOf(head);
  // A file may have a title of its own; an object within it is a record then.
  const isRecord = keys.some(({ key }) => isRecordKey(key) || (wrappers > 0 && key === 'title'));
  if (isRecord || wrappers >= MOST_WRAPPERS) return 0;
  if (keys.some(({ value }) => value === 'objects')) return 2;
  const inner = keys.find(({ value }) => value === 'object');
  return inner ? 1 + wrapperDepth(head.slice(inner.at), wrappers + 1) : 0;
}

/** The keys of the object that a text begins with, as far as the text goes. */
function keysOf(head: string): Key[] {
  const keys: Key[] = [];
  const KEY = /"((?:[^"\\]|\\.){0,200})"\s{0,50}:\s{0,50}(\{|\[\s{0,50}\{|.)?/suy;
  let depth = 0;
  for (let at = 0; at < head.length; at++) {
    const sign = head[at];
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    else if (sign === '"') {
      KEY.lastIndex = at;
      const found = depth === 1 ? KEY.exec(head) : null;
      if (found) {
        const [whole, key = '', value = ''] = found;
        const from = at + whole.length - value.length;
        keys.push({
          key,
          value: value.startsWith('[') && value.length > 1 ? 'objects' : value === '{' ? 'object' : 'other',
          at: from,
        });
        at = from - 1;
      } else at = endOfString(head, at);
    }
    if (depth === 0 && at > 0) break;
  }
  return keys;
}

/** Where a string ends that begins at a place, or the text. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
