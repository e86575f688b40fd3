import { Refused, ROW_LIMIT } from '../faults.ts';
import { wrapperDepth } from './json-shape.ts';

export type JsonObject =
  | {
      readonly value: Record<string, unknown>;
      readonly line: number;
      /** The name that it has in the object around it. */
      readonly key?: string;
    }
  | { readonly broken: string; readonly line: number };

/**
 * Streams the objects of a JSON file in any of the shapes that exports have under one name: a line each, one after the
 * other, an array, or an object whose values (or whose one array) they are, within further objects or not. Objects are cut
 * out by their brackets, so a file of any size takes the memory of one chunk. `line` is where the object begins.
 */
export async function* readObjects(text: AsyncIterable<string>): AsyncGenerator<readonly JsonObject[]> {
  /** What was read of the object under way; chunks are only appended, so that a long object is put together once. */
  let held = '';
  /** What stands before it. */
  let before = '';
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
        base ??= depth + wrapperDepth(chunk.slice(at, at + HEAD));
        if (depth === base) {
          held = '';
          before = (before + chunk.slice(from, at)).slice(-KEY_LENGTH);
          from = at;
          isOpen = true;
          startLine = line;
        }
        depth++;
      } else if (sign === '}') {
        depth--;
        if (isOpen && depth === base) {
          ready.push(parseObject(held + chunk.slice(from, at + 1), startLine, before));
          before = '';
          held = '';
          from = at + 1;
          isOpen = false;
        }
      }
      if (depth > 200) throw new Refused('pack-too-deep', { line });
    }
    yield ready;
    if (isOpen) held += chunk.slice(from);
    else before = (before + chunk.slice(from)).slice(-KEY_LENGTH);
    if (held.length > ROW_LIMIT * 2) throw new Refused('pack-line-too-long', { line });
  }
  if (depth !== 0 || inString) throw new Refused('pack-truncated', { line });
}

/** As much of a file as tells how its records are wrapped, in UTF-16 units. */
const HEAD = 8_000;

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

/** Longest key of an object, with what may stand around it. */
const KEY_LENGTH = 200;

function keyBefore(text: string): string | undefined {
  return /"([^"\\]{1,150})"\s{0,10}:\s{0,10}$/.exec(text)?.[1];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function parseObject(text: string, line: number, before: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    const key = keyBefore(before);
    if (isObject(value)) return { value, line, ...(key === undefined ? {} : { key }) };
  } catch {
    // Reported below as a row that cannot be read.
  }
  return { broken: text, line };
}
