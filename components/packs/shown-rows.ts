import type packs from '../../data/messages/packs.json';
import type { Translate } from '../../lib/i18n/index.ts';
import { ROW_STATES, type ComparedRow } from '../../lib/packs/compare.ts';
import type { Problem } from '../../lib/packs/index.ts';
import { changeText } from './row-words.ts';

export const SHOWN_STATES = [...ROW_STATES, 'skipped'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** A row of the list: one of the file's, or of the present version where the file has it no more. */
export interface ShownRow {
  readonly key: string;
  readonly state: ShownState;
  readonly line: number | null;
  readonly id: string;
  readonly name: string;
  /** What changes, or why it is skipped. */
  readonly details: readonly string[];
  /** All of it in lower case, to be searched. */
  readonly text: string;
}

/** Compared rows and refused ones as one list, in the order of the file's lines; what is gone comes last. */
export function shownRows(
  rows: readonly ComparedRow[],
  problems: readonly Problem[],
  translate: Translate<keyof typeof packs>,
): ShownRow[] {
  const shown = [
    ...rows.map(({ state, line, id, name, changes }) => ({
      key: `${state} ${id}`,
      state,
      line,
      id,
      name,
      details: changes.map((change) => changeText(change, translate)),
    })),
    ...problems.map(({ code, line, excerpt }, place) => ({
      key: `skipped ${place}`,
      state: 'skipped' as const,
      line,
      id: '',
      name: excerpt,
      details: [translate(`problem-${code}`)],
    })),
  ];
  return shown
    .sort((one, other) => (one.line ?? Infinity) - (other.line ?? Infinity))
    .map((row) => ({ ...row, text: [row.id, row.name, ...row.details].join('\n').toLowerCase() }));
}
