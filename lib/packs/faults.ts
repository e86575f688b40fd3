import type { Fault } from '../faults/index.ts';

/** A fault on its way to the module's edge, where it becomes a value. */
export class Failed extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code);
    this.name = 'Failed';
  }
}

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
