import { Refused, ROW_LIMIT } from '../faults.ts';

export type JsonObject =
  | { readonly value: Record<string, unknown>; readonly line: number }
  | { readonly broken: string; readonly line: number };

/**
 * Streams the objects of a JSON file in any of the shapes that exports have under one name: a line each, one after the
 * other, an array, or an object whose values (or whose one array) they are. Objects are cut out by their brackets, so a
 * file of any size takes the memory of one chunk. `line` is where the object begins.
 */
export async function* readObjects(text: AsyncIterable<string>): AsyncGenerator<readonly JsonObject[]> {
  /** What was read of the object under way; chunks are only appended, so that a long object is put together once. */
  let held = '';
  let depth = 0;
  let isOpen = false;
  let base: number | null = null;
  let inString = false;
  let escaped = false;
  let line = 1;
  let startLine = 1;
  for await (const chunk of beginningWith(text, HEAD)) {
    const ready: JsonObject[] = [];
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const sign = chunk[at];
      if (sign === '\n') line++;
      if (inString) {
        if (escaped) escaped = false;
        else if (sign === '\\') escaped = true;
        else if (sign === '"') inString = false;
        continue;
      }
      if (sign === '"') inString = true;
      else if (sign === '[') depth++;
      else if (sign === ']') depth--;
      else if (sign === '{') {
        base ??= wrapperDepth(chunk.slice(at, at + HEAD), depth);
        if (depth === base) {
          held = '';
          from = at;
          isOpen = true;
          startLine = line;
        }
        depth++;
      } else if (sign === '}') {
        depth--;
        if (isOpen && depth === base) {
          ready.push(parseObject(held + chunk.slice(from, at + 1), startLine));
          held = '';
          from = at + 1;
          isOpen = false;
        }
      }
      if (depth > 200) throw new Refused('pack-too-deep', { line });
    }
    yield ready;
    if (isOpen) held += chunk.slice(from);
    if (held.length > ROW_LIMIT * 2) throw new Refused('pack-line-too-long', { line });
  }
  if (depth !== 0 || inString) throw new Refused('pack-truncated', { line });
}

/** As much of a file as tells how its records are wrapped, in UTF-16 units. */
const HEAD = 2_000;

/** The same text with a first chunk of at least a length, where the text has so much. */
async function* beginningWith(text: AsyncIterable<string>, length: number): AsyncGenerator<string> {
  let head: string | null = '';
  for await (const chunk of text) {
    if (head === null) {
      yield chunk;
      continue;
    }
    head += chunk;
    if (head.length < length) continue;
    yield head;
    head = null;
  }
  if (head) yield head;
}

/** A file that begins `{"results": [{` or `{"A/RES/1": {` wraps its records in one object; then they lie deeper. */
function wrapperDepth(head: string, depth: number): number {
  if (/^\{\s{0,50}"[^"\\]{1,80}"\s{0,5}:\s{0,5}\[\s{0,50}\{/.test(head)) return depth + 2;
  return /^\{\s{0,50}"[^"\\]{1,80}"\s{0,5}:\s{0,5}\{/.test(head) ? depth + 1 : depth;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function parseObject(text: string, line: number): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return { value, line };
  } catch {
    // Reported below as a row that cannot be read.
  }
  return { broken: text, line };
}
