import type { Fault } from '../../faults/index.ts';
import type { StoredPack } from '../../index/database.ts';
import { LEARNED } from '../../index/learned.ts';
import { BUNDLED } from '../../index/manifest.ts';
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
      /** For the import of another page to be over. */
      readonly waiting?: boolean;
    }
  | {
      readonly step: 'refused';
      readonly file: File;
      readonly fault: Fault;
      readonly recognised?: Recognised;
    };

export const NOTHING_READ: ReadProgress = { records: 0, problems: 0, bytes: 0 };

/**
 * The state after a report that came at `now`, as `performance.now` says. A report that does not fit the step comes too late
 * and changes nothing.
 */
export function afterReport(state: DeskState, report: Report, now: number): DeskState {
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
      if (report.report === 'waiting') return { ...state, waiting: true };
      if (report.report === 'writing')
        return {
          ...state,
          share: report.share,
          waiting: false,
          startedAt: state.waiting ? now : state.startedAt,
        };
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

/** A pack as it is told from others. */
type Named = Pick<StoredPack, 'id' | 'name'>;

/** Whether a reader's file may take the place of the pack: not of the bundled index, not of what documents taught. */
export const isReaders = ({ id }: Named): boolean => id !== BUNDLED.id && id !== LEARNED.id;

/** The pack of the reader's that a file most likely is a new version of: the one of its manifest, else of its name. */
export function likelyUpdate(
  name: string,
  manifest: { readonly id: string } | undefined,
  present: readonly Named[],
): string | null {
  const wanted = manifest ? null : packName({ name });
  const found = present
    .filter(isReaders)
    .find((pack) => (manifest ? pack.id === manifest.id : pack.name === wanted));
  return found?.id ?? null;
}

/** The facts of a new pack, its id and name unlike those of all others: what two pages add at once stays two packs. */
export function asNewPack<Facts extends Named>(facts: Facts, present: readonly Named[]): Facts {
  const ids = new Set([BUNDLED.id, LEARNED.id, ...present.map(({ id }) => id)]);
  const names = new Set(present.map(({ name }) => name));
  return {
    ...facts,
    id: firstFree((number) => (number === 1 ? facts.id : `${facts.id}-${number}`), ids),
    name: firstFree((number) => (number === 1 ? facts.name : `${facts.name} (${number})`), names),
  };
}

function firstFree(named: (number: number) => string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(named(number))) number++;
  return named(number);
}

/** An id for a pack, from its name: lower case letters and figures. */
export function packId(name: string): string {
  const id = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return id || 'pack';
}
