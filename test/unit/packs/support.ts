import { strToU8, zipSync } from 'fflate';
import {
  readRecords,
  Refused,
  type Item,
  type PackRecord,
  type Problem,
  type Recognised,
} from '../../../lib/packs/index.ts';
import type { ReadOptions } from '../../../lib/packs/recognised.ts';

/** Bytes in chunks of odd sizes, so that rows, characters and tags are cut anywhere. */
export async function* chunks(bytes: Uint8Array, size = 37): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}

export interface Outcome {
  readonly records: readonly PackRecord[];
  readonly problems: readonly Problem[];
  readonly recognised: Recognised | null;
  readonly refused: string | null;
}

/** Imports a made file and gathers all that came of it. */
export async function importing(
  content: string | Uint8Array,
  chunk?: number,
  options: ReadOptions = {},
): Promise<Outcome> {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const items: Item[] = [];
  let recognised: Recognised | null = null;
  let refused: string | null = null;
  try {
    for await (const item of readRecords(chunks(bytes, chunk), {
      ...options,
      onRecognised: (told) => (recognised = told),
    }))
      items.push(item);
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown;
    refused = thrown.fault.code;
  }
  return {
    records: items.flatMap((item) => ('record' in item ? [item.record] : [])),
    problems: items.flatMap((item) => ('problem' in item ? [item.problem] : [])),
    recognised,
    refused,
  };
}

/** A workbook as a spreadsheet program writes it: shared strings, inline strings, numbers and one sheet. */
export function workbook(sheet: string, strings: readonly string[]): Uint8Array {
  const shared = strings.map((text) => `<si><t>${text}</t></si>`).join('');
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/worksheets/sheet1.xml': strToU8(
      `<?xml version="1.0"?><worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<?xml version="1.0"?><sst>${shared}</sst>`),
  });
}
