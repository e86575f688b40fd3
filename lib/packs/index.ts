export { Refused } from './faults.ts';
export { readBatches, readRecords } from './read.ts';
export type { Recognised } from './recognised.ts';
export { type DocumentRecord, type Item, type PackRecord, type Problem, type TermRecord } from './records.ts';
export { COLUMN_ROLES, type ColumnMapping, type ColumnRole } from './tables/columns.ts';
export { writePack } from './formats/pack-zip.ts';
export { exportPack, importPack } from './exchange.ts';
