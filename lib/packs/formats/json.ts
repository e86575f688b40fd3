import * as v from 'valibot';
import { Refused } from '../faults.ts';
import type { ReadOptions, Recognised } from '../recognised.ts';
import { problem, RecordSchema, type Item } from '../records.ts';
import { extractRow } from './akoma-extract.ts';
import { readObjects } from './json-values.ts';
import { isUnterm, untermRow } from './unterm-json.ts';

/** Reads a JSON file of data_extract rows, UNTERM-like terms or records of a pack, told apart by its first object. */
export async function* readJson(
  text: AsyncIterable<string>,
  encoding: string,
  options: ReadOptions,
): AsyncGenerator<readonly Item[]> {
  let format: Recognised['format'] | null = null;
  for await (const objects of readObjects(text)) {
    const items: Item[] = [];
    for (const object of objects) {
      const { line } = object;
      if ('broken' in object) {
        items.push(problem('unreadable-row', line, object.broken));
        continue;
      }
      const { value } = object;
      if (!format) {
        format = isUnterm(value) ? 'unterm' : v.is(RecordSchema, value) ? 'records' : 'extract';
        options.onRecognised?.({ format, encoding });
      }
      if (format === 'unterm') items.push(untermRow(value, line));
      else items.push(format === 'extract' ? extractRow(value, line) : recordRow(value, line));
    }
    yield items;
  }
  if (!format) throw new Refused('pack-empty');
}

function recordRow(value: unknown, line: number): Item {
  const parsed = v.safeParse(RecordSchema, value);
  return parsed.success
    ? { record: parsed.output, line }
    : problem('unreadable-row', line, JSON.stringify(value));
}
