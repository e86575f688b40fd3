import { SLASHED_MARK } from '../../structure/index.ts';
import { textOf } from './lines.ts';
import type { LineGroup } from './paragraphs.ts';

/** The head of a note as typewriters set it, until about 1995: `3/ Official Records …`. */
const HEAD = /^\s{0,8}_?(\d{1,3})\s?\/\s/u;
const headOf = ({ lines: [line] }: LineGroup) => (line ? textOf(line) : '');

/**
 * Parts the paragraphs of a page from its notes where these are set as large as the text, without a line over them: from
 * the first paragraph that begins with a figure and a slash, which stand as a mark in the text above, all are notes.
 */
export function partSlashedNotes(groups: readonly LineGroup[]): { text: LineGroup[]; notes: LineGroup[] } {
  const marked = new Set<string>();
  const first = groups.findIndex((group) => {
    const label = HEAD.exec(headOf(group))?.[1];
    if (label !== undefined && marked.has(label)) return true;
    for (const [, mark] of group.lines.map(textOf).join(' ').matchAll(SLASHED_MARK))
      if (mark !== undefined) marked.add(mark);
    return false;
  });
  if (first < 0) return { text: [...groups], notes: [] };
  const notes: LineGroup[] = [];
  for (const group of groups.slice(first)) {
    const last = notes.at(-1);
    // A note may have paragraphs of its own.
    if (last && !HEAD.test(headOf(group))) {
      notes[notes.length - 1] = { ...last, lines: [...last.lines, ...group.lines] };
    } else notes.push({ ...group, role: 'footnote' });
  }
  return { text: groups.slice(0, first), notes };
}
