import type { Fault } from '../faults/index.ts';

/** A fault on its way to the module's edge, where it becomes a value. */
export class Failed extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code);
    this.name = 'Failed';
  }
}

/** What keeps any index from being stored, as it is said of a pack. */
const OF_A_PACK: Readonly<Record<string, string>> = {
  'index-disk-full': 'pack-disk-full',
  'index-import-failed': 'pack-not-stored',
};

/** The fault in words about the pack and not about the bundled index. */
export const asPackFault = (fault: Fault): Fault => ({ ...fault, code: OF_A_PACK[fault.code] ?? fault.code });

/** A file that is refused whole: thrown inside a reader. */
export class Refused extends Failed {
  constructor(code: RefusalCode, params: Fault['params'] = {}, detail?: string) {
    super({ code, params, ...(detail === undefined ? {} : { detail }) });
    this.name = 'Refused';
  }
}

export type RefusalCode =
  | 'pack-unknown-kind'
  | 'pack-old-excel'
  | 'pack-locked-excel'
  | 'pack-empty'
  | 'pack-truncated'
  | 'pack-not-well-formed'
  | 'pack-doctype'
  | 'pack-line-too-long'
  | 'pack-bomb'
  | 'pack-workbook-too-large'
  | 'pack-no-columns'
  | 'pack-too-deep'
  | 'pack-manifest'
  | 'pack-newer'
  | 'pack-damaged-file'
  | 'pack-locked-archive'
  | 'pack-other-workbook'
  | 'pack-encoding';

/** No record of a catalogue comes near this; a longer row or element is an attack or a broken file. UTF-16 units. */
export const ROW_LIMIT = 1_000_000;
