import { shifted, type Folded } from './offsets.ts';

/** Markdown's backslashes and links; characters that stand for several: ㈠, Arabic presentation forms but those of whole phrases. */
const MARKUP =
  /\\(?=[()_*[\]])|\]\([^()\s]{0,200}\)|\[(?=[^[\]\n]{1,60}\]\()|[\u3220-\u3229\ufb50-\ufdf9\ufdfc-\ufdff\ufe70-\ufefc]/g;

/** A block without Markdown, and with the characters that stand for several written out; without its traits. */
export function withoutMarkup(block: string): Folded {
  const places: number[] = [];
  const shifts: number[] = [];
  let text = '';
  let taken = 0;
  let shift = 0;
  for (const { 0: found, index } of block.matchAll(MARKUP)) {
    const put = /[[\]\\]/.test(found) ? '' : found.normalize('NFKC');
    text += block.slice(taken, index) + put;
    if (put.length !== found.length) {
      shift += found.length - put.length;
      places.push(text.length);
      shifts.push(shift);
    }
    taken = index + found.length;
  }
  return shifted(text + block.slice(taken), 0, places, shifts);
}

/** Whether the character at `index`, of the kind MARKUP, is taken away or written out. */
export function isMarkup(block: string, index: number): boolean {
  const character = block.charAt(index);
  const next = block.charAt(index + 1);
  if (character === ']') return next === '(' && /^\]\([^()\s]{0,200}\)/.test(block.slice(index, index + 204));
  if (character !== '\\') return character.normalize('NFKC') !== character;
  return '()_*[]'.includes(next || ' ');
}
