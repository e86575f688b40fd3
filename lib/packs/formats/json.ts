import * as v from 'valibot';
import { Refused } from '../faults.ts';
import type { ReadOptions, Recognised } from '../recognised.ts';
import { problem, type Item } from '../records.ts';
import { extractRow } from './akoma-extract.ts';
import { readObjects, type JsonObject } from './json-values.ts';
import { packRecords } from './pack-record.ts';
import { isUnterm, untermRow } from './unterm-json.ts';

const OwnSchema = v.looseObject({ kind: v.picklist(['document', 'term']) });

/**
 * Reads a JSON file of data_extract rows, UNTERM-like terms or records of a pack, told apart by the first object that is
 * one of them. Throws {@link Refused} where no object comes.
 */
export async function* readJson(
  text: AsyncIterable<string>,
  encoding: string,
  options: ReadOptions,
): AsyncGenerator<readonly Item[]> {
  let format: Recognised['format'] | null = null;
  const recordOf = packRecords();
  const itemOf = (object: JsonObject): Item => {
    const { line } = object;
    if ('broken' in object) return problem('unreadable-row', line, object.broken);
    const { value, key } = object;
    if (format === null) {
      format = v.is(OwnSchema, value) ? 'records' : isUnterm(value) ? 'unterm' : 'extract';
      options.onRecognised?.({ format, encoding });
    }
    if (format === 'records') return recordOf(value, line);
    return format === 'unterm' ? untermRow(value, line) : extractRow({ symbol: key, ...value }, line);
  };
  let count = 0;
  for await (const objects of readObjects(text)) {
    count += objects.length;
    yield objects.map(itemOf);
  }
  if (count === 0) throw new Refused('pack-empty');
}
