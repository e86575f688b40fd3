import type { Fault } from '../../faults/index.ts';
import type { ReadProgress } from '../prepare.ts';
import type { Recognised } from '../recognised.ts';
import type { Preview, Report } from './messages.ts';

/** Where an import stands, as the page shows it. */
export type DeskState =
  | { readonly step: 'idle'; readonly added?: string }
  | {
      readonly step: 'reading';
      readonly file: File;
      readonly startedAt: number;
      readonly progress: ReadProgress;
      readonly recognised?: Recognised;
    }
  | { readonly step: 'preview'; readonly file: File; readonly preview: Preview }
  | {
      readonly step: 'writing';
      readonly file: File;
      readonly preview: Preview;
      readonly startedAt: number;
      /** 0 to 1. */
      readonly share: number;
    }
  | {
      readonly step: 'refused';
      readonly file: File;
      readonly fault: Fault;
      readonly recognised?: Recognised;
    };

export const NOTHING_READ: ReadProgress = { records: 0, problems: 0, bytes: 0 };

/** The state after a report. A report that does not fit the step comes too late and changes nothing. */
export function afterReport(state: DeskState, report: Report): DeskState {
  if (report.report === 'cancelled') return { step: 'idle' };
  switch (state.step) {
    case 'reading':
      if (report.report === 'recognised') return { ...state, recognised: report.recognised };
      if (report.report === 'reading') return { ...state, progress: report };
      if (report.report === 'prepared') return { step: 'preview', file: state.file, preview: report.preview };
      break;
    case 'preview':
      if (report.report === 'compared')
        return { ...state, preview: { ...state.preview, compared: report.compared } };
      break;
    case 'writing':
      if (report.report === 'writing') return { ...state, share: report.share };
      if (report.report === 'installed') return { step: 'idle', added: report.pack.name };
      break;
    default:
      return state;
  }
  if (report.report !== 'fault') return state;
  const recognised = state.step === 'reading' ? state.recognised : state.preview.recognised;
  return { step: 'refused', file: state.file, fault: report.fault, ...(recognised ? { recognised } : {}) };
}

/** A file's name as the name of a pack: without its ending. */
export function packName(file: { readonly name: string }): string {
  return file.name.replace(/\.[a-z\d]{1,8}$/i, '');
}

/** An id for a new pack, from its name: lower case letters and figures, never the bundled index's. */
export function packId(name: string, taken: ReadonlySet<string>): string {
  const base =
    name
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z\d]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40) || 'pack';
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
