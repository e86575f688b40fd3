import { Refused, ROW_LIMIT } from '../faults.ts';

/**
 * Streams the objects of a JSON file in any of the shapes that exports have under one name: a line each, one after the
 * other, an array, or an object whose values (or whose one array) they are. Objects are cut out by their brackets, so a
 * file of any size takes the memory of one object. `line` is where the object begins.
 */
export async function* readObjects(
  text: AsyncIterable<string>,
): AsyncGenerator<
  | { readonly value: Record<string, unknown>; readonly line: number }
  | { readonly broken: string; readonly line: number }
> {
  let pending = '';
  let at = 0;
  let depth = 0;
  let start = -1;
  let base: number | null = null;
  let inString = false;
  let escaped = false;
  let line = 1;
  let startLine = 1;
  for await (const chunk of text) {
    pending += chunk;
    for (; at < pending.length; at++) {
      const sign = pending[at];
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
        base ??= wrapperDepth(pending.slice(at, at + 2_000), depth);
        if (depth === base) {
          start = at;
          startLine = line;
        }
        depth++;
      } else if (sign === '}') {
        depth--;
        if (start >= 0 && depth === base) {
          yield parseObject(pending.slice(start, at + 1), startLine);
          pending = pending.slice(at + 1);
          at = -1;
          start = -1;
        }
      }
      if (depth > 200) throw new Refused('pack-too-deep', { line });
    }
    if (start < 0) {
      pending = '';
      at = 0;
    }
    if (pending.length > ROW_LIMIT * 2) throw new Refused('pack-line-too-long', { line });
  }
  if (depth !== 0 || inString) throw new Refused('pack-truncated', { line });
}

/** A file that begins `{"results": [{` or `{"A/RES/1": {` wraps its records in one object; then they lie deeper. */
function wrapperDepth(head: string, depth: number): number {
  if (/^\{\s{0,50}"[^"\\]{1,80}"\s{0,5}:\s{0,5}\[\s{0,50}\{/.test(head)) return depth + 2;
  return /^\{\s{0,50}"[^"\\]{1,80}"\s{0,5}:\s{0,5}\{/.test(head) ? depth + 1 : depth;
}

function parseObject(text: string, line: number) {
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      return { value: value as Record<string, unknown>, line };
  } catch {
    // Reported below as a row that cannot be read.
  }
  return { broken: text, line };
}
