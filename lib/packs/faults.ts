import type { Fault } from '../faults/index.ts';

/** A file that is refused whole: thrown inside a reader, turned into a fault value at the module's edge. */
export class Refused extends Error {
  readonly fault: Fault;
  constructor(code: RefusalCode, params: Fault['params'] = {}, detail?: string) {
    super(code);
    this.name = 'Refused';
    this.fault = { code, params, ...(detail === undefined ? {} : { detail }) };
  }
}

export type RefusalCode =
  | 'pack-unknown-kind'
  | 'pack-old-excel'
  | 'pack-empty'
  | 'pack-truncated'
  | 'pack-not-well-formed'
  | 'pack-doctype'
  | 'pack-line-too-long'
  | 'pack-bomb'
  | 'pack-no-columns'
  | 'pack-too-deep'
  | 'pack-manifest';

/** No record of a catalogue comes near this; a longer row or element is an attack or a broken file. UTF-16 units. */
export const ROW_LIMIT = 1_000_000;
